/// A value of a type that a library or the domain brings: an IP address, a calendar day.
public protocol OpaqueValue: Sendable {
    /// Its type, `.opaque(name, [])`.
    var celType: CELType { get }
    /// How it is shown.
    var description: String { get }
    /// Whether it equals another value of any type.
    func isEqual(to other: any OpaqueValue) -> Bool
    /// Whether it comes before (negative), with (zero) or after (positive) another value; nil where the two have no order.
    func order(relativeTo other: any OpaqueValue) -> Int?
    /// Of types whose values are whole numbers, such as days: the number, by which they are equal and ordered; nil for others.
    var ordinal: Int64? { get }
    /// Whether every function comes to the same for this as for another value, so that its results may be kept for both; false where that is not
    /// known. A type whose functions read no more than its equality compares may say `isEqual(to: other)`.
    func isInterchangeable(with other: any OpaqueValue) -> Bool
}

extension OpaqueValue {
    /// No number.
    public var ordinal: Int64? { nil }

    /// Known of whole numbers, where they are equal.
    public func isInterchangeable(with other: any OpaqueValue) -> Bool { ordinal != nil && isEqual(to: other) }

    /// The order of the numbers of two values of one type, if they have some.
    public func order(relativeTo other: any OpaqueValue) -> Int? {
        guard Swift.type(of: other) == Self.self, let own = ordinal, let others = other.ordinal else { return nil }
        return own == others ? 0 : own < others ? -1 : 1
    }
}

extension OpaqueValue where Self: Equatable {
    /// Equal if of the same type and equal by it.
    public func isEqual(to other: any OpaqueValue) -> Bool {
        if let own = ordinal { return Swift.type(of: other) == Self.self && other.ordinal == own }
        return (other as? Self) == self
    }
}
