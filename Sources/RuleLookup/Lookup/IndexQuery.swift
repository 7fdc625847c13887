package import CEL

/// What a lookup needs of a request, in memory that is not counted.
package struct IndexQuery: ~Copyable, @unchecked Sendable {
    // INVARIANT: never written after `init`.
    /// The value of each axis.
    package let values: UnsafeMutablePointer<AxisValue>
    /// The symbols of the lists among them.
    package let symbols: UnsafeMutablePointer<UInt32>

    /// - Parameter oldGroups: the groups of countries of which only old news says who belongs to them.
    package init(_ index: RuleIndex, _ bindings: Bindings, includingDrafts: Bool, oldGroups: Set<String>) {
        let (axes, words) = (index.axes, index.symbols)
        values = .allocate(capacity: axes.count)
        var lists: [UInt32] = []
        for offset in axes.indices {
            let value: AxisValue
            if axes[offset].slot != nil {
                value = AxisValue.of(axes[offset], bindings, words, &lists)
            } else {
                let isTrue = axes[offset].field.map { oldGroups.contains($0) } ?? includingDrafts
                value = AxisValue(state: .number, number: isTrue ? 1 : 0)
            }
            (values + offset.index).initialize(to: value)
        }
        symbols = .allocate(capacity: lists.count)
        for (offset, symbol) in lists.enumerated() { (symbols + offset).initialize(to: symbol) }
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
