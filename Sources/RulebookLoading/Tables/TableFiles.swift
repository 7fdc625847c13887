import Foundation
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// The CSV files that rules refer to, beside the files of the rulebook: read when a rule asks for one, and only once.
struct TableFiles {
    /// Where a file of the rulebook lies on disk, and the folder that its tables may not leave.
    struct Place: Sendable {
        var file: String
        var root: String
    }

    private let places: [String: Place]
    private let inMemory: [String: SourceFile]
    let limits: YAMLLimits
    private var known: [String: Node?] = [:]
    /// The tables that were read from disk.
    private(set) var files: [SourceFile] = []
    /// What was found in tables.
    private(set) var diagnostics: [Diagnostic] = []

    init(places: [String: Place] = [:], inMemory: [SourceFile] = [], limits: YAMLLimits = .default) {
        self.places = places
        self.inMemory = Dictionary(inMemory.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.limits = limits
    }

    /// Adds what others have read.
    mutating func add(_ other: TableFiles) {
        for file in other.files where !files.contains(where: { $0.path == file.path }) { files.append(file) }
        diagnostics += other.diagnostics
    }

    static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

    /// The rows of the table that a scalar names; nil where it cannot be read, which is reported.
    mutating func rows(_ name: Node, into fields: inout FieldReader) -> Node? {
        guard let text = fields.text(of: name) else { return nil }
        guard Self.isTable(text), !text.hasPrefix("/"), !text.contains("\0") else {
            fields.report(
                "unknown-table", "`\(text)` is not the path of a table", at: name,
                hint: "name a `.csv` file by its path from this file, such as `visas.csv`")
            return nil
        }
        guard let path = Self.joined(Self.folder(of: name.file.path), text) else {
            fields.report(
                "outside-folder", "`\(text)` lies outside the rulebook's folder", at: name,
                hint: "put the table beside the rules")
            return nil
        }
        if let node = known[path] { return node }
        guard let file = inMemory[path] ?? read(text, path, name, &fields) else {
            known[path] = .some(nil)
            return nil
        }
        let (root, findings) = CSVReader.read(file, limits: limits)
        diagnostics += findings
        known[path] = .some(root)
        return root
    }

    private mutating func read(_ text: String, _ path: String, _ name: Node, _ fields: inout FieldReader) -> SourceFile?
    {
        guard let place = places[name.file.path] else {
            let near = inMemory.keys.filter(Self.isTable).map { Self.name(of: $0) }
            missing(text, among: near, name, &fields)
            return nil
        }
        let folder = Self.folder(of: place.file)
        let file = URL(filePath: folder.isEmpty ? text : "\(folder)/\(text)").resolvingSymlinksInPath()
        let root = URL(filePath: place.root.isEmpty ? "." : place.root).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
            missing(text, among: (names ?? []).filter(Self.isTable), name, &fields)
            return nil
        }
        guard file.path.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
            fields.report(
                "outside-folder", "`\(text)` lies outside the rulebook's folder", at: name,
                hint: "put the table beside the rules")
            return nil
        }
        if let size = (attributes[.size] as? NSNumber)?.intValue, size > limits.maximumBytes {
            fields.report(
                "too-large", "the table has \(size) bytes, more than the \(limits.maximumBytes) that are allowed",
                at: name, hint: "split the table, or raise the limit `maximumBytes` (--max-bytes)")
            return nil
        }
        guard let data = FileManager.default.contents(atPath: file.path) else {
            fields.report("unreadable-file", "the table cannot be read", at: name, hint: "check its permissions")
            return nil
        }
        let source = SourceFile(path: path, bytes: [UInt8](data))
        files.append(source)
        return source
    }

    private func missing(_ text: String, among names: [String], _ node: Node, _ fields: inout FieldReader) {
        fields.report(
            "unknown-table", "there is no table `\(text)`", at: node,
            hint: DidYouMean.hint(for: Self.name(of: text), in: names) ?? "put the file beside the rules")
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
