import JSON

/// What a value has to look like: all that is needed to read one.
package struct AttributeForm: Hashable, Sendable {
    /// The kinds of values that requests keep; see `AttributeValue`.
    package enum Kind: Hashable, Sendable {
        case text, texts, day, date, expiry, integer, documents, visits, stays, json
    }

    package let kind: Kind
    package let type: AttributeType
    /// The values that are allowed; empty: any.
    package let values: [String]
    /// Of a whole number the least and the greatest that is allowed; nil: any.
    package let bounds: NumberBounds?
    /// Whether an empty list means known to have none.
    package let mayBeAbsent: Bool
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
            // A crossing may be given by its name, which is no word.
            AttributeForm(
                kind: $0, type: name == "trip.crossing" ? .text : type, values: values, bounds: bounds,
                mayBeAbsent: mayBeAbsent)
        }
    }
}

extension RecordField {
    /// What a value has to look like; a document that covers an empty list is known to cover nothing.
    package var form: AttributeForm {
        AttributeForm(kind: storage.kind, type: type, values: [], bounds: bounds, mayBeAbsent: type.isList)
    }
}
