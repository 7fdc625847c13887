/// The number of a variable of an environment, in the order of declaration; its value has the same number in bindings.
@frozen
public struct Slot: Hashable, Comparable, Sendable {
    /// The number, from 0.
    public let index: Int

    /// The slot of that number.
    @inlinable
    public init(_ index: Int) { self.index = index }

    /// Variables that were declared earlier come first.
    @inlinable
    public static func < (a: Slot, b: Slot) -> Bool { a.index < b.index }
}
