/// Symbols in ascending order: demands name so few of them that hashing each would take longer than going through all.
package struct SymbolSet: Hashable, Sendable {
    private let symbols: [UInt32]

    package init(_ symbol: UInt32) { symbols = [symbol] }

    /// - Parameter symbols: in any order; of those that are the same one counts.
    package init(_ symbols: consuming [UInt32]) {
        symbols.sort()
        var last: UInt32?
        symbols.removeAll { symbol in
            defer { last = symbol }
            return symbol == last
        }
        self.symbols = symbols
    }

    private init(ascending symbols: [UInt32]) { self.symbols = symbols }

    /// Looks for ascending symbols, one after the other.
    private struct Walk {
        let symbols: [UInt32]
        var place = 0

        mutating func meets(_ symbol: UInt32) -> Bool {
            while place < symbols.count, symbols[place] < symbol { place += 1 }
            return place < symbols.count && symbols[place] == symbol
        }
    }

    func union(_ other: SymbolSet) -> SymbolSet { SymbolSet(symbols + other.symbols) }

    func intersection(_ other: SymbolSet) -> SymbolSet {
        var walk = Walk(symbols: other.symbols)
        return SymbolSet(ascending: symbols.filter { walk.meets($0) })
    }

    func subtracting(_ other: SymbolSet) -> SymbolSet {
        var walk = Walk(symbols: other.symbols)
        return SymbolSet(ascending: symbols.filter { !walk.meets($0) })
    }

    func isSubset(of other: SymbolSet) -> Bool {
        var walk = Walk(symbols: other.symbols)
        return symbols.allSatisfy { walk.meets($0) }
    }

    func isDisjoint(with other: SymbolSet) -> Bool {
        var walk = Walk(symbols: other.symbols)
        return !symbols.contains { walk.meets($0) }
    }
}

extension SymbolSet: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { symbols.count }
    package subscript(index: Int) -> UInt32 { symbols[index] }
}
