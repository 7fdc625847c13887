/// The last of many things, so few that going through them is faster than any table.
package struct Recent<Element: Sendable>: Sendable {
    private let most: Int

    package var kept: [Element] = []
    private var oldest = 0

    /// - Parameter most: how many are kept.
    package init(most: Int = 8) { self.most = most }

    /// The place of one that is so; nil: none is.
    @inline(__always)
    package func first(where isWanted: (Element) -> Bool) -> Int? {
        // By position, so that none is copied.
        for place in kept.indices where isWanted(kept[place]) { return place }
        return nil
    }

    /// Adds one, in the place of the oldest where there are too many, and returns its place.
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
