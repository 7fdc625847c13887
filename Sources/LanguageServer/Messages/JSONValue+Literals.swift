public import JSON

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// An object, its keys in the order in which they are written.
    public init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members.map { Member($0, $1) }) }
}

extension JSONValue {
    /// The elements of an array; none for other values.
    var elements: [JSONValue] { array ?? [] }
}
