import JSON

/// Where a traveler, a trip or a record keeps one value: how it is read and how it is set.
///
/// The kind of the value is part of it, so that nothing can be stored that the property cannot hold. Functions rather than key paths, which
/// take several times as long and are used for every attribute of every request.
package struct AttributeStorage<Root>: Sendable {
    package typealias Get<Value> = @Sendable (Root) -> Value
    package typealias Set<Value> = @Sendable (inout Root, Value) -> Void

    /// What kind of value it keeps.
    package let kind: AttributeForm.Kind
    /// Whether the value is always known.
    package let isRequired: Bool
    /// The value; nil: not known.
    package let get: Get<AttributeValue?>
    /// Sets the value, or makes it unknown; a value of another kind, and none where one is required, change nothing.
    package let set: Set<AttributeValue?>
}

// Inlined into the tables, so that the functions there capture nothing: what captures is counted at each use.
extension AttributeStorage {
    /// A text that is always known.
    @inline(__always)
    static func required(_ get: @escaping Get<String>, _ set: @escaping Set<String>) -> Self {
        Self(kind: .text, isRequired: true, get: { .text(get($0)) }) { root, value in
            if case .text(let text)? = value { set(&root, text) }
        }
    }

    @inline(__always)
    static func text(_ get: @escaping Get<String?>, _ set: @escaping Set<String?>) -> Self {
        optional(.text, get, set, { .text($0) }) { if case .text(let text) = $0 { text } else { nil } }
    }

    @inline(__always)
    static func texts(_ get: @escaping Get<[String]?>, _ set: @escaping Set<[String]?>) -> Self {
        optional(.texts, get, set, { .texts($0) }) { if case .texts(let texts) = $0 { texts } else { nil } }
    }

    @inline(__always)
    static func day(_ get: @escaping Get<Day?>, _ set: @escaping Set<Day?>) -> Self {
        optional(.day, get, set, { .day($0) }) { if case .day(let day) = $0 { day } else { nil } }
    }

    @inline(__always)
    static func date(_ get: @escaping Get<PartialDate?>, _ set: @escaping Set<PartialDate?>) -> Self {
        optional(.date, get, set, { .date($0) }) { if case .date(let date) = $0 { date } else { nil } }
    }

    @inline(__always)
    static func expiry(_ get: @escaping Get<Expiry?>, _ set: @escaping Set<Expiry?>) -> Self {
        optional(.expiry, get, set, { .expiry($0) }) { if case .expiry(let expiry) = $0 { expiry } else { nil } }
    }

    @inline(__always)
    static func integer(_ get: @escaping Get<Int?>, _ set: @escaping Set<Int?>) -> Self {
        optional(.integer, get, set, { .integer($0) }) { if case .integer(let number) = $0 { number } else { nil } }
    }

    @inline(__always)
    static func documents(_ get: @escaping Get<[Document]?>, _ set: @escaping Set<[Document]?>) -> Self {
        optional(.documents, get, set, { .documents($0) }) {
            if case .documents(let documents) = $0 { documents } else { nil }
        }
    }

    @inline(__always)
    static func visits(_ get: @escaping Get<[Visit]?>, _ set: @escaping Set<[Visit]?>) -> Self {
        optional(.visits, get, set, { .visits($0) }) { if case .visits(let visits) = $0 { visits } else { nil } }
    }

    @inline(__always)
    static func stays(_ get: @escaping Get<[Stay]?>, _ set: @escaping Set<[Stay]?>) -> Self {
        optional(.stays, get, set, { .stays($0) }) { if case .stays(let stays) = $0 { stays } else { nil } }
    }

    /// Among the attributes that a rulebook adds.
    static func added(_ get: @escaping Get<JSONValue?>, _ set: @escaping Set<JSONValue?>) -> Self {
        optional(.json, get, set, { .json($0) }) { $0.json }
    }

    @inline(__always)
    private static func optional<Value>(
        _ kind: AttributeForm.Kind, _ get: @escaping Get<Value?>, _ set: @escaping Set<Value?>,
        _ general: @escaping @Sendable (Value) -> AttributeValue,
        _ special: @escaping @Sendable (AttributeValue) -> Value?
    ) -> Self {
        Self(kind: kind, isRequired: false, get: { get($0).map(general) }) { root, value in
            guard let value else { return set(&root, nil) }
            if let plain = special(value) { set(&root, plain) }
        }
    }
}
