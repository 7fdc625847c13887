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
    private let positions: ScalarPositions
    /// How many bytes of the text have been counted, and how many characters they are.
    private var counted = (bytes: 0, scalars: 0)
    private let environment: Environment
    private let vocabulary: Vocabulary

    init(_ node: Node, in environment: Environment, _ vocabulary: Vocabulary) {
        self.node = node
        positions = node.positions
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
            compile(bytes, (open + 2)..<close)
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

    private mutating func compile(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) {
        let file = node.file.path
        let map = places(in: bytes, range)
        let parsed = Parser.parse(String(decoding: bytes[range], as: UTF8.self))
        let swallowing = SwallowingComment.findings(parsed.comments, file: file, by: map)
        guard swallowing.isEmpty else {
            diagnostics += swallowing
            return
        }
        var findings = parsed.diagnostics.map { $0.relocated(to: file, by: map) }
        if let tree = parsed.ast?.relocated(map) {
            let result = environment.check(tree)
            let constants = LiteralCheck(tree, in: vocabulary, file: file).findings()
            findings += constants
            findings += result.diagnostics.filter { finding in !constants.contains { finding.isAbout($0.span) } }
                .map { finding in
                    var located = finding
                    located.file = file
                    return located
                }
            if let checked = result.checked, !findings.hasErrors {
                parts.append(.expression(checked))
            }
        }
        diagnostics += findings
    }

    /// Gives for each place in an expression the one in the file; every byte of the text is counted once.
    private mutating func places(in bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> (Position) -> Position {
        let isFirst: (UInt8) -> Bool = { $0 & 0xC0 != 0x80 }
        let offset = range.lowerBound - bytes.startIndex
        counted.scalars += bytes[(bytes.startIndex + counted.bytes)..<range.lowerBound].count(where: isFirst)
        counted.bytes = offset
        var lines = [counted.scalars]
        for (index, byte) in bytes[range].lazy.filter(isFirst).enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(counted.scalars + index + 1)
        }
        return { [positions] place in
            let line = min(Int(place.line), lines.count) - 1
            return positions.position(atScalar: lines[line] + Int(place.column) - 1)
        }
    }
}
