import CEL
import RuleLookup

/// Reads from conditions what they demand of attributes, and numbers the axes and words that it meets.
package struct DemandReader {
    private(set) var axes = NumberedList<AxisNumber, Axis>()
    private(set) var symbols = Symbols()
    private var axisNumbers: [Axis: AxisNumber] = [:]
    /// The axis of each slot that is one as a whole; nil: not met yet.
    private var slotAxes: [AxisNumber?] = []
    /// The symbols of words of two bytes; 0: not met yet.
    private var pairs: [UInt32] = []

    package init() {}

    /// The number of an axis, a new one if need be.
    mutating func number(of axis: Axis) -> AxisNumber {
        if let known = axisNumbers[axis] { return known }
        let number = axes.append(axis)
        axisNumbers[axis] = number
        return number
    }

    /// The number of the axis of a whole attribute.
    mutating func number(of slot: Slot, _ kind: Axis.Kind) -> AxisNumber {
        while slotAxes.count <= slot.index { slotAxes.append(nil) }
        if let known = slotAxes[slot.index] { return known }
        let number = number(of: Axis(slot: slot, field: nil, kind: kind))
        slotAxes[slot.index] = number
        return number
    }

    /// The number of a word.
    mutating func symbol(_ word: String) -> UInt32 {
        // Countries are most of the words, and are found by their two letters.
        guard word.utf8.count == 2, let first = word.utf8.first, let second = word.utf8.last else {
            return symbols.intern(word)
        }
        if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 16) }
        let index = Int(first) << 8 | Int(second)
        if pairs[index] == 0 { pairs[index] = symbols.intern(word) }
        return pairs[index]
    }
}
