package import JSON

extension Node {
    /// The value that JSON text holds here, and YAML text by the core schema.
    package var jsonValue: JSONValue {
        switch kind {
        case .mapping: return .object(entries.map { JSONValue.Member($0.key.text, $0.value.jsonValue) })
        case .sequence: return .array(elements.map(\.jsonValue))
        case .scalar: break
        }
        switch scalar {
        case .null: return .null
        case .bool(let value): return .bool(value)
        // `-0` is not a whole number of its own.
        case .int(let value): return value == 0 && text.hasPrefix("-") ? .number(-0.0) : .integer(Int(value))
        case .float(let value): return .number(value)
        case .string: return .string(text)
        }
    }
}
