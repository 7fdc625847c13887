public import SourceDiagnostics
import SystemFiles
public import YAMLTree

/// Finds and reads the files of a rulebook.
public enum RulebookFiles {
    /// Every `*.yaml` file (`*.yml` too) below the given folders, and the given files, sorted by path; paths are relative to their folder.
    ///
    /// Links are followed, also those that give a file such a name; each file is read once, by its real path, and names that begin with `.` are left
    /// out. Nothing else is passed over in silence: a path that gives no file, a folder that cannot be listed, a link that leads nowhere or back to a folder above it are errors; a file
    /// of another name that looks like one of a rulebook is a warning. A file larger than the limit is reported without being read.
    public static func read(_ paths: [String], limits: YAMLLimits = .default) -> (
        files: [SourceFile], diagnostics: [Diagnostic]
    ) {
        let (files, _, diagnostics) = readWithLocations(paths, limits: limits)
        return (files, diagnostics)
    }

    /// Like `read`, with the location of each file on disk, by the path under which it is shown.
    package static func readWithLocations(_ paths: [String], limits: YAMLLimits) -> (
        files: [SourceFile], locations: [String: TableFiles.Location], diagnostics: [Diagnostic]
    ) {
        var diagnostics: [Diagnostic] = []
        var found: [String: TableFiles.Location] = [:]
        var known: Set<String> = []
        for path in paths {
            for (name, location) in self.files(at: path, limits, &diagnostics)
            where known.insert(location.file).inserted {
                // Two folders may have files of one name: both are read, the second under its whole path.
                found[found[name] == nil ? name : location.file] = location
            }
        }
        var files: [SourceFile] = []
        for (name, location) in found.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            switch contents(of: location.file, named: name, limits: limits) {
            case .success(let file): files.append(file)
            case .failure(let error): diagnostics.append(error.diagnostic)
            }
        }
        return (files, found, diagnostics)
    }

    /// The files of a folder that belong to its rulebook: those that are read, and every table that they may name.
    package static func own(in folder: String) -> [String] {
        let walk = FolderWalk(folder)
        let tables = walk.otherFiles.filter { TableFiles.isTable($0.name) }
        return (walk.rulebookFiles + tables).map { "\(folder)/\($0.name)" }
    }

    /// The rulebook files at a path, by the names under which they are shown.
    private static func files(at path: String, _ limits: YAMLLimits, _ diagnostics: inout [Diagnostic]) -> [(
        name: String, location: TableFiles.Location
    )] {
        guard let status = FileStatus(path: path) else {
            diagnostics.append(
                Diagnostic(
                    FolderCode.noSuchFile, "there is no file or folder `\(path)`", hint: "check the path"))
            return []
        }
        guard status.isFolder else {
            let real = FolderWalk.realPath(path)
            return [(name(of: path), TableFiles.Location(file: real, root: folder(of: real)))]
        }
        let walk = FolderWalk(path)
        let read = Set(walk.rulebookFiles.map(\.realPath))
        diagnostics += walk.diagnostics
        diagnostics += walk.otherFiles.filter { !read.contains($0.realPath) }.compactMap { misnamed($0, limits) }
        if walk.rulebookFiles.isEmpty, walk.diagnostics.isEmpty {
            diagnostics.append(
                Diagnostic(
                    FolderCode.emptyFolder, "there is no `*.yaml` file in `\(path)`",
                    hint: "name a folder with rules, such as `--rules Rules`"))
        }
        return walk.rulebookFiles.map { ($0.name, TableFiles.Location(file: $0.realPath, root: $0.root)) }
    }

    /// A warning where a file that is not read looks like one that should be.
    private static func misnamed(_ file: FolderWalk.File, _ limits: YAMLLimits) -> Diagnostic? {
        if file.name.lowercased().hasSuffix(".md") || TableFiles.isTable(file.name) { return nil }
        guard case .success(let source) = contents(of: file.realPath, named: file.name, limits: limits),
            let kind = RulebookFileKind.keysInAnyStyle(in: source).map(\.rawValue).min()
        else { return nil }
        return Diagnostic(
            FolderCode.notRead, "the file is not read, and has a line that begins with `\(kind):`",
            file: file.name,
            hint: "rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one")
    }

    private struct ReadError: Error {
        var diagnostic: Diagnostic
    }

    private static func contents(of path: String, named name: String, limits: YAMLLimits) -> Result<
        SourceFile, ReadError
    > {
        let size = FileStatus(path: path)?.size ?? 0
        if size > limits.maximumBytes { return .failure(tooLarge("\(size) bytes, more", name, limits)) }
        do throws(SystemError) {
            let file = try OpenFile(path, for: .reading)
            defer { file.close() }
            guard let bytes = try file.readWhole(atMost: limits.maximumBytes) else {
                return .failure(tooLarge("more bytes", name, limits))
            }
            return .success(SourceFile(path: name, bytes: bytes))
        } catch {
            return .failure(
                ReadError(
                    diagnostic: Diagnostic(
                        FolderCode.unreadableFile, "the file cannot be read", file: name,
                        hint: "check its permissions")))
        }
    }

    private static func tooLarge(_ size: String, _ name: String, _ limits: YAMLLimits) -> ReadError {
        ReadError(
            diagnostic: Diagnostic(
                YAMLCode.tooLarge, "the file has \(size) than the \(limits.maximumBytes) that are allowed", file: name,
                hint: "split the file, or raise the limit `maximumBytes` (--max-bytes)"))
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
