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
    case duration(CELDuration)
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

    /// The truth value of one: `program.evaluate(facts).bool == true`.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The text of a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A whole number.
    public var int: Int64? {
        if case .int(let number) = self { number } else { nil }
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
