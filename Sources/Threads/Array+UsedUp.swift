extension Array {
    /// Makes something of every element, on all cores where that is worth it, and lets the elements go meanwhile, a part of them at a time.
    @inlinable
    package consuming func usedUp<Made>(if isWorthIt: Bool, _ make: @Sendable (Element) -> Made) -> [Made] {
        let size = 512
        var parts = stride(from: 0, to: count, by: size).map {
            UsedPart<Element, Made>(Array(self[$0..<Swift.min($0 + size, count)]))
        }
        self = []
        parts.forEachConcurrently(if: isWorthIt) { part in
            part.made = part.elements.map(make)
            part.elements = []
        }
        return parts.flatMap(\.made)
    }
}

@usableFromInline
struct UsedPart<Element, Made> {
    @usableFromInline var elements: [Element]
    @usableFromInline var made: [Made] = []

    @usableFromInline
    init(_ elements: [Element]) { self.elements = elements }
}
