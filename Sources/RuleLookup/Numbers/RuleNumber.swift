/// The number of a rule of a rulebook, in the order of the full ids.
@frozen
public struct RuleNumber: ListNumber {
    /// The index, from 0.
    public let index: Int

    /// The number with that index.
    @inlinable
    public init(_ index: Int) { self.index = index }
}
