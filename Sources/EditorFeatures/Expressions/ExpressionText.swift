import Authoring
import RuleEngine
import CEL
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// An expression inside a scalar, and where each of its bytes is in the file: after quotes, escapes, folding and indentation.
struct ExpressionText {
    let text: String
    let tokens: [ExpressionToken]
    private let positions: ScalarPositions
    /// Where the expression begins in the content of the scalar.
    private let first: Int

    private init(_ content: [UInt8], _ range: Range<Int>, _ positions: ScalarPositions) {
        text = String(decoding: content[range], as: UTF8.self)
        tokens = ExpressionToken.all(in: text)
        self.positions = positions
        first = range.lowerBound
    }

    /// The expressions in a scalar: a condition is one, and a text has those between `{{` and `}}`.
    static func all(in node: Node, _ form: PlaceForm) -> [ExpressionText] {
        guard node.kind == .scalar else { return [] }
        let content = Array(node.text.utf8)
        let ranges: [Range<Int>]
        switch form {
        case .condition: ranges = [0..<content.count]
        case .value(.localizedText): ranges = placeholders(in: content)
        default: return []
        }
        if ranges.isEmpty { return [] }
        let positions = node.positions
        return ranges.map { ExpressionText(content, $0, positions) }
    }

    private static func placeholders(in content: [UInt8]) -> [Range<Int>] {
        let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
        var ranges: [Range<Int>] = []
        var place = 0
        while place + 1 < content.count {
            guard content[place] == open, content[place + 1] == open else {
                place += 1
                continue
            }
            let start = place + 2
            var end = start
            while end < content.count, !(content[end] == close && end + 1 < content.count && content[end + 1] == close)
            {
                // What is not closed ends with its line.
                if content[end] == 0x0A { break }
                end += 1
            }
            ranges.append(start..<end)
            place = end
        }
        return ranges
    }

    /// Where a byte of the expression is in the file.
    func position(_ offset: Int) -> Position { positions.position(atUTF8Offset: first + offset) }

    /// Where some bytes of the expression are in the file.
    func span(_ bytes: Range<Int>) -> SourceSpan { SourceSpan(position(bytes.lowerBound), position(bytes.upperBound)) }

    /// The byte of the expression at a place of the file; nil where the place is before or after it.
    func offset(of position: Position) -> Int? {
        let count = text.utf8.count
        guard self.position(0) <= position, position <= self.position(count) else { return nil }
        let found = (0..<count).partition { self.position($0) >= position }
        return found
    }

    /// The bytes as text.
    func written(_ bytes: Range<Int>) -> String {
        let utf8 = text.utf8
        guard let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound, limitedBy: utf8.endIndex),
            let end = utf8.index(start, offsetBy: bytes.count, limitedBy: utf8.endIndex)
        else { return "" }
        return String(decoding: utf8[start..<end], as: UTF8.self)
    }

    func written(_ token: Int) -> String { written(tokens[token].bytes) }

    /// The dotted name that ends with a token, and its first token: `trip.mode`.
    func name(endingAt token: Int) -> (name: String, first: Int)? {
        guard tokens.indices.contains(token), tokens[token].kind == .name else { return nil }
        var first = token
        var parts = [written(token)]
        while first >= 2, tokens[first - 1].kind == .dot, tokens[first - 2].kind == .name {
            first -= 2
            parts.append(written(first))
        }
        // `f(x).name` is a method or a field of something that is no name.
        if first >= 1, tokens[first - 1].kind == .dot { return nil }
        return (parts.reversed().joined(separator: "."), first)
    }

    /// Whether a text is the name of a group: `groups["east-asia"]`.
    func isGroup(_ token: Int) -> Bool {
        token >= 2 && tokens[token - 1].kind == .opening && written(token - 1) == "["
            && name(endingAt: token - 2)?.name == "groups"
    }

    /// The name, number or text that a byte is in, or at the end of.
    func word(at offset: Int) -> Int? {
        tokens.lastIndex { token in
            [.name, .keyword, .number, .text].contains(token.kind) && token.bytes.lowerBound <= offset
                && offset <= token.bytes.upperBound
        }
    }
}

extension EditorFeatures {
    /// The expression at a byte, and the byte in it.
    func expression(at offset: Int) -> (text: ExpressionText, offset: Int)? {
        guard let node = tree.spot(atByte: offset).node, node.kind == .scalar, !node.isKey,
            let form = forms.form(at: node.path)
        else {
            return nil
        }
        let position = tree.position(ofByte: offset)
        for text in ExpressionText.all(in: node.value, form) {
            if let inner = text.offset(of: position) { return (text, inner) }
        }
        return nil
    }
}
