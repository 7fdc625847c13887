/// Values of bindings, held against those that results were found for: results that were found together hold the same lists, which are compared once.
package struct ComparedValues {
    /// So few that going through them is faster than any table.
    private static let most = 16

    /// The lists are kept, so that no other one comes to lie where they are.
    private var known: [(slot: Slot, value: Value, isSame: Bool)] = []

    /// Nothing is compared yet.
    package init() {}

    /// Whether the values of some slots are the same as others; the bindings are the same at each call.
    package mutating func areSame(_ slots: [Slot], as others: [Value], in bindings: Bindings) -> Bool {
        guard slots.count == others.count else { return false }
        for index in slots.indices {
            let isSame =
                others[index].holdsValues
                ? isSame(slots[index], as: others[index], in: bindings)
                : bindings.isSame(slots[index], as: others[index])
            if !isSame { return false }
        }
        return true
    }

    private mutating func isSame(_ slot: Slot, as other: Value, in bindings: Bindings) -> Bool {
        for place in known.indices where known[place].slot == slot && known[place].value.hasSameStorage(as: other) {
            return known[place].isSame
        }
        let isSame = bindings.isSame(slot, as: other)
        if known.count < Self.most { known.append((slot, other, isSame)) }
        return isSame
    }
}
