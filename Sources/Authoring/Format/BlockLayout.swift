import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Writes a tree anew, line by line: comments, blank lines and styles are those of the tree, indentation and spaces are not.
struct BlockLayout {
    static let width = 140

    let tree: SyntaxTree
    var lines: [String] = []

    /// - Parameter form: what the values look like, by which keys are ordered; `.any` leaves them.
    init(_ tree: SyntaxTree, _ form: ValueForm) throws(FormatRefusal) {
        self.tree = tree
        try writeBeginning()
        guard let root = tree.root else { return }
        guard root.anchor == nil else { throw .form }
        if root.style == .block {
            try write(root, at: 0, form)
            return
        }
        for comment in root.comments where comment.role == .before { writeAbove(comment, at: 0) }
        guard root.comments.allSatisfy({ $0.role == .before }), root.kind != .unread else { throw .form }
        let text = root.kind == .scalar ? ScalarText(root).text : FlowText(root, form).text
        if let text, text.displayWidth <= Self.width || root.kind == .scalar {
            add(text)
        } else if text != nil {
            try write(root, at: 0, form)
        } else {
            throw .form
        }
    }

    var bytes: [UInt8] { lines.isEmpty ? [] : Array((lines.joined(separator: "\n") + "\n").utf8) }

    // MARK: lines

    mutating func add(_ text: String, at indent: Int = 0) { lines.append(Self.blanks(indent) + text) }

    mutating func append(_ text: String) {
        if lines.isEmpty { lines.append("") }
        lines[lines.count - 1] += text
    }

    static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    func text(of comment: SyntaxComment) -> String { Self.trimmed(tree.text(comment.range)[...]) }

    static func trimmed(_ text: Substring) -> String {
        let utf8 = text.utf8
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let last = utf8.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(text[utf8.startIndex...last])
    }

    /// What is before the first value of a document that says where it begins, or all of a file without values.
    private mutating func writeBeginning() throws(FormatRefusal) {
        let mark = tree.tokens.firstIndex { $0.kind == .documentStart }
        let end: Int
        if let mark {
            let next = tree.tokens[(mark + 1)...].first { $0.kind != .blanks }
            end = next?.kind == .comment ? next?.range.upperBound ?? 0 : tree.tokens[mark].range.upperBound
        } else if tree.root == nil {
            end = tree.file.bytes.count
        } else {
            return
        }
        for line in tree.text(0..<end).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = Self.trimmed(line)
            if !line.isEmpty || lines.last.map({ !$0.isEmpty }) ?? false { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
    }

    // MARK: comments and blank lines

    mutating func writeAbove(_ comment: SyntaxComment, at indent: Int) {
        writeGap(beforeByte: comment.range.lowerBound)
        add(text(of: comment), at: indent)
    }

    /// A blank line where there are some.
    mutating func writeGap(beforeByte offset: Int) {
        guard !lines.isEmpty, var index = tree.tokens.index(ofByte: offset) else { return }
        var breaks = 0
        index -= 1
        while index >= 0, tree.tokens[index].kind == .blanks || tree.tokens[index].kind == .lineBreak {
            if tree.tokens[index].kind == .lineBreak { breaks += 1 }
            index -= 1
        }
        if breaks > 1 { lines.append("") }
    }

    /// A comment at the end of the line, as far from its text as it was.
    mutating func writeAtEnd(_ comment: SyntaxComment) {
        let bytes = tree.file.bytes
        var start = comment.range.lowerBound
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        append(Self.blanks(max(1, comment.range.lowerBound - start)) + text(of: comment))
    }

    // MARK: lists and mappings

    /// Writes the entries of a list or mapping, the first one on the line that is begun if `isContinued`.
    mutating func write(
        _ node: SyntaxNode, at indent: Int, _ form: ValueForm, isContinued: Bool = false
    ) throws(FormatRefusal) {
        var isContinued = isContinued
        for entry in KeyOrder.entries(of: node, form) {
            if !isContinued {
                for comment in entry.commentsBefore { writeAbove(comment, at: indent) }
                if node.style == .block { writeGap(beforeByte: entry.range.lowerBound) }
                add("", at: indent)
            }
            isContinued = false
            if let key = entry.key { append(try text(ofKey: key, in: entry)) } else { append("-") }
            try writeValue(of: entry, at: indent, form.inside(node, entry))
        }
        for comment in node.closingComments where node.style == .block { writeAbove(comment, at: indent) }
    }

    private func text(ofKey key: SyntaxNode, in entry: SyntaxEntry) throws(FormatRefusal) -> String {
        guard tree.tokens[entry.tokenIndexes.lowerBound].kind != .question, key.isComplete else { throw .form }
        let anchor = key.anchor.map { tree.text($0.range) + " " } ?? ""
        if key.kind == .alias { return tree.text(key.range) + " :" }
        guard key.kind == .scalar, let text = ScalarText(key).text else { throw .form }
        return anchor + text + ":"
    }
}
