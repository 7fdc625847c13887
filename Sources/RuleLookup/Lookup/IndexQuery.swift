package import CEL

/// What a lookup needs of a request, in memory that is not counted.
package struct IndexQuery: ~Copyable, @unchecked Sendable {
    // INVARIANT: never written after `init`.
    /// The value of each axis.
    package let values: UnsafeMutablePointer<AxisValue>
    /// The symbols of the lists among them.
    package let symbols: UnsafeMutablePointer<UInt32>

    /// - Parameter hasOldGroups: whether only old news says who belongs to some group of countries.
    package init(_ index: RuleIndex, _ bindings: Bindings, includingDrafts: Bool, hasOldGroups: Bool) {
        values = .allocate(capacity: index.axes.count)
        var lists: [UInt32] = []
        for (place, axis) in index.axes.enumerated() {
            let value =
                axis.isOwn
                ? AxisValue(state: .number, number: axis == .drafts ? includingDrafts ? 1 : 0 : hasOldGroups ? 1 : 0)
                : AxisValue(axis, bindings, index.symbols, &lists)
            (values + place).initialize(to: value)
        }
        symbols = .allocate(capacity: lists.count)
        for (place, symbol) in lists.enumerated() { (symbols + place).initialize(to: symbol) }
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
