import AdvisoryModel
package import JSON

extension JSONValue {
    /// The value as people say it: lists with commas, `{min, max}` as a range.
    package var spoken: String {
        switch self {
        case .null: return "–"
        case .bool(let value): return value ? "true" : "false"
        case .integer(let value): return String(value)
        case .number(let value): return Int(exactly: value)?.description ?? value.description
        case .string(let text): return text
        case .array(let elements): return elements.map(\.spoken).joined(separator: ", ")
        case .object(let members):
            if members.count == 2, let min = self["min"], let max = self["max"] { return "\(min.spoken)–\(max.spoken)" }
            return members.map { "\($0.key) \($0.value.spoken)" }.joined(separator: ", ")
        }
    }
}
