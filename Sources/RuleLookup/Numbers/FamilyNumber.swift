/// The number of a family of a rulebook, in the order in which families are given and declared.
@frozen @usableFromInline
package struct FamilyNumber: ListNumber {
    /// The index, from 0.
    @usableFromInline package let index: Int

    @inlinable
    package init(_ index: Int) { self.index = index }
}
