public import RuleLookup

/// The number of a source of a rulebook, in the order of the ids.
@frozen @usableFromInline
package struct SourceNumber: ListNumber {
    /// The index, from 0.
    @usableFromInline package let index: Int

    @inlinable
    package init(_ index: Int) { self.index = index }
}
