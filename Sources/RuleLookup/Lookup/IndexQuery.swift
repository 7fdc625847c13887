package import CEL

/// What a lookup needs of a request, in memory that is not counted.
package struct IndexQuery: ~Copyable, @unchecked Sendable {
    // INVARIANT: never written after `init`.
    /// The value of each axis.
    package let values: UnsafeMutablePointer<AxisValue>
    /// The symbols of the lists among them.
    package let symbols: UnsafeMutablePointer<UInt32>

    /// - Parameters:
    ///   - common: the values of the slots that the bindings have in common with others.
    ///   - oldGroups: the groups of countries of which only old news says who belongs to them.
    package init(
        _ index: RuleIndex, _ bindings: Bindings, common: CommonAxes, includingDrafts: Bool, oldGroups: Set<String>
    ) {
        let (axes, words) = (index.axes, index.symbols)
        values = .allocate(capacity: axes.count)
        _ = UnsafeMutableBufferPointer(start: values, count: axes.count).initialize(from: common.values)
        var lists = common.symbols
        for offset in common.others {
            if axes[offset].slot != nil {
                values[offset.index] = AxisValue.of(axes[offset], bindings, words, &lists)
            } else {
                let isTrue = axes[offset].field.map { !oldGroups.isEmpty && oldGroups.contains($0) } ?? includingDrafts
                values[offset.index] = AxisValue(state: .number, number: isTrue ? 1 : 0)
            }
        }
        symbols = .allocate(capacity: lists.count)
        for (offset, symbol) in lists.enumerated() { (symbols + offset).initialize(to: symbol) }
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
