/// The number of an axis of an index.
@frozen @usableFromInline
package struct AxisNumber: ListNumber {
    /// The index, from 0.
    @usableFromInline package let index: Int

    @inlinable
    package init(_ index: Int) { self.index = index }
}
