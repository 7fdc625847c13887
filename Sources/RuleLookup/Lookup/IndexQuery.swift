package import CEL

/// What a lookup needs of a request, in memory that is not counted.
package struct IndexQuery: ~Copyable, @unchecked Sendable {
    // INVARIANT: never written after `init`.
    /// The value of each axis.
    package let values: UnsafeMutablePointer<AxisValue>
    /// The symbols of the lists among them.
    package let symbols: UnsafeMutablePointer<UInt32>

    package init(_ index: RuleIndex, _ bindings: Bindings, includingDrafts: Bool) {
        values = .allocate(capacity: index.axes.count)
        var lists: [UInt32] = []
        for place in index.axes.indices {
            let value =
                index.axes[place].isOfDrafts
                ? AxisValue(state: .number, number: includingDrafts ? 1 : 0)
                : AxisValue(index.axes[place], bindings, index.symbols, &lists)
            (values + place.index).initialize(to: value)
        }
        symbols = .allocate(capacity: lists.count)
        for (place, symbol) in lists.enumerated() { (symbols + place).initialize(to: symbol) }
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
