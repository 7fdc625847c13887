import RuleLookup

/// Reads from conditions what they demand of attributes, and numbers the axes and words that it meets.
struct DemandReader {
    private(set) var axes: [Axis] = []
    private(set) var symbols = Symbols()
    private var axisNumbers: [Axis: Int] = [:]
    /// The axis of each slot that is one as a whole; −1: not met yet.
    private var slotAxes: [Int] = []
    /// The symbols of words of two bytes; 0: not met yet.
    private var pairs: [UInt32] = []

    /// The number of an axis, a new one if need be.
    mutating func number(of axis: Axis) -> Int {
        if let known = axisNumbers[axis] { return known }
        axes.append(axis)
        axisNumbers[axis] = axes.count - 1
        return axes.count - 1
    }

    /// The number of the axis of a whole attribute.
    mutating func number(of slot: Int, _ kind: Axis.Kind) -> Int {
        while slotAxes.count <= slot { slotAxes.append(-1) }
        if slotAxes[slot] < 0 { slotAxes[slot] = number(of: Axis(slot: slot, field: nil, kind: kind)) }
        return slotAxes[slot]
    }

    /// The number of a word.
    mutating func symbol(_ word: String) -> UInt32 {
        // Countries are most of the words, and are found by their two letters.
        guard word.utf8.count == 2, let first = word.utf8.first, let second = word.utf8.last else {
            return symbols.intern(word)
        }
        if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 16) }
        let place = Int(first) << 8 | Int(second)
        if pairs[place] == 0 { pairs[place] = symbols.intern(word) }
        return pairs[place]
    }
}
