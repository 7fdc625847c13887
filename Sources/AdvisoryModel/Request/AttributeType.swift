/// The type of an attribute, in the terms of people who write rules.
public indirect enum AttributeType: Hashable, Sendable {
    /// A word from a list of values, open or closed: `rail`.
    case word
    /// Any text.
    case text
    case boolean
    case integer
    case number
    /// A calendar day, `2026-12-07`.
    case date
    /// A time of day, `08:30`.
    case time
    /// A country, ISO 3166-1 alpha-2.
    case country
    /// A language, BCP 47.
    case language
    /// A span of whole numbers, read as `{min, max}`.
    case range
    case list(AttributeType)
    /// A record with named fields: `document`, `visit`.
    case record(String)

    /// The name by which a vocabulary file writes the type: `word`, `list of country`.
    public var description: String {
        switch self {
        case .word: "word"
        case .text: "text"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .date: "date"
        case .time: "time"
        case .country: "country"
        case .language: "language"
        case .range: "range"
        case .list(let element): "list of \(element.description)"
        case .record(let name): name
        }
    }

    /// The scalar types by name, for vocabulary files.
    package static let named: [String: AttributeType] = [
        "word": .word, "text": .text, "boolean": .boolean, "integer": .integer, "number": .number, "date": .date,
        "time": .time, "country": .country, "language": .language, "range": .range,
    ]

    /// Reads `word`, `list of word`; nil for anything else.
    package init?(named name: String) {
        if let type = Self.named[name] {
            self = type
        } else if name.hasPrefix("list of "), let element = Self.named[String(name.dropFirst("list of ".count))] {
            self = .list(element)
        } else {
            return nil
        }
    }

    /// The type of the list's elements, or the type itself.
    package var element: AttributeType {
        if case .list(let element) = self { element } else { self }
    }

    /// Whether it is a list.
    package var isList: Bool {
        if case .list = self { true } else { false }
    }
}
