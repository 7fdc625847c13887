public import JSON

/// Where a traveler, a trip or a record keeps one value: how it is read and how it is set.
///
/// The kind of the value is part of it, so that nothing can be stored that the property cannot hold. Functions rather than key paths, which
/// take several times as long and are used for every attribute of every request.
@usableFromInline package enum AttributeStorage<Root>: Sendable {
    @usableFromInline package typealias Get<Value> = @Sendable (Root) -> Value
    @usableFromInline package typealias Set<Value> = @Sendable (inout Root, Value) -> Void

    /// A text that is always known.
    case required(Get<String>, Set<String>)
    case text(Get<String?>, Set<String?>)
    case texts(Get<[String]?>, Set<[String]?>)
    case day(Get<Day?>, Set<Day?>)
    case date(Get<PartialDate?>, Set<PartialDate?>)
    case expiry(Get<Expiry?>, Set<Expiry?>)
    case integer(Get<Int?>, Set<Int?>)
    case documents(Get<[Document]?>, Set<[Document]?>)
    case visits(Get<[Visit]?>, Set<[Visit]?>)
    /// Among the attributes that a rulebook adds.
    case added(Get<JSONValue?>, Set<JSONValue?>)

    /// The value; nil: not known.
    @inlinable package func value(in root: Root) -> AttributeValue? {
        switch self {
        case .required(let get, _): .text(get(root))
        case .text(let get, _): get(root).map { .text($0) }
        case .texts(let get, _): get(root).map { .texts($0) }
        case .day(let get, _): get(root).map { .day($0) }
        case .date(let get, _): get(root).map { .date($0) }
        case .expiry(let get, _): get(root).map { .expiry($0) }
        case .integer(let get, _): get(root).map { .integer($0) }
        case .documents(let get, _): get(root).map { .documents($0) }
        case .visits(let get, _): get(root).map { .visits($0) }
        case .added(let get, _): get(root).map { .json($0) }
        }
    }

    /// Sets the value, or makes it unknown; a value of another kind, and none where one is required, change nothing.
    @inlinable package func set(_ value: AttributeValue?, in root: inout Root) {
        switch (self, value) {
        case (.required(_, let set), .text(let text)?): set(&root, text)
        case (.text(_, let set), .text(let text)?): set(&root, text)
        case (.text(_, let set), nil): set(&root, nil)
        case (.texts(_, let set), .texts(let texts)?): set(&root, texts)
        case (.texts(_, let set), nil): set(&root, nil)
        case (.day(_, let set), .day(let day)?): set(&root, day)
        case (.day(_, let set), nil): set(&root, nil)
        case (.date(_, let set), .date(let date)?): set(&root, date)
        case (.date(_, let set), nil): set(&root, nil)
        case (.expiry(_, let set), .expiry(let expiry)?): set(&root, expiry)
        case (.expiry(_, let set), nil): set(&root, nil)
        case (.integer(_, let set), .integer(let number)?): set(&root, number)
        case (.integer(_, let set), nil): set(&root, nil)
        case (.documents(_, let set), .documents(let documents)?): set(&root, documents)
        case (.documents(_, let set), nil): set(&root, nil)
        case (.visits(_, let set), .visits(let visits)?): set(&root, visits)
        case (.visits(_, let set), nil): set(&root, nil)
        case (.added(_, let set), let value): set(&root, value?.json)
        default: break
        }
    }

    /// What kind of value it keeps.
    package var kind: AttributeForm.Kind {
        switch self {
        case .required, .text: .text
        case .texts: .texts
        case .day: .day
        case .date: .date
        case .expiry: .expiry
        case .integer: .integer
        case .documents: .documents
        case .visits: .visits
        case .added: .json
        }
    }
}
