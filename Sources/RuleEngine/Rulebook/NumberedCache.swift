import RuleLookup

/// What was made of things that have numbers: in a row where there are few of them, else by number and not more than a limit.
struct NumberedCache<Number: ListNumber & Hashable, Element> {
    /// So many things have a place each.
    private static var few: Int { 4096 }
    /// Of more of them so many are kept: a large rulebook must not fill the memory with what was needed once.
    private static var most: Int { 1 << 16 }

    private var row: [Element?]
    private var table: [Number: Element] = [:]

    /// - Parameter count: how many things there are.
    init(count: Int) { row = count <= Self.few ? [Element?](repeating: nil, count: count) : [] }

    /// What was made of a thing; made where it is not known.
    mutating func get(_ number: Number, _ make: () -> Element) -> Element {
        if row.indices.contains(number.index) {
            if let known = row[number.index] { return known }
            let made = make()
            row[number.index] = made
            return made
        }
        if let known = table[number] { return known }
        if table.count >= Self.most { table.removeAll() }
        let made = make()
        table[number] = made
        return made
    }
}
