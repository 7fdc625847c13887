/// A type of the language.
///
/// ```swift
/// CELType.list(.string).description   // "list(string)"
/// ```
public indirect enum CELType: Hashable, Sendable {
    /// Any value; checked only when evaluated.
    case dyn
    /// The type of an expression in which an error was found; silent from there on.
    case error
    case null
    case bool
    case int
    case uint
    case double
    case string
    case bytes
    case timestamp
    case duration
    case list(CELType)
    case map(CELType, CELType)
    /// The type of types.
    case type(CELType)
    /// A primitive type that also takes null.
    case wrapper(CELType)
    /// A record whose fields the environment declares.
    case object(String)
    /// A named type of a library or of the domain, with its parameters: `date`, `optional_type(int)`.
    case opaque(String, [CELType])
    /// A type parameter of a function.
    case parameter(String)

    /// An optional value.
    public static func optional(_ type: CELType) -> CELType { .opaque("optional_type", [type]) }

    /// The name that `type(x)` shows at run time, without parameters.
    public var runtimeName: String {
        switch self {
        case .dyn: "dyn"
        case .error: "error"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list: "list"
        case .map: "map"
        case .type: "type"
        case .wrapper(let type): type.runtimeName
        case .object(let name), .opaque(let name, _), .parameter(let name): name
        }
    }

    /// The type as the language writes it: `map(string, list(int))`.
    public var description: String {
        switch self {
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .list(let element): "list(\(element.description))"
        case .map(let key, let value): "map(\(key.description), \(value.description))"
        case .type(let type): type == .dyn ? "type" : "type(\(type.description))"
        case .wrapper(let type): "wrapper(\(type.description))"
        case .opaque(let name, let parameters):
            parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        default: runtimeName
        }
    }

    /// The types that have a name in every environment.
    static let named: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
        "optional_type": .optional(.dyn),
    ]
}
