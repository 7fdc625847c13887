import JSON

/// What a value has to look like: all that is needed to read one.
package struct AttributeForm: Hashable, Sendable {
    /// The kinds of values that requests keep; see `AttributeValue`.
    package enum Kind: Hashable, Sendable {
        case text, texts, day, date, expiry, integer, documents, visits, json
    }

    package let kind: Kind
    package let type: AttributeType
    /// The values that are allowed; empty: any.
    package let values: [String]
    /// Of a whole number the least and the greatest that is allowed; nil: any.
    package let bounds: NumberBounds?
    /// Whether null, and an empty list, mean known to have none.
    package let mayBeAbsent: Bool

    /// What is kept where there is known to be none; nil where that cannot be said.
    package var absent: AttributeValue? {
        guard mayBeAbsent else { return nil }
        return switch kind {
        case .texts: .texts([])
        case .documents: .documents([])
        case .visits: .visits([])
        case .json: .json(.null)
        case .text, .day, .date, .expiry, .integer: nil
        }
    }
}

extension Attribute {
    /// What a value has to look like; nil where requests do not give it.
    package var form: AttributeForm? {
        let kind: AttributeForm.Kind? =
            switch origin {
            case .traveler(let storage): storage.kind
            case .trip(let storage): storage.kind
            case .derived, .fact: nil
            }
        return kind.map {
            AttributeForm(kind: $0, type: type, values: values, bounds: bounds, mayBeAbsent: mayBeAbsent)
        }
    }
}

extension RecordField {
    /// What a value has to look like; a document that covers an empty list is known to cover nothing.
    package var form: AttributeForm {
        AttributeForm(kind: storage.kind, type: type, values: [], bounds: bounds, mayBeAbsent: type.isList)
    }
}
