import YAMLTree

/// Compares a file with what is to be written in its place: the same values, and the same comments at the same keys and items.
///
/// The order of keys says nothing to any reader of a mapping whose keys are declared, and is left out; everything else counts, so that
/// equal files give rulebooks of one digest.
struct FormatCheck {
    private let old: SyntaxTree
    private let new: SyntaxTree

    init(_ old: SyntaxTree, _ new: SyntaxTree) { (self.old, self.new) = (old, new) }

    func run() throws(FormatRefusal) {
        guard new.isSound else { throw .unreadable }
        guard old.comments.count == new.comments.count,
            old.commentsOfFile.map(\.text) == new.commentsOfFile.map(\.text)
        else { throw .comment }
        switch (old.root, new.root) {
        case (nil, nil): break
        case (let old?, let new?): try compare(old, new)
        default: throw .value
        }
    }

    private func compare(_ old: SyntaxNode, _ new: SyntaxNode) throws(FormatRefusal) {
        guard old.kind == new.kind, old.anchor == nil && new.anchor == nil || old.name == new.name else { throw .value }
        if !old.isKey { try compareComments(old, new) }
        switch old.kind {
        case .alias: if old.name != new.name { throw .value }
        case .scalar:
            guard old.value.text == new.value.text, Self.isSame(old.value.scalar, new.value.scalar) else {
                throw .value
            }
        case .unread: throw .value
        case .sequence, .mapping: try compareEntries(old.entries, new.entries)
        }
    }

    private func compareComments(_ old: SyntaxNode, _ new: SyntaxNode) throws(FormatRefusal) {
        func marks(_ comments: [SyntaxComment]) -> [String] { comments.map { "\($0.role) \($0.text)" } }
        guard marks(old.comments) == marks(new.comments), marks(old.closingComments) == marks(new.closingComments)
        else {
            throw .comment
        }
    }

    private func compareEntries(_ old: [SyntaxEntry], _ new: [SyntaxEntry]) throws(FormatRefusal) {
        guard old.count == new.count else { throw .value }
        guard old.first?.key != nil else {
            for (old, new) in zip(old, new) { try compare(old.value, new.value) }
            return
        }
        var places: [String: Int] = [:]
        for (index, entry) in new.enumerated() { places[entry.key?.value.text ?? ""] = index }
        for entry in old {
            guard let key = entry.key, let place = places[key.value.text], let other = new[place].key else {
                throw .value
            }
            try compare(key, other)
            try compare(entry.value, new[place].value)
        }
    }

    private static func isSame(_ old: Scalar, _ new: Scalar) -> Bool {
        if case .float(let old) = old, case .float(let new) = new { return old.bitPattern == new.bitPattern }
        return old == new
    }
}
