package import AdvisoryModel
package import CEL
package import JSON

extension AttributeType {
    /// The type of the language of conditions.
    package var celType: CELType {
        switch self {
        case .word, .text, .time, .country, .language: .string
        case .boolean: .bool
        case .integer: .int
        case .number: .double
        case .date: DateValue.type
        case .range: .object("range")
        case .list(let element): .list(element.celType)
        case .record(let name): .object(name)
        }
    }
}

extension JSONValue {
    /// The value as conditions read it, by its own form.
    package var celValue: Value {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .int(Int64(value))
        case .number(let value): .double(value)
        case .string(let value): Day(value).map { .day($0) } ?? .string(value)
        case .array(let elements): .list(elements.map(\.celValue))
        case .object(let members):
            .record(Dictionary(members.map { ($0.key, $0.value.celValue) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The value as conditions read it, by the type of an attribute; nil where it has another form.
    package func celValue(as type: AttributeType) -> Value? {
        switch (type, self) {
        case (.word, .string(let text)), (.text, .string(let text)), (.time, .string(let text)),
            (.country, .string(let text)), (.language, .string(let text)):
            .string(text)
        case (.boolean, .bool(let value)): .bool(value)
        case (.integer, .integer(let value)): .int(Int64(value))
        case (.number, .number(let value)): .double(value)
        case (.number, .integer(let value)): .double(Double(value))
        case (.date, .string(let text)): Day(text).map { .day($0) }
        case (.range, .object), (.record, .object): celValue
        case (.list(let element), .array(let values)):
            values.reduce(into: Optional([Value]())) { list, value in
                if let value = value.celValue(as: element) { list?.append(value) } else { list = nil }
            }.map { .list($0) }
        default: nil
        }
    }
}
