extension Array {
    /// Makes something of every element and its number, on all cores where that is worth it, and lets the elements go meanwhile, a part of them at a
    /// time.
    @inlinable
    package consuming func usedUp<Made>(if isWorthIt: Bool, _ make: @Sendable (Int, Element) -> Made) -> [Made] {
        let size = 512
        var parts = stride(from: 0, to: count, by: size).map { first in
            UsedPart<Element, Made>(first, Array(self[first..<Swift.min(first + size, count)]))
        }
        self = []
        parts.forEachConcurrently(if: isWorthIt) { part in
            part.made.reserveCapacity(part.elements.count)
            for (offset, element) in part.elements.enumerated() { part.made.append(make(part.first + offset, element)) }
            part.elements = []
        }
        return parts.flatMap(\.made)
    }
}

@usableFromInline
struct UsedPart<Element, Made> {
    @usableFromInline let first: Int
    @usableFromInline var elements: [Element]
    @usableFromInline var made: [Made] = []

    @usableFromInline
    init(_ first: Int, _ elements: [Element]) { (self.first, self.elements) = (first, elements) }
}
