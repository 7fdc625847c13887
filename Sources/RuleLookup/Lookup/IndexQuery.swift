package import CEL

/// What a lookup needs of a request, in memory that is not counted; a class, because those of other days are made of it.
package final class IndexQuery: @unchecked Sendable {
    // INVARIANT: never written after `init`.
    /// The value of each axis.
    package let values: UnsafeMutablePointer<AxisValue>
    /// The symbols of the lists among them, those of slots that requests have in common first.
    package let symbols: UnsafeMutablePointer<UInt32>
    private let counts: (common: Int, all: Int)

    /// - Parameters:
    ///   - common: the values of the slots that the bindings have in common with others.
    ///   - groups: whether only old news says who belongs to groups of countries.
    package init(
        _ index: RuleIndex, _ bindings: Bindings, common: CommonAxes, groups: GroupAxes, includingDrafts: Bool
    ) {
        let (axes, words) = (index.axes, index.symbols)
        values = Self.copy(common.values)
        var lists = common.symbols
        for offset in common.others {
            if axes[offset].slot != nil {
                values[offset.index] = AxisValue.of(axes[offset], bindings, words, &lists)
            } else {
                values[offset.index] = .truth(includingDrafts)
            }
        }
        for (axis, value) in groups.values { values[axis.index] = value }
        symbols = Self.copy(lists)
        counts = (common.symbols.count, lists.count)
    }

    /// What a lookup needs of a request that says the same as another one, facts and groups aside, but for some slots.
    package init(
        like other: IndexQuery, butFor slots: [Slot], _ index: RuleIndex, _ bindings: Bindings, common: CommonAxes,
        groups: GroupAxes
    ) {
        let (axes, words) = (index.axes, index.symbols)
        values = Self.copy(common.values)
        var lists = common.symbols
        lists += UnsafeBufferPointer(
            start: other.symbols + other.counts.common, count: other.counts.all - other.counts.common)
        let shift = common.symbols.count - other.counts.common
        for offset in common.others {
            if let slot = axes[offset].slot, slots.contains(slot) {
                values[offset.index] = AxisValue.of(axes[offset], bindings, words, &lists)
            } else {
                values[offset.index] = other.values[offset.index].moved(by: shift)
            }
        }
        for (axis, value) in groups.values { values[axis.index] = value }
        symbols = Self.copy(lists)
        counts = (common.symbols.count, lists.count)
    }

    private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
        _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).initialize(from: elements)
        return memory
    }

    deinit {
        values.deallocate()
        symbols.deallocate()
    }
}
