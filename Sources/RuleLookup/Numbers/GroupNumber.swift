/// The number of a group: the rules of one file, which share its condition and its family.
@frozen @usableFromInline
package struct GroupNumber: ListNumber {
    /// The index, from 0.
    @usableFromInline package let index: Int

    @inlinable
    package init(_ index: Int) { self.index = index }
}
