extension Node {
    /// Whether two values are written alike, entry by entry.
    package func hasSameValues(as other: Node) -> Bool {
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
    package func hashValues(into hasher: inout Hasher) {
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

    /// For the elements with which a list begins or ends as another one does, their indexes there by those here.
    package func elementsAsIn(_ other: Node) -> [Int: Int] {
        let (mine, others) = (elements, other.elements)
        let start = zip(mine, others).prefix { $0.hasSameValues(as: $1) }.count
        let rest = min(mine.count, others.count) - start
        let end = zip(mine.reversed(), others.reversed()).prefix(rest).prefix { $0.hasSameValues(as: $1) }.count
        let known = (0..<start).map { ($0, $0) } + (0..<end).map { (mine.count - 1 - $0, others.count - 1 - $0) }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
}
