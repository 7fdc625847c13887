import AdvisoryModel
import Authoring
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension EditorFeatures {
    /// What is known of what is at a byte: a day, a word of an expression, a rule or source or another name, a country, a key, a value, the
    /// code in a comment; nil where nothing is.
    package func hover(at offset: Int) -> Hover? {
        let offset = clamped(offset)
        let spot = tree.spot(atByte: offset)
        if spot.part == .comment { return code(in: spot.written) ?? day(at: offset) }
        if let (text, inner) = expression(at: offset), let found = ExpressionHover(self, text, inner).hover {
            return found
        }
        if let place = namePlace(at: offset), let page = page(of: place) { return Hover(text: page, span: place.span) }
        guard let node = spot.node else { return nil }
        let span = tree.span(node.contentRange)
        if spot.part == .key { return keyPage(node.value.text, in: spot.path).map { Hover(text: $0, span: span) } }
        return value(node, at: offset, spot.path)
    }

    /// A value, with the key that it is the value of.
    private func value(_ node: SyntaxNode, at offset: Int, _ path: [SyntaxNode.Step]) -> Hover? {
        let day = day(at: offset)
        let last = path.lastIndex { if case .key = $0 { true } else { false } }
        var ofKey = ""
        if let last, case .key(let name) = path[last] { ofKey = keyPage(name, in: Array(path[..<last])) ?? "" }
        let text = [day?.text ?? valuePage(node.value.text, at: path) ?? "", ofKey].paragraphs
        return text.isEmpty ? nil : Hover(text: text, span: day?.span ?? tree.span(node.contentRange))
    }

    /// The page of the code that a comment names.
    private func code(in comment: Range<Int>) -> Hover? {
        let text = tree.text(comment)
        guard let name = text.firstMatch(of: #/[a-z]+/[a-z-]+/#), let code = draft.codesOfFindings[String(name.output)]
        else { return nil }
        let start = comment.lowerBound + text[..<name.range.lowerBound].utf8.count
        return Hover(
            text: CodePage(code, in: .shipped).markdown, span: tree.span(start..<(start + name.output.utf8.count)))
    }

    /// The day that a byte is in: which day of the week it is, and how far from today.
    func day(at offset: Int) -> Hover? {
        let bytes = tree.file.bytes
        for start in max(0, offset - 10)...offset where start + 10 <= bytes.count {
            guard let day = Day(ascii: bytes[start..<(start + 10)]), !isDigit(start - 1), !isDigit(start + 10) else {
                continue
            }
            return Hover(text: words(of: day), span: tree.span(start..<(start + 10)))
        }
        return nil
    }

    private func isDigit(_ offset: Int) -> Bool {
        tree.file.bytes.indices.contains(offset) && (0x30...0x39).contains(tree.file.bytes[offset])
    }

    /// `**2026-12-07** is a Monday, 10 days from today, 2026-11-27`.
    private func words(of day: Day) -> String {
        let name = String(describing: day.weekday)
        let days = today.days(until: day)
        let distance =
            switch days {
            case 0: "today"
            case 1: "tomorrow"
            case -1: "yesterday"
            default: days > 0 ? "\(days) days from today, \(today)" : "\(-days) days before today, \(today)"
            }
        return "**\(day)** is a \(name.prefix(1).uppercased())\(name.dropFirst()), \(distance)"
    }
}
