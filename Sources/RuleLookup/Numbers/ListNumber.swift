/// The number of something among all of its kind, from 0.
///
/// Each kind has a type of its own, so that the number of a rule is not taken for that of a source. At run time it is nothing but the `Int`.
public protocol ListNumber: Hashable, Strideable, Sendable where Stride == Int {
    /// The index in a list of all of its kind.
    var index: Int { get }

    /// The number with that index.
    init(_ index: Int)
}

extension ListNumber {
    /// Smaller indices come first.
    @inlinable
    public static func < (a: Self, b: Self) -> Bool { a.index < b.index }

    /// How far it is to another number.
    @inlinable
    public func distance(to other: Self) -> Int { other.index - index }

    /// The number that far from this one.
    @inlinable
    public func advanced(by distance: Int) -> Self { Self(index + distance) }
}
