import SourceDiagnostics

/// Finds out what each comment of a text belongs to.
///
/// A comment at the end of a line belongs to the innermost entry that has a token before it on the line. A comment on a line of its own
/// belongs to the entry below, unless it is indented further than that: then it closes the list or mapping above that is indented no more
/// than the comment.
struct CommentOwners {
    private(set) var comments: [SyntaxComment] = []
    private let tokens: SyntaxTokens
    private let records: [SyntaxTree.Record]
    private let bytes: [UInt8]
    /// The first tokens of items and entries, with the nodes of the values, in their order.
    private var starts: [(token: Int, owner: Int)] = []

    init(tokens: SyntaxTokens, records: [SyntaxTree.Record], bytes: [UInt8]) {
        (self.tokens, self.records, self.bytes) = (tokens, records, bytes)
        let indexes = tokens.pieces.indices.filter { tokens.pieces[$0].kind == .comment }
        guard !indexes.isEmpty else { return }
        for (index, record) in records.enumerated() where index > 0 && record.key < 0 {
            let owner = record.isKey ? Int(record.next) : index
            if owner < records.count { starts.append((Int(record.entry), owner)) }
        }
        // What is before the first comment of an entry closes nothing after it.
        var settled = -1
        // Comments that follow one another lie between the same two tokens, which are looked for once.
        var (previous, next): (Int?, Int?) = (nil, nil)
        for index in indexes {
            if comments.isEmpty || index > next ?? .max {
                previous = tokens.significant(before: index)
                next = tokens.significant(from: index)
            }
            let range = tokens[index].range
            let (role, owner) = owner(of: index, between: previous, and: next, &settled)
            comments.append(
                SyntaxComment(
                    range: range, text: Self.text(bytes[range].dropFirst()), role: role,
                    owner: Int32(truncatingIfNeeded: owner)))
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    private func owner(of index: Int, between previous: Int?, and next: Int?, _ settled: inout Int) -> (
        SyntaxComment.Role, Int
    ) {
        guard !records.isEmpty else { return (.before, -1) }
        guard isAlone(index) else { return (.endOfLine, previous.map(ownerBefore) ?? -1) }
        guard let next, tokens.pieces[next].kind != .documentEnd, tokens.pieces[next].kind != .unread else {
            return closing(previous, index, deeperThan: -1) ?? (.closing, isBlock(0) ? 0 : -1)
        }
        if tokens.pieces[next].kind == .closing { return (.closing, owner(at: next)) }
        guard let below = start(at: next) else {
            if next <= Int(records[0].first) { return (.before, isDocumentMark(next) ? -1 : 0) }
            return (.inside, previous.map(ownerBefore) ?? -1)
        }
        if settled != next, isBlock(Int(records[below].parent)),
            let closing = closing(previous, index, deeperThan: column(next))
        {
            return closing
        }
        settled = next
        return (.before, below)
    }

    /// Whether there is nothing before it on its line.
    private func isAlone(_ index: Int) -> Bool {
        var index = index - 1
        while index >= 0, tokens.pieces[index].kind == .blanks || tokens.pieces[index].kind == .byteOrderMark {
            index -= 1
        }
        return index < 0 || tokens.pieces[index].kind == .lineBreak
    }

    private func isDocumentMark(_ token: Int) -> Bool {
        tokens.pieces[token].kind == .documentStart || tokens.pieces[token].kind == .directive
    }

    /// The innermost entry that a token is in, a comma left out.
    private func ownerBefore(_ token: Int) -> Int {
        guard tokens.pieces[token].kind == .comma, let before = tokens.significant(before: token) else {
            return owner(at: token)
        }
        return owner(at: before)
    }

    /// The value of the innermost entry that a token is in; the root, or -1 outside of it.
    private func owner(at token: Int) -> Int {
        let after = starts.indices.partition { starts[$0].token > token }
        var index = after > 0 ? starts[after - 1].owner : 0
        while index > 0, Int(records[index].end) <= token { index = Int(records[index].parent) }
        return index == 0 && (token < Int(records[0].first) || token >= Int(records[0].end)) ? -1 : index
    }

    /// The outermost entry that begins with a token.
    private func start(at token: Int) -> Int? {
        let first = starts.indices.partition { starts[$0].token >= token }
        return first < starts.count && starts[first].token == token ? starts[first].owner : nil
    }

    /// The list or mapping that a comment closes, which is indented further than a column.
    private func closing(_ previous: Int?, _ index: Int, deeperThan outer: Int) -> (SyntaxComment.Role, Int)? {
        guard let previous else { return nil }
        let own = column(index)
        guard own > outer else { return nil }
        var container = owner(at: previous)
        while container >= 0 {
            if isBlock(container) {
                // A list may be as far to the left as the key that it is the value of.
                let column = column(Int(records[container + 1].entry))
                if column <= outer { return nil }
                if column <= own { return (.closing, container) }
            }
            container = Int(records[container].parent)
        }
        return nil
    }

    private func isBlock(_ index: Int) -> Bool {
        index >= 0 && records[index].style == .block && index + 1 < records.count
    }

    private func column(_ token: Int) -> Int {
        let start = tokens.start(of: token)
        return start - (bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    }
}
