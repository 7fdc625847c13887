package import RuleLanguage
package import SourceDiagnostics
import SystemFiles
package import YAMLTree

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The CSV files that rules refer to, beside the files of the rulebook: read when a rule asks for one, and only once.
package struct TableFiles {
    /// Where a file of the rulebook lies on disk, and the folder that its tables may not leave.
    package struct Location: Sendable {
        package var file: String
        package var root: String

        package init(file: String, root: String) { (self.file, self.root) = (file, root) }
    }

    /// A table that was read, or why it could not be.
    private enum Entry {
        case table(Node?, [Diagnostic], file: SourceFile, isOnDisk: Bool)
        case refused(code: DiagnosticCode, message: String, hint: String)
    }

    private let locations: [String: Location]
    private var inMemory: [String: SourceFile]
    package let limits: YAMLLimits
    private var known: [String: Entry] = [:]
    /// The paths of the tables that the file at hand has asked for.
    package private(set) var asked: Set<String> = []
    /// Whether one of them is missing.
    package private(set) var lacksTable = false

    package init(locations: [String: Location] = [:], inMemory: [SourceFile] = [], limits: YAMLLimits = .default) {
        self.locations = locations
        self.inMemory = Dictionary(inMemory.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.limits = limits
    }

    /// Begins with a file: it has asked for no table yet.
    package mutating func beginFile() { (asked, lacksTable) = ([], false) }

    /// Adds what others have read.
    package mutating func add(_ other: TableFiles) { known.merge(other.known) { own, _ in own } }

    /// Takes a table into memory, which takes precedence over the one on disk; nil: the one on disk is read when it is asked for.
    ///
    /// - Returns: Whether there are other tables in memory than before, by their names.
    package mutating func replace(_ path: String, by file: SourceFile?) -> Bool {
        known[path] = nil
        let old = inMemory[path]
        inMemory[path] = file
        return (old == nil) != (file == nil)
    }

    /// Looks again for tables that were missing when they are asked for.
    package mutating func forgetMissing() {
        known = known.filter { if case .table = $1 { true } else { false } }
    }

    /// Where some files lie on disk, by their paths; a table beside the files that may name it. Without those that are in memory only.
    package func locations(of files: [SourceFile]) -> [String: String] {
        let folders = Dictionary(
            locations.map { (Self.folder(of: $0.key), Self.folder(of: $0.value.file)) },
            uniquingKeysWith: { min($0, $1) })
        return files.reduce(into: [:]) { found, file in
            let folder = Self.folder(of: file.path)
            if let location = locations[file.path] {
                found[file.path] = location.file
            } else if inMemory[file.path] == nil, let onDisk = folders[folder] {
                found[file.path] = "\(onDisk)/\(file.path.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1))"
            }
        }
    }

    /// The tables in memory.
    package var filesInMemory: [SourceFile] { Array(inMemory.values) }

    /// The tables among some that were read from disk.
    package func filesOnDisk(among paths: Set<String>) -> [SourceFile] {
        paths.compactMap { if case .table(_, _, let file, isOnDisk: true)? = known[$0] { file } else { nil } }
    }

    /// What is wrong with the tables among some that were read.
    package func diagnostics(of paths: Set<String>) -> [Diagnostic] {
        paths.flatMap { path -> [Diagnostic] in
            if case .table(_, let findings, _, _)? = known[path] { findings } else { [] }
        }
    }

    package static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

    /// The rows of the table that a scalar names; nil where it cannot be read, which is reported.
    package mutating func rows(_ name: Node, into fields: inout FieldReader) -> Node? {
        guard let text = fields.text(of: name) else { return nil }
        guard Self.isTable(text), !text.hasPrefix("/"), !text.contains("\0") else {
            fields.report(
                FolderCode.unknownTable, "`\(text)` is not the path of a table", at: name,
                hint: "name a `.csv` file by its path from this file, such as `visas.csv`")
            return nil
        }
        guard let path = Self.joined(Self.folder(of: name.file.path), text) else {
            fields.report(
                FolderCode.outsideFolder, "`\(text)` is outside the rulebook's folder", at: name,
                hint: "put the table next to the rules")
            return nil
        }
        asked.insert(path)
        let entry = known[path] ?? read(text, path, name)
        known[path] = entry
        switch entry {
        case .table(let root, _, _, _): return root
        case .refused(let code, let message, let hint):
            lacksTable = true
            fields.report(code, message, at: name, hint: hint)
            return nil
        }
    }

    private func read(_ text: String, _ path: String, _ name: Node) -> Entry {
        if let file = inMemory[path] { return table(file, isOnDisk: false) }
        guard let location = locations[name.file.path] else { return missing(text, among: inMemory.keys.map { $0 }) }
        let folder = Self.folder(of: location.file)
        let file = URL(filePath: folder.isEmpty ? text : "\(folder)/\(text)").resolvingSymlinksInPath()
        let root = URL(filePath: location.root.isEmpty ? "." : location.root).resolvingSymlinksInPath().path
        guard let status = FileStatus(path: file.path), status.isRegular else {
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
            return missing(text, among: names ?? [])
        }
        guard file.path.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
            return .refused(
                code: FolderCode.outsideFolder, message: "`\(text)` is outside the rulebook's folder",
                hint: "put the table next to the rules")
        }
        if status.size > limits.maximumBytes {
            return .refused(
                code: CSVCode.tooLarge,
                message: "the table has \(status.size) bytes, more than the \(limits.maximumBytes) that are allowed",
                hint: "split the table, or raise the limit `maximumBytes` (--max-bytes)")
        }
        guard let bytes = WholeFile.read(file.path, atMost: limits.maximumBytes) else {
            return .refused(
                code: FolderCode.unreadableFile, message: "the table cannot be read", hint: "check its permissions")
        }
        return table(SourceFile(path: path, bytes: bytes), isOnDisk: true)
    }

    private func table(_ file: SourceFile, isOnDisk: Bool) -> Entry {
        let (root, findings) = CSVReader.read(file, limits: limits)
        return .table(root, findings, file: file, isOnDisk: isOnDisk)
    }

    private func missing(_ text: String, among names: [String]) -> Entry {
        let tables = names.filter(Self.isTable).map { Self.name(of: $0) }.sorted()
        return .refused(
            code: FolderCode.unknownTable, message: "there is no table `\(text)`",
            hint: DidYouMean.hint(for: Self.name(of: text), in: tables) ?? "put the file next to the rules")
    }

    /// A path from a folder, without `.` and `..`; nil where it leads out of the topmost folder.
    static func joined(_ folder: String, _ path: String) -> String? {
        let isAbsolute = folder.hasPrefix("/")
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
