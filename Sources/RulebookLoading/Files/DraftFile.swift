import RulebookFolder
import SourceDiagnostics
import Threads
import YAMLTree

/// The first stage: a file of a rulebook as it was read by itself, its tree and its kind, or why it has none.
///
/// A class, because later stages tell by its identity whether a file was read again.
final class DraftFile: Sendable {
    let source: SourceFile
    /// Nil: it cannot be read.
    let root: Node?
    /// Nil: it does not say what it holds, or cannot be read.
    let kind: RulebookFileKind?
    let diagnostics: [Diagnostic]
    /// Of a file that cannot be read what it held when it could be the last time; nil for one that can.
    let lastGoodRoot: Node?

    /// What a file that cannot be used may hold; nothing for one that can.
    var mayHold: Set<RulebookFileKind> { kind == nil ? RulebookFileKind.kindsSeen(in: source) : [] }

    /// - Parameter earlier: the file as it was before a change.
    init(_ source: SourceFile, limits: YAMLLimits, after earlier: DraftFile? = nil) {
        self.source = source
        let (root, findings) = YAMLReader.read(source, limits: limits)
        guard let root, !findings.hasErrors else {
            self.root = nil
            kind = nil
            diagnostics = findings
            lastGoodRoot = earlier.flatMap { $0.root ?? $0.lastGoodRoot }
            return
        }
        let (kind, doubts) = RulebookFileKind.of(root)
        self.root = root
        self.kind = kind
        lastGoodRoot = nil
        var found = findings + doubts
        if let format = root["format"], format.text != "1" {
            let (message, hint) = ("the format `\(format.text)` is not known", "this version reads `format: 1`")
            found.append(
                Diagnostic(LoadingCode.unknownFormat, message, file: source.path, span: format.span, hint: hint))
        }
        if kind == .tests, !RulebookFileKind.isNamedForTests(source.path) {
            found.append(
                Diagnostic(
                    LoadingCode.testFileName,
                    "a file of tests has a name that ends in `.tests.yaml`, and `\(source.path)` does not",
                    file: source.path, span: root["tests"]?.span, hint: "rename the file"))
        }
        diagnostics = found
    }

    /// Whether a table may be named in it.
    var mayNameTable: Bool { String(decoding: source.bytes, as: UTF8.self).contains(".csv") }

    /// Reads files, on all cores where there is much of them.
    static func read(_ sources: [SourceFile], limits: YAMLLimits, isLarge: Bool) -> [DraftFile] {
        var files: [(source: SourceFile, file: DraftFile?)] = sources.map { ($0, nil) }
        files.forEachConcurrently(if: isLarge, size: \.source.bytes.count) {
            $0.file = DraftFile($0.source, limits: limits)
        }
        return files.compactMap(\.file)
    }
}

extension RulebookFileKind {
    /// The kinds whose keys begin a line of a text that cannot be read as a whole; all of them where there is none, but for a text that says nothing.
    fileprivate static func kindsSeen(in source: SourceFile) -> Set<RulebookFileKind> {
        let lines = source.bytes.split(separator: UInt8(ascii: "\n")).filter { line in
            line.first { $0 > UInt8(ascii: " ") }.map { $0 != UInt8(ascii: "#") } ?? false
        }
        if lines.isEmpty { return [] }
        let seen = keysSeen(in: source)
        // In a rules file `family` only names the family.
        if seen.contains(.rules) { return seen.subtracting([.family]) }
        return seen.isEmpty ? Set(allCases) : seen
    }
}
