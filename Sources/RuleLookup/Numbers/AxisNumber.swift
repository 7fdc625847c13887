/// The number of an axis of an index.
@frozen
package struct AxisNumber: ListNumber {
    /// The index, from 0.
    package let index: Int

    @inlinable
    package init(_ index: Int) { self.index = index }
}
