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
}

extension OpaqueValue {
    /// No order.
    public func order(relativeTo other: any OpaqueValue) -> Int? { nil }
}

extension OpaqueValue where Self: Equatable {
    /// Equal if of the same type and equal by it.
    public func isEqual(to other: any OpaqueValue) -> Bool { (other as? Self) == self }
}
