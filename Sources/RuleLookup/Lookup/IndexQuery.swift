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
    ///   - groups: whether only old news says who belongs to groups of countries.
    package init(
        _ index: RuleIndex, _ bindings: Bindings, common: CommonAxes, groups: GroupAxes, includingDrafts: Bool
    ) {
        let (axes, words) = (index.axes, index.symbols)
        values = .allocate(capacity: axes.count)
        _ = UnsafeMutableBufferPointer(start: values, count: axes.count).initialize(from: common.values)
        var lists = common.symbols
        for offset in common.others {
            if axes[offset].slot != nil {
                values[offset.index] = AxisValue.of(axes[offset], bindings, words, &lists)
            } else {
                values[offset.index] = .truth(includingDrafts)
            }
        }
        for (axis, value) in groups.values { values[axis.index] = value }
        symbols = .allocate(capacity: lists.count)
        for (offset, symbol) in lists.enumerated() { (symbols + offset).initialize(to: symbol) }
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
