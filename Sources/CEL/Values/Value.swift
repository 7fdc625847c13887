/// A value of the language, an error or unknown: evaluation never throws, it yields one of these.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// Text, compared by code points and never by canonical equivalence.
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case map(MapValue)
    case type(CELType)
    case timestamp(Timestamp)
    case duration(Duration)
    /// An optional value; see the optionals library.
    case optional(OptionalValue)
    /// A value of a library's or the domain's own type.
    indirect case opaque(any OpaqueValue)
    /// Why there is no value.
    indirect case error(EvaluationError)
    /// What would have to be known.
    case unknown(UnknownSet)

    /// A record or map with text keys.
    public static func record(_ fields: [String: Value]) -> Value {
        var map = MapValue()
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) { _ = map.insert(value, for: .string(key)) }
        return .map(map)
    }

    /// Whether it is unknown.
    public var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }

    /// Whether it is an error.
    public var isError: Bool {
        if case .error = self { true } else { false }
    }

    /// Whether it is a value: neither an error nor unknown.
    public var isKnown: Bool {
        switch self {
        case .error, .unknown: false
        default: true
        }
    }

    /// The type at run time, without the parameters of lists and maps.
    public var runtimeType: CELType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .list: .list(.dyn)
        case .map: .map(.dyn, .dyn)
        case .type: .type(.dyn)
        case .timestamp: .timestamp
        case .duration: .duration
        case .optional: .optional(.dyn)
        case .opaque(let value): value.celType
        case .error: .error
        case .unknown: .dyn
        }
    }
}

/// An optional value: something, or nothing.
public struct OptionalValue: Sendable {
    /// The value in a list of at most one; a list, because a value cannot hold itself.
    private let storage: [Value]

    /// Wraps a value; nil is nothing.
    public init(_ value: Value?) { storage = value.map { [$0] } ?? [] }

    /// The value, if there is one.
    public var value: Value? { storage.first }
}

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

/// The attributes that would have to be known, by name, sorted: `traveler.residence`, `traveler.documents[0].expires`.
public struct UnknownSet: Hashable, Sendable {
    /// The names.
    public let names: [String]

    /// One attribute.
    public init(_ name: String) { names = [name] }

    /// Several attributes.
    public init(_ names: some Sequence<String>) { self.names = Set(names).sorted() }

    /// Both.
    public func union(_ other: UnknownSet) -> UnknownSet {
        if names == other.names { return self }
        return UnknownSet(names + other.names)
    }
}

/// Why an expression has no value.
public struct EvaluationError: Hashable, Sendable, Error {
    /// What sort of error it is, kebab-case, permanent: `divide-by-zero`, `no-such-key`.
    public let code: String
    /// What went wrong, in the author's words.
    public let message: String

    /// Creates an error.
    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
