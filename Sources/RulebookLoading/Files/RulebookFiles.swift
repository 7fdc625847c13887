import Foundation
public import SourceDiagnostics
public import YAMLTree

/// Finds and reads the files of a rulebook.
public enum RulebookFiles {
    /// Every `*.yaml` file (`*.yml` too) below the given folders, and the given files, sorted by path; paths are relative to their folder.
    ///
    /// Hidden files and folders are passed over; a file larger than the limit is reported without being read.
    public static func read(_ paths: [String], limits: YAMLLimits = .default) -> (
        files: [SourceFile], diagnostics: [Diagnostic]
    ) {
        let (files, _, diagnostics) = readWithPlaces(paths, limits: limits)
        return (files, diagnostics)
    }

    /// Like `read`, with the place of each file, by the path under which it is shown.
    static func readWithPlaces(_ paths: [String], limits: YAMLLimits) -> (
        files: [SourceFile], places: [String: TableFiles.Place], diagnostics: [Diagnostic]
    ) {
        var diagnostics: [Diagnostic] = []
        var found: [String: String] = [:]
        var places: [String: TableFiles.Place] = [:]
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                diagnostics.append(
                    Diagnostic(
                        LoadingCode.noSuchFile, "there is no file or folder `\(path)`", hint: "check the path")
                )
                continue
            }
            let names =
                isFolder.boolValue ? self.files(in: path).map { ($0, path + "/" + $0) } : [(name(of: path), path)]
            for (name, place) in names {
                // Two folders may have files of one name: both are read, the second under its whole path.
                let isTaken = found[name].map { !isSame($0, place) } ?? false
                let shown = isTaken ? place : name
                found[shown] = place
                places[shown] = TableFiles.Place(file: place, root: isFolder.boolValue ? path : folder(of: path))
            }
        }
        var files: [SourceFile] = []
        for (name, path) in found.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            switch contents(of: path, named: name, limits: limits) {
            case .success(let file): files.append(file)
            case .failure(let trouble): diagnostics.append(trouble.diagnostic)
            }
        }
        return (files, places, diagnostics)
    }

    private struct Trouble: Error {
        var diagnostic: Diagnostic
    }

    private static func contents(of path: String, named name: String, limits: YAMLLimits) -> Result<SourceFile, Trouble>
    {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = (attributes?[.size] as? NSNumber)?.intValue, size > limits.maximumBytes {
            return .failure(
                Trouble(
                    diagnostic: Diagnostic(
                        YAMLCode.tooLarge,
                        "the file has \(size) bytes, more than the \(limits.maximumBytes) that are allowed", file: name,
                        hint: "split the file, or raise the limit `maximumBytes` (--max-bytes)")))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            return .failure(
                Trouble(
                    diagnostic: Diagnostic(
                        LoadingCode.unreadableFile, "the file cannot be read", file: name,
                        hint: "check its permissions")))
        }
        return .success(SourceFile(path: name, bytes: [UInt8](data)))
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        URL(filePath: a).resolvingSymlinksInPath() == URL(filePath: b).resolvingSymlinksInPath()
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func files(in folder: String) -> [String] {
        guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
        var names: [String] = []
        while let item = walker.nextObject() as? String {
            let isHidden = item.split(separator: "/").contains { $0.hasPrefix(".") }
            if !isHidden, item.hasSuffix(".yaml") || item.hasSuffix(".yml") { names.append(item) }
        }
        return names.sorted()
    }
}
