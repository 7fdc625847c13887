/// Where a traveler, a trip or a record keeps one value.
///
/// The kind of the value is part of it, so that nothing can be stored that the property cannot hold.
package enum AttributeStorage<Root>: Hashable, Sendable {
    package typealias Path<Value> = any WritableKeyPath<Root, Value> & Sendable

    /// A text that is always known.
    case required(Path<String>)
    case text(Path<String?>)
    case texts(Path<[String]?>)
    case day(Path<Day?>)
    case integer(Path<Int?>)
    case documents(Path<[Document]?>)
    case visits(Path<[Visit]?>)
    /// Among the attributes that a rulebook adds.
    case added(Path<[String: JSONValue]>, key: String)

    /// The value; nil: not known.
    package func value(in root: Root) -> AttributeValue? {
        switch self {
        case .required(let path): .text(root[keyPath: path])
        case .text(let path): root[keyPath: path].map { .text($0) }
        case .texts(let path): root[keyPath: path].map { .texts($0) }
        case .day(let path): root[keyPath: path].map { .day($0) }
        case .integer(let path): root[keyPath: path].map { .integer($0) }
        case .documents(let path): root[keyPath: path].map { .documents($0) }
        case .visits(let path): root[keyPath: path].map { .visits($0) }
        case .added(let path, let key): root[keyPath: path][key].map { .json($0) }
        }
    }

    /// Sets the value, or makes it unknown; a value of another kind, and none where one is required, change nothing.
    package func set(_ value: AttributeValue?, in root: inout Root) {
        switch (self, value) {
        case (.required(let path), .text(let text)?): root[keyPath: path] = text
        case (.text(let path), .text(let text)?): root[keyPath: path] = text
        case (.text(let path), nil): root[keyPath: path] = nil
        case (.texts(let path), .texts(let texts)?): root[keyPath: path] = texts
        case (.texts(let path), nil): root[keyPath: path] = nil
        case (.day(let path), .day(let day)?): root[keyPath: path] = day
        case (.day(let path), nil): root[keyPath: path] = nil
        case (.integer(let path), .integer(let number)?): root[keyPath: path] = number
        case (.integer(let path), nil): root[keyPath: path] = nil
        case (.documents(let path), .documents(let documents)?): root[keyPath: path] = documents
        case (.documents(let path), nil): root[keyPath: path] = nil
        case (.visits(let path), .visits(let visits)?): root[keyPath: path] = visits
        case (.visits(let path), nil): root[keyPath: path] = nil
        case (.added(let path, let key), let value): root[keyPath: path][key] = value?.json
        default: break
        }
    }

    /// What kind of value it keeps.
    package var kind: AttributeForm.Kind {
        switch self {
        case .required, .text: .text
        case .texts: .texts
        case .day: .day
        case .integer: .integer
        case .documents: .documents
        case .visits: .visits
        case .added: .json
        }
    }
}
