import TestSupport

extension SeededGenerator {
    /// A number below a bound. The standard library may draw in another way in its next version; this one never will.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// True in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of some items.
    mutating func one<T>(of items: [T]) -> T { items[below(items.count)] }

    /// None, one or a few of some items, none of them twice.
    mutating func few<T>(of items: [T]) -> [T] {
        let start = below(items.count)
        return (0..<min(below(4), items.count)).map { items[(start + $0) % items.count] }
    }
}
