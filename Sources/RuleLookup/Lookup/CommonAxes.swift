package import CEL

/// What many requests say alike of the axes of an index, as those to one crossing do of its facts: found once, and copied into each query.
package final class CommonAxes: Sendable {
    /// The value of each axis; those of the others are not known yet.
    let values: [AxisValue]
    /// The symbols of the lists among them.
    let symbols: [UInt32]
    /// The axes that each request has to be asked for; those of groups are not among them.
    let others: [AxisNumber]
    /// Whose axes these are.
    private let storage: IndexStorage

    /// Of the slots that bindings have in common with others.
    package init(_ index: RuleIndex, _ bindings: Bindings) {
        var values: [AxisValue] = []
        var symbols: [UInt32] = []
        var others: [AxisNumber] = []
        for number in index.axes.indices {
            if let slot = index.axes[number].slot, bindings.isShared(slot) {
                values.append(AxisValue.of(index.axes[number], bindings, index.symbols, &symbols))
            } else {
                values.append(AxisValue(state: .unknown))
                if index.axes[number].group == nil { others.append(number) }
            }
        }
        (self.values, self.symbols, self.others, storage) = (values, symbols, others, index.storage)
    }

    /// Whether they are the axes of an index.
    package func areAxes(of index: RuleIndex) -> Bool { storage === index.storage }
}
