import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

extension BlockLayout {
    /// The comments of an entry below its key or dash.
    struct Comments {
        /// On the line of its key, where its value begins on another one.
        var afterKey: [SyntaxComment] = []
        /// On lines of their own between key and value.
        var between: [SyntaxComment] = []
        /// After the `|` or `>` of a text in a block.
        var afterHeader: [SyntaxComment] = []
        var afterValue: [SyntaxComment] = []

        init(_ entry: SyntaxEntry) {
            let content = entry.value.contentRange
            for comment in entry.comments {
                let start = comment.range.lowerBound
                switch comment.role {
                case .before, .closing: break
                case .inside: if start < content.lowerBound { between.append(comment) }
                case .endOfLine where start < content.lowerBound: afterKey.append(comment)
                case .endOfLine where start >= content.upperBound: afterValue.append(comment)
                case .endOfLine:
                    // Of brackets it is written with them.
                    if entry.value.kind == .scalar { afterHeader.append(comment) }
                }
            }
        }

        var isBeforeValue: Bool { !afterKey.isEmpty || !between.isEmpty }
    }

    mutating func writeValue(of entry: SyntaxEntry, at indent: Int, _ form: ValueForm) throws(FormatRefusal) {
        let value = entry.value
        let comments = Comments(entry)
        guard value.isComplete, value.kind != .unread, value.tag == nil else { throw .form }
        if value.style == .block { return try writeBlock(value, comments, at: indent, form) }
        if value.style == .literal || value.style == .folded {
            writeText(value, comments, at: indent, try oldIndentation(of: entry))
            for comment in comments.afterValue { writeAtEnd(comment) }
        } else if value.style == .flow {
            try writeBrackets(value, comments, at: indent, form, entry)
        } else {
            writeScalar(value, comments, at: indent, entry)
            for comment in comments.afterValue { writeAtEnd(comment) }
        }
    }

    private func anchor(of value: SyntaxNode) -> String { value.anchor.map { " " + tree.text($0.range) } ?? "" }

    /// Goes to where a value begins: on the same line, or on the next one after comments.
    private mutating func begin(_ comments: Comments, at indent: Int, onNextLine: Bool = false) {
        for comment in comments.afterKey { writeAtEnd(comment) }
        for comment in comments.between { writeAbove(comment, at: indent + 2) }
        if comments.isBeforeValue || onNextLine { add("", at: indent + 2) } else { append(" ") }
    }

    // MARK: lists and mappings

    private mutating func writeBlock(
        _ value: SyntaxNode, _ comments: Comments, at indent: Int, _ form: ValueForm
    ) throws(FormatRefusal) {
        append(anchor(of: value))
        for comment in comments.afterKey { writeAtEnd(comment) }
        for comment in comments.between { writeAbove(comment, at: indent + 2) }
        let first = KeyOrder.entries(of: value, form).first
        let isContinued =
            lines.last?.hasSuffix("-") == true && value.parent?.kind == .sequence && value.anchor == nil
            && !comments.isBeforeValue && first?.commentsBefore.isEmpty == true
        if isContinued { append(" ") }
        try write(value, at: indent + 2, form, isContinued: isContinued)
    }

    /// A list or mapping in brackets: on one line where that fits, as it is where it cannot be changed, in block style otherwise.
    private mutating func writeBrackets(
        _ value: SyntaxNode, _ comments: Comments, at indent: Int, _ form: ValueForm, _ entry: SyntaxEntry
    ) throws(FormatRefusal) {
        guard let text = FlowText(value, form).text else {
            begin(comments, at: indent)
            writeAsItIs(value, at: indent, from: entry)
            for comment in comments.afterValue { writeAtEnd(comment) }
            return
        }
        let start = comments.isBeforeValue ? indent + 2 : (lines.last ?? "").displayWidth + 1
        let isAlone =
            value.kind == .mapping && value.entries.isEmpty || value.kind == .sequence && value.entries.isEmpty
        if isAlone || start + text.displayWidth <= Self.width || comments.isBeforeValue {
            begin(comments, at: indent)
            append(text)
            for comment in comments.afterValue { writeAtEnd(comment) }
            return
        }
        append(anchor(of: value))
        for comment in comments.afterValue { writeAtEnd(comment) }
        let isContinued = lines.last?.hasSuffix("-") == true && value.parent?.kind == .sequence && value.anchor == nil
        if isContinued { append(" ") }
        try write(value, at: indent + 2, form, isContinued: isContinued)
    }

    /// The lines of a value, moved as a whole.
    private mutating func writeAsItIs(_ value: SyntaxNode, at indent: Int, from entry: SyntaxEntry) {
        let bytes = tree.file.bytes
        let start = (bytes[..<entry.range.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
        let old = entry.container?.indentation ?? (bytes[start...].firstIndex { $0 != 0x20 } ?? start) - start
        let isQuoted = value.style == .doubleQuoted
        for (index, line) in tree.text(value.range).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let blanks = index == 0 ? 0 : line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
            var text = Self.trimmed(Substring(line.utf8.dropFirst(blanks)))
            // A blank after a backslash may be a part of the text.
            if isQuoted || value.style == .flow, text.hasSuffix("\\"), line.utf8.count > blanks + text.utf8.count {
                text += " "
            }
            if index == 0 {
                append(text)
            } else if text.isEmpty {
                lines.append("")
            } else {
                let isClosing = text.hasPrefix("]") || text.hasPrefix("}")
                add(
                    text,
                    at: value.kind == .scalar ? indent + 2 : max(blanks - old + indent, isClosing ? indent : indent + 2)
                )
            }
        }
    }

    // MARK: scalars

    private mutating func writeScalar(
        _ value: SyntaxNode, _ comments: Comments, at indent: Int, _ entry: SyntaxEntry
    ) {
        let anchor = value.anchor.map { tree.text($0.range) + " " } ?? ""
        let content = value.kind == .alias ? tree.text(value.range) : ScalarText(value).text
        let isOnNextLine = breaksBefore(value, in: entry)
        guard let content else {
            begin(comments, at: indent, onNextLine: isOnNextLine && anchor.isEmpty)
            return writeAsItIs(value, at: indent, from: entry)
        }
        let text = Self.trimmed((anchor + content)[...])
        if text.isEmpty {
            for comment in comments.between { writeAbove(comment, at: indent + 2) }
            return
        }
        let fits = (lines.last ?? "").displayWidth + 1 + text.displayWidth <= Self.width
        begin(comments, at: indent, onNextLine: isOnNextLine && !fits)
        append(text)
    }

    /// Whether a value begins on another line than its key or dash.
    private func breaksBefore(_ value: SyntaxNode, in entry: SyntaxEntry) -> Bool {
        let first = value.tokenIndexes.lowerBound
        let start = entry.tokenIndexes.lowerBound
        return start < first && tree.tokens[start..<first].contains { $0.kind == .lineBreak }
    }

    /// The column of the first line of a text in a block, which its header may say.
    private func oldIndentation(of entry: SyntaxEntry) throws(FormatRefusal) -> Int? {
        guard let written = entry.value.blockHeader?.indentation else { return nil }
        guard let column = entry.container?.indentation else { throw .form }
        return column + written
    }

    private mutating func writeText(_ value: SyntaxNode, _ comments: Comments, at indent: Int, _ explicit: Int?) {
        let chomping =
            switch value.blockHeader?.chomping {
            case .keep: "+"
            case .strip: "-"
            case .clip, nil: ""
            }
        append(anchor(of: value))
        begin(comments, at: indent)
        append((value.style == .literal ? "|" : ">") + (explicit == nil ? "" : "2") + chomping)
        for comment in comments.afterHeader { writeAtEnd(comment) }
        guard let body = tree.tokens[value.tokenIndexes].last(where: { $0.kind == .scalar }) else { return }
        let text = tree.text(body.range).split(separator: "\n", omittingEmptySubsequences: false)
        func blanks(_ line: Substring) -> Int { line.utf8.prefix { $0 == 0x20 }.count }
        let old = explicit ?? text.first { blanks($0) < $0.utf8.count }.map(blanks) ?? 0
        for line in text {
            let rest = String(Substring(line.utf8.dropFirst(min(old, blanks(line)))))
            if rest.isEmpty { lines.append("") } else { add(rest, at: indent + 2) }
        }
    }
}
