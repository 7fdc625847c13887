/// An optional value: something, or nothing.
public struct OptionalValue: Sendable {
    /// The value in a list of at most one; a list, because a value cannot hold itself.
    private let storage: [Value]

    /// Wraps a value; nil is nothing.
    public init(_ value: Value?) { storage = value.map { [$0] } ?? [] }

    /// The value, if there is one.
    public var value: Value? { storage.first }
}
