import Synchronization

/// What is made of things that have numbers, by whichever thread asks first: in a row where there are few of them, which costs a load, else in a
/// table of not more than a limit.
@usableFromInline
package final class OnceMadeCache<Object: AnyObject & Sendable>: Sendable {
    /// So many things have a place each; of more so many are kept, as what was needed once must not fill the memory.
    private static var few: Int { 4096 }
    private static var most: Int { 1 << 16 }

    @usableFromInline let row: OnceMadeRow<Object>
    private let table = Mutex<[Int: Object]>([:])

    /// - Parameter count: how many things there are.
    package init(count: Int) { row = OnceMadeRow(count: count <= Self.few ? count : 0) }

    /// What was made of a thing; made where it is not known.
    @inlinable @inline(__always)
    package func get(_ number: Int, _ make: () -> Object) -> Object {
        row.count > 0 ? row.get(number, make) : kept(number, make)
    }

    /// What something says of that; in a row no reference to it is counted.
    @inlinable @inline(__always)
    package func read<Answer>(_ number: Int, _ make: () -> Object, _ question: (Object) -> Answer) -> Answer {
        row.count > 0 ? row.read(number, make, question) : question(kept(number, make))
    }

    @inline(never) @usableFromInline
    func kept(_ number: Int, _ make: () -> Object) -> Object {
        if let known = table.withLock({ $0[number] }) { return known }
        let made = make()
        table.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[number] = made
        }
        return made
    }
}
