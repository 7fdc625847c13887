/// The last of many things, so few that going through them is faster than any table.
@usableFromInline
package struct Recent<Element: Sendable>: Sendable {
    @usableFromInline let most: Int
    /// In no order.
    @usableFromInline package var kept: [Element] = []
    @usableFromInline var oldest = 0

    /// - Parameter most: how many are kept.
    @inlinable
    package init(most: Int = 8) { self.most = most }

    /// The place of one that is so; nil: none is.
    @inlinable @inline(__always)
    package func first(where isWanted: (Element) -> Bool) -> Int? {
        // By position, so that none is copied.
        for place in kept.indices where isWanted(kept[place]) { return place }
        return nil
    }

    /// Adds one, in the place of the oldest where there are too many, and returns its place.
    @inlinable
    @discardableResult
    package mutating func add(_ new: Element) -> Int {
        if kept.count < most {
            kept.append(new)
            return kept.count - 1
        }
        kept[oldest] = new
        defer { oldest = (oldest + 1) % most }
        return oldest
    }
}
