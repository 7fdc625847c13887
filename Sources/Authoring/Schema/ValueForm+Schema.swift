import JSON
import RuleEngine
import RuleLanguage

extension ValueForm {
    /// The form as JSON Schema.
    ///
    /// - Parameter filled: whether a column of a table may stand in its place, `"{days}"`, as in rules.
    func schema(filled: Bool) -> JSONValue {
        let own = plainSchema(filled: filled)
        guard filled, isChecked else { return own }
        return .object([.init("anyOf", .array([own, Self.placeholder]))])
    }

    /// Whether it refuses texts that a column would fill in.
    private var isChecked: Bool {
        switch self {
        case .word, .boolean, .wholeNumber, .number, .day, .partialDate, .moment, .days, .moments, .period,
            .periodAfter,
            .country, .language:
            true
        default: false
        }
    }

    private static let placeholder: JSONValue = .object([
        .init("type", "string"), .init("pattern", .string(#"\{.+\}"#)),
    ])

    private func plainSchema(filled: Bool) -> JSONValue {
        switch self {
        case .any: .object([])
        // The key decides the type: `112` is a text where a text is wanted.
        case .text: Self.type("string", "number", "boolean")
        case .localizedText: Self.reference("localizedText")
        case .word(let words): .object([.init("enum", .array(words.map { .string($0) }))])
        case .boolean: Self.type("boolean")
        case .null: Self.type("null")
        case .wholeNumber(let range): Self.integer(range)
        case .number: Self.type("number")
        case .day: Self.text(matching: #"^\d{4}-\d{2}-\d{2}$"#)
        case .partialDate: Self.text(matching: #"^\d{4}(-\d{2}(-\d{2})?)?$"#, orYear: true)
        case .moment: Self.text(matching: #"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$"#, orYear: true)
        case .days, .moments: Self.text(matching: #"^[-0-9T:.]+$"#, orYear: true)
        case .period, .periodAfter: Self.type("string")
        case .money: Self.type("string", "number")
        case .country: Self.text(matching: "^[A-Za-z<]{1,3}$")
        case .language: Self.text(matching: "^[A-Za-z0-9-]+$")
        case .countrySet: Self.reference("countrySet")
        case .condition: Self.reference("condition")
        case .list(let element): Self.oneOrSeveral(element.schema(filled: filled))
        case .mapping(let keys): Self.mapping(keys, filled: filled)
        case .named(let value):
            .object([.init("type", "object"), .init("additionalProperties", value.schema(filled: filled))])
        case .either(let forms): .object([.init("anyOf", .array(forms.map { $0.schema(filled: filled) }))])
        }
    }

    /// A mapping of keys, and no others; those that begin with some text stand for an author's notes.
    static func mapping(_ keys: [FamilyField], filled: Bool, notes: Bool = false) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("type", "object"),
            .init("properties", .object(keys.map { .init($0.name, $0.schema(filled: filled)) })),
            .init("additionalProperties", false),
        ]
        let needed = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !needed.isEmpty { members.append(.init("required", .array(needed))) }
        if notes { members.append(.init("patternProperties", .object([.init("^x-", .object([]))]))) }
        return .object(members)
    }

    static func type(_ names: String...) -> JSONValue {
        .object([.init("type", names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) }))])
    }

    static func reference(_ name: String) -> JSONValue { .object([.init("$ref", .string("#/$defs/\(name)"))]) }

    static func oneOrSeveral(_ element: JSONValue) -> JSONValue {
        .object([
            .init(
                "anyOf",
                .array([element, .object([.init("type", "array"), .init("items", element)])]))
        ])
    }

    private static func text(matching pattern: String, orYear: Bool = false) -> JSONValue {
        let text = JSONValue.object([.init("type", "string"), .init("pattern", .string(pattern))])
        return orYear ? .object([.init("anyOf", .array([text, type("integer")]))]) : text
    }

    private static func integer(_ range: ClosedRange<Int>) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "integer")]
        if range.lowerBound > .min { members.append(.init("minimum", .integer(range.lowerBound))) }
        if range.upperBound < .max { members.append(.init("maximum", .integer(range.upperBound))) }
        return .object(members)
    }
}

extension FamilyField {
    /// Its value as JSON Schema, with what an editor shows of it.
    func schema(filled: Bool) -> JSONValue {
        guard case .object(var members) = form.schema(filled: filled) else { return .object([]) }
        members.insert(.init("description", .string(summary)), at: 0)
        return .object(members)
    }
}
