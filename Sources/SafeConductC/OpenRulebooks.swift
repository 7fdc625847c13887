import SafeConduct
import Synchronization

/// The rulebooks that other languages have opened, by number: a number that is not one of them is an error, where a pointer would end the process.
enum OpenRulebooks {
    private struct Table {
        var rulebooks: [UInt64: Rulebook] = [:]
        var last: UInt64 = 0
    }

    private static let table = Mutex(Table())

    static func add(_ rulebook: Rulebook) -> UInt64 {
        table.withLock { table in
            table.last += 1
            table.rulebooks[table.last] = rulebook
            return table.last
        }
    }

    static func remove(_ number: UInt64) { _ = table.withLock { $0.rulebooks.removeValue(forKey: number) } }

    static subscript(number: UInt64) -> Rulebook? { table.withLock { $0.rulebooks[number] } }
}
