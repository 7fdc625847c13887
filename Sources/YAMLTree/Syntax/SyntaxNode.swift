/// A value or key as it is written: a scalar, an alias, a list or mapping in brackets or in block style, or text that could not be read.
package struct SyntaxNode: Sendable, Hashable {
    /// What a node can be.
    package enum Kind: UInt8, Sendable {
        case scalar, sequence, mapping
        /// `*name`; its value is that of the anchor.
        case alias
        /// The place of a value that is missing because the text is broken, with what was not read of it.
        case unread
    }

    /// How it is written.
    package enum Style: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted
        /// A text in a block after `|` or `>`.
        case literal, folded
        /// A list or mapping in brackets, or a single `key: value` in a list in brackets.
        case flow
        /// A list or mapping by indentation.
        case block

        init(_ style: Tree.Style) {
            switch style {
            case .singleQuoted: self = .singleQuoted
            case .doubleQuoted: self = .doubleQuoted
            case .literal: self = .literal
            case .folded: self = .folded
            case .plain, .filled: self = .plain
            }
        }
    }

    /// The tree that it is a node of.
    package let tree: SyntaxTree
    let index: Int

    var record: SyntaxTree.Record { tree.records[index] }

    /// What the node is.
    package var kind: Kind { record.kind }
    /// How it is written.
    package var style: Style { record.style }
    /// Whether it is the key of an entry.
    package var isKey: Bool { record.isKey }
    /// Whether all of it was read; false where it is broken off, or something in it was left unread, other than in what it holds.
    package var isComplete: Bool { record.isComplete }

    /// Its tokens, those of its anchor and tag included.
    package var tokenIndexes: Range<Int> { Int(record.first)..<Int(record.end) }

    /// Its bytes, anchor, tag, quotes and brackets included; no bytes, after the `:` or `-`, for a value that is not written.
    ///
    /// Where it ends, its last token ends: a text in a block without the line break of its last line, a list or mapping in block style
    /// with its last value.
    package var range: Range<Int> { tree.bytes(tokenIndexes) }

    /// Its bytes without anchor and tag.
    package var contentRange: Range<Int> {
        let first = style == .block ? children.first.map { Int($0.record.entry) } : nil
        return tree.bytes((first ?? Int(record.content))..<max(Int(record.end), first ?? Int(record.content)))
    }

    /// What it says: the node of the tree of values.
    package var value: Node {
        // INVARIANT: every node was made with one of the tree of values.
        Node(tree: tree.values, index: Int(record.value))
    }

    /// The list or mapping that holds it; nil for the root.
    package var parent: SyntaxNode? { record.parent >= 0 ? SyntaxNode(tree: tree, index: Int(record.parent)) : nil }

    /// What it holds, keys and values in turn for a mapping.
    package var children: [SyntaxNode] {
        var found: [SyntaxNode] = []
        var child = index + 1
        while child < Int(record.next) {
            found.append(SyntaxNode(tree: tree, index: child))
            child = Int(tree.records[child].next)
        }
        return kind == .sequence || kind == .mapping ? found : []
    }

    /// The items of a list, the entries of a mapping.
    package var entries: [SyntaxEntry] { children.filter { !$0.isKey }.map(SyntaxEntry.init) }

    /// The entry of a key of a mapping, the first one if there are several.
    ///
    /// - Complexity: O(n) in the number of entries.
    package func entry(_ key: String) -> SyntaxEntry? { entries.first { $0.key?.value.text == key } }

    /// The entry that it is a part of; nil for the root.
    package var entry: SyntaxEntry? {
        guard isKey else { return parent == nil ? nil : SyntaxEntry(self) }
        let next = Int(record.next)
        return next < tree.records.count ? SyntaxEntry(SyntaxNode(tree: tree, index: next)) : nil
    }

    /// The column of its keys or dashes in characters, from 0; nil but for lists and mappings in block style.
    package var indentation: Int? {
        guard style == .block, let first = children.first else { return nil }
        return tree.column(ofByte: tree.tokens.start(of: Int(first.record.entry)))
    }

    /// Whether both are the same node of the same tree.
    package static func == (a: SyntaxNode, b: SyntaxNode) -> Bool { a.tree === b.tree && a.index == b.index }

    /// Hashes the place in its tree.
    package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
