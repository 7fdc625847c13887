import YAMLTree

extension Node {
    /// Whether two values are written alike, entry by entry.
    func hasSameValues(as other: Node) -> Bool {
        guard kind == other.kind, count == other.count else { return false }
        switch kind {
        case .scalar: return utf8 == other.utf8 && isPlain == other.isPlain
        case .sequence: return zip(elementsView, other.elementsView).allSatisfy { $0.hasSameValues(as: $1) }
        case .mapping:
            return zip(entriesView, other.entriesView).allSatisfy {
                $0.key.utf8 == $1.key.utf8 && $0.value.hasSameValues(as: $1.value)
            }
        }
    }

    /// The same for two values that are written alike.
    func hashValues(into hasher: inout Hasher) {
        switch kind {
        case .scalar: hasher.combine(utf8)
        case .sequence:
            hasher.combine(count)
            for element in elementsView { element.hashValues(into: &hasher) }
        case .mapping:
            hasher.combine(count)
            for entry in entriesView {
                hasher.combine(entry.key.utf8)
                entry.value.hashValues(into: &hasher)
            }
        }
    }
}
