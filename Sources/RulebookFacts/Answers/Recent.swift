/// The last of many things, so few that going through them is faster than any table.
struct Recent<Element: Sendable>: Sendable {
    private static var most: Int { 8 }

    var kept: [Element] = []
    private var oldest = 0

    /// The place of one that is so; nil: none is.
    @inline(__always)
    func first(where isWanted: (Element) -> Bool) -> Int? {
        // By position, so that none is copied.
        for place in kept.indices where isWanted(kept[place]) { return place }
        return nil
    }

    /// Adds one, in the place of the oldest where there are too many, and returns its place.
    @discardableResult
    mutating func add(_ new: Element) -> Int {
        if kept.count < Self.most {
            kept.append(new)
            return kept.count - 1
        }
        kept[oldest] = new
        defer { oldest = (oldest + 1) % Self.most }
        return oldest
    }
}
