import AdvisoryModel
import JSON
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads the keys of one object of a report. JSON says of each value what it is, so texts must be strings and nothing else.
struct ReportFields {
    private var fields: FieldReader
    private var asked: Set<String> = []

    init(_ node: Node, _ subject: String) {
        fields = FieldReader(node, subject, area: .report)
    }

    /// All findings, with one for every key that was not asked for.
    mutating func finish() -> [Diagnostic] { fields.finish() }

    /// A key that may be left out.
    mutating func optional(_ key: String) -> Node? {
        asked.insert(key)
        return fields.value(key)
    }

    /// A key that must be there.
    mutating func required(_ key: String) -> Node? {
        asked.insert(key)
        return fields.required(key)
    }

    /// A key that must be there, but may be null.
    mutating func nullable(_ key: String) -> Node? { required(key).flatMap { $0.isNull ? nil : $0 } }

    mutating func string(of node: Node) -> String? {
        guard node.kind == .scalar, !node.isPlain else {
            let found = node.kind == .scalar ? "`\(node.text)`" : FieldReader.kindName(node)
            fields.report(.wrongType, "expected a text in quotes, found \(found)", at: node)
            return nil
        }
        return node.text
    }

    mutating func string(_ key: String) -> String { required(key).flatMap { string(of: $0) } ?? "" }

    mutating func optionalID(_ key: String) -> RequestID? { fields.requestID(key) }

    mutating func optionalString(_ key: String) -> String? { optional(key).flatMap { string(of: $0) } }

    mutating func nullableString(_ key: String) -> String? { nullable(key).flatMap { string(of: $0) } }

    mutating func boolean(_ key: String) -> Bool {
        required(key).flatMap { node in
            if case .bool(let value) = node.scalar { return value }
            fields.report(.wrongType, "expected `true` or `false`, found \(FieldReader.kindName(node))", at: node)
            return nil
        } ?? false
    }

    mutating func integer(of node: Node) -> Int? {
        if case .int(let value) = node.scalar, let number = Int(exactly: value) { return number }
        fields.report(.wrongType, "expected a whole number, found \(FieldReader.kindName(node))", at: node)
        return nil
    }

    /// How many there are of something, where it is said.
    mutating func check(_ key: String, is count: Int) {
        guard let node = optional(key), let number = integer(of: node), number != count else { return }
        fields.report(.unknownValue, "the `\(key)` is \(number), and there are \(count)", at: node)
    }

    mutating func day(of node: Node) -> Day? { string(of: node) == nil ? nil : fields.day(of: node) }

    /// A day, or a minute of one.
    mutating func moment(of node: Node) -> Moment? {
        guard string(of: node) != nil else { return nil }
        return fields.scalar(node, as: "a date", code: .invalidDate) {
            Moment(withTime: $0) ?? Day($0).map { Moment($0) }
        }
    }

    /// A time of day in minutes, up to `24:00`.
    mutating func clock(_ key: String) -> Int {
        required(key).flatMap { node in
            guard string(of: node) != nil else { return nil }
            return fields.scalar(node, as: "a time of day") { OpenWindow.Span.minute($0) }
        } ?? 0
    }

    mutating func partialDate(_ key: String) -> PartialDate? {
        nullable(key).flatMap { node in
            guard string(of: node) != nil else { return nil }
            return fields.scalar(node, as: "a date", code: .invalidDate) { PartialDate($0) }
        }
    }

    /// One of the values of an enumeration.
    mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String, _ type: T.Type) -> T?
    where T.RawValue == String {
        required(key).flatMap { node in
            guard string(of: node) != nil else { return nil }
            return fields.word(of: node, in: T.allCases.map(\.rawValue), name: key).flatMap { T(rawValue: $0) }
        }
    }

    /// The elements of a list; a value that is no list is an error.
    mutating func elements(of node: Node?) -> [Node] {
        guard let node else { return [] }
        guard node.kind == .sequence else {
            fields.report(.wrongType, "expected a list, found \(FieldReader.kindName(node))", at: node)
            return []
        }
        return node.elements
    }

    mutating func strings(_ key: String) -> [String] { elements(of: required(key)).compactMap { string(of: $0) } }

    /// A list that is left out where it is empty.
    mutating func optionalStrings(_ key: String) -> [String] {
        elements(of: optional(key)).compactMap { string(of: $0) }
    }

    /// A word of a list, written as a string.
    mutating func word(of node: Node, in list: [String], name: String) -> String? {
        string(of: node) == nil ? nil : fields.word(of: node, in: list, name: name)
    }

    /// The keys that were not asked for, with their values.
    mutating func remaining() -> [String: JSONValue] {
        guard fields.node.kind == .mapping else { return [:] }
        let others = fields.node.entries.filter { !asked.contains($0.key.text) }
        fields.ignore(others.map(\.key.text))
        return Dictionary(others.map { ($0.key.text, $0.value.jsonValue) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entries of an object; any other value is an error.
    mutating func entries(_ key: String) -> [(key: Node, value: Node)] {
        guard let node = required(key) else { return [] }
        guard node.kind == .mapping else {
            fields.report(.wrongType, "expected an object, found \(FieldReader.kindName(node))", at: node)
            return []
        }
        return node.entries
    }

    mutating func json(_ key: String) -> JSONValue { required(key)?.jsonValue ?? .null }
}
