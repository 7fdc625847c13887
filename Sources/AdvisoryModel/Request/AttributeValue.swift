package import JSON

/// The value of an attribute of a request, or of a field of a record, as a request keeps it.
package enum AttributeValue: Hashable, Sendable {
    /// A word, a text, a country, a language, a time.
    case text(String)
    /// A list of them; empty: known to be none.
    case texts([String])
    case day(Day)
    /// A date of which the day, or month and day, may be left open.
    case date(PartialDate)
    case expiry(Expiry)
    case integer(Int)
    case documents([Document])
    case visits([Visit])
    case stays([Stay])
    /// The value of an attribute that a rulebook adds, by its type; null: known to be none.
    case json(JSONValue)
}

extension AttributeValue {
    /// The value as requests and reports write it.
    package var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .texts(let texts): .array(texts.map { .string($0) })
        case .day(let day): .string(day.description)
        case .date(let date): .string(date.description)
        case .expiry(let expiry): .string(expiry.description)
        case .integer(let number): .integer(number)
        case .documents(let documents): .array(documents.map { $0.json })
        case .visits(let visits): .array(visits.map { $0.json })
        case .stays(let stays): .array(stays.map { $0.json })
        case .json(let value): value
        }
    }

    /// Writes the value as requests and reports show it.
    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.string(text)
        case .texts(let texts): json.strings(texts)
        case .day(let day): json.day(day)
        case .date(let date): json.string(date.description)
        case .expiry(let expiry): json.string(expiry.description)
        case .integer(let number): json.integer(number)
        case .documents, .visits, .stays: json.value(self.json)
        case .json(let value): json.value(value)
        }
    }
}
