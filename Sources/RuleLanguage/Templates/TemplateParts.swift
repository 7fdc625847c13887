import CEL
import SourceDiagnostics
import YAMLTree

/// The text of a scalar taken apart: what is text, and the `{{ … }}` in it, checked.
struct TemplateParts {
    enum Part {
        case text(String)
        case expression(CheckedAST)
    }

    private(set) var parts: [Part] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let node: Node
    private let environment: Environment
    private let vocabulary: Vocabulary

    init(_ node: Node, in environment: Environment, _ vocabulary: Vocabulary) {
        self.node = node
        self.vocabulary = vocabulary
        self.environment = environment
        let bytes = node.utf8
        // What a table gives is text: its braces mean nothing.
        guard node.filling == nil, var open = Self.position(of: UInt8(ascii: "{"), in: bytes, from: bytes.startIndex)
        else {
            parts = bytes.isEmpty ? [] : [.text(node.text)]
            return
        }
        var start = bytes.startIndex
        while true {
            if open > start { parts.append(.text(String(decoding: bytes[start..<open], as: UTF8.self))) }
            guard let close = Self.position(of: UInt8(ascii: "}"), in: bytes, from: open + 2) else {
                diagnostics.append(
                    Diagnostic(
                        RulebookCode.unclosedTemplate, "`{{` is not closed", file: node.file.path,
                        span: SourceSpan(at: node.position(atUTF8Offset: open - bytes.startIndex)),
                        hint: "end the expression with `}}`"))
                return
            }
            compile(String(decoding: bytes[(open + 2)..<close], as: UTF8.self), offset: open + 2 - bytes.startIndex)
            start = close + 2
            guard let next = Self.position(of: UInt8(ascii: "{"), in: bytes, from: start) else { break }
            open = next
        }
        if start < bytes.endIndex { parts.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
    }

    /// Where a brace is doubled.
    private static func position(of brace: UInt8, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.endIndex {
            if bytes[index] == brace, bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private mutating func compile(_ source: String, offset: Int) {
        // Blanks in front keep the expression's own positions those of the whole text.
        let padded = blanks(upTo: offset) + source
        let positions = node.positions
        let map: (Position) -> Position = { positions.position(of: $0) }
        let parsed = Parser.parse(padded)
        let swallowing = SwallowingComment.findings(parsed.comments, in: node)
        guard swallowing.isEmpty else {
            diagnostics += swallowing
            return
        }
        var findings = parsed.diagnostics.map { $0.relocated(to: node.file.path, by: map) }
        if let tree = parsed.ast?.relocated(map) {
            let result = environment.check(tree)
            let constants = LiteralCheck(tree, in: vocabulary, file: node.file.path).findings()
            findings += constants
            findings += result.diagnostics.filter { finding in !constants.contains { finding.isAbout($0.span) } }
                .map { finding in
                    var located = finding
                    located.file = node.file.path
                    return located
                }
            if let checked = result.checked, !findings.hasErrors {
                parts.append(.expression(checked))
            }
        }
        diagnostics += findings
    }

    /// One blank for every scalar in front of the expression, so that columns, which count scalars, stay right.
    private func blanks(upTo offset: Int) -> String {
        let scalars = String(decoding: node.utf8.prefix(offset), as: UTF8.self).unicodeScalars
        var blanks = String.UnicodeScalarView()
        for scalar in scalars { blanks.append(scalar == "\n" ? scalar : " ") }
        return String(blanks)
    }
}
