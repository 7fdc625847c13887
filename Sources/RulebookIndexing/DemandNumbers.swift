import RuleLookup

/// Which numbers the axes and symbols of one reader have in another.
struct DemandNumbers: Sendable {
    let axes: [AxisNumber]
    let symbols: [UInt32]
}

extension DemandReader {
    /// Gives numbers to the axes and words that another reader met, in their order; nil where they have the same here.
    mutating func takeUp(_ other: DemandReader) -> DemandNumbers? {
        var numbers: [AxisNumber] = []
        for axis in other.axes { numbers.append(number(of: axis)) }
        var symbols: [UInt32] = [0]
        for word in other.symbols.words { symbols.append(symbol(word)) }
        let isSame = numbers.elementsEqual(other.axes.indices) && symbols.indices.allSatisfy { symbols[$0] == $0 }
        return isSame ? nil : DemandNumbers(axes: numbers, symbols: symbols)
    }
}
