import AdvisoryModel
import JSON
package import RuleEngine
import RuleLanguage
import RulebookFolder

/// The kinds of files as JSON Schema (draft 2020-12), for editors that know no other way; lint finds much more.
///
/// ```swift
/// FileSchema(families: .standard).json(of: "rules")
/// ```
package struct FileSchema: Sendable {
    private let families: [AnyFamily]
    private let vocabulary: Vocabulary

    /// Schemas of the language itself.
    package init(families: [any RuleFamily.Type]) {
        self.families = families.map { AnyFamily($0) }
        vocabulary = Vocabulary()
    }

    /// Schemas that know the attributes and families of a rulebook, too.
    package init(of rulebook: Rulebook) {
        families = Array(rulebook.families)
        vocabulary = rulebook.vocabulary
    }

    /// What schemas there are: one for each kind of file, and `request`.
    package static let names = RulebookFileKind.allCases.map(\.rawValue) + [request]
    private static let request = "request"

    /// The schema of that name; nil: there is none.
    package func json(of name: String) -> [UInt8]? {
        let body: JSONValue
        if name == Self.request {
            body = requestSchema
        } else if let kind = RulebookFileKind(rawValue: name), let form = FileForm.file(kind) {
            body = kind == .rules ? rules(form) : kind == .phrases ? phrases(form) : Self.mapping(of: form)
        } else {
            return nil
        }
        guard case .object(let members) = body else { return nil }
        var json = JSONWriter(pretty: true)
        json.value(
            .object(
                [
                    .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
                    .init("$id", .string("urn:safe-conduct:schema:\(name):1")),
                    .init("title", .string(name == Self.request ? "a request" : "a file of the kind `\(name)`")),
                ] + members + [.init("$defs", .object(definitions))]))
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func mapping(of form: FileForm) -> JSONValue { ValueForm.mapping(form.keys, filled: false) }

    // MARK: rules

    /// Which keys a rule may have, its family says.
    private func rules(_ form: FileForm) -> JSONValue {
        let keys = form.keys.map { key in
            key.name == "items"
                ? FamilyField("items", key.summary, .list(.any), isRequired: true) : key
        }
        guard case .object(var members) = ValueForm.mapping(keys, filled: false) else { return .object([]) }
        let choices = families.map { family -> JSONValue in
            let items = JSONValue.object([
                .init("items", ValueForm.oneOrSeveral(ValueForm.reference(Self.name(family))))
            ])
            return .object([
                .init("if", .object([.init("properties", .object([.init("family", Self.constant(family.name))]))])),
                .init("then", .object([.init("properties", items)])),
            ])
        }
        members.append(.init("allOf", .array(choices)))
        return .object(members)
    }

    private static func name(_ family: AnyFamily) -> String { "\(family.name)Rule" }

    private static func constant(_ text: String) -> JSONValue { .object([.init("const", .string(text))]) }

    private func phrases(_ form: FileForm) -> JSONValue {
        guard case .object(let members) = Self.mapping(of: form) else { return .object([]) }
        return .object(members.filter { $0.key != "additionalProperties" })
    }

    // MARK: requests

    private var requestSchema: JSONValue {
        func owner(_ name: String) -> JSONValue {
            let keys = vocabulary.given(of: name).map { attribute in
                let form = ValueForm(attribute.type, values: attribute.values)
                return FamilyField(attribute.key, attribute.summary, attribute.type.isRecord ? .any : form)
            }
            return .object([
                .init("anyOf", .array([ValueForm.mapping(keys.map(\.orNull), filled: false), ValueForm.type("null")]))
            ])
        }
        let properties: [JSONValue.Member] = [
            .init("id", ValueForm.type("string", "number")), .init("asOf", ValueForm.type("string", "null")),
            .init("traveler", owner("traveler")), .init("trip", owner("trip")),
            .init(
                "journey",
                .object([
                    .init("type", .array(["array", "null"])), .init("items", owner("trip")), .init("minItems", 1),
                    .init("maxItems", .integer(Journey.mostLegs)),
                ])),
        ]
        return .object([
            .init("type", "object"), .init("properties", .object(properties)), .init("additionalProperties", false),
        ])
    }

    // MARK: definitions

    private var definitions: [JSONValue.Member] {
        let condition = ValueForm.reference("condition")
        let conditions = JSONValue.object([.init("type", "array"), .init("items", condition)])
        let shared: [JSONValue.Member] = [
            .init(
                "localizedText",
                .object([
                    .init(
                        "anyOf",
                        .array([ValueForm.text.schema(filled: false), ValueForm.named(.text).schema(filled: false)]))
                ])),
            .init(
                "countrySet",
                .object([
                    .init(
                        "anyOf",
                        .array([
                            ValueForm.oneOrSeveral(ValueForm.text.schema(filled: false)),
                            ValueForm.mapping(
                                [
                                    FamilyField(
                                        "in", "a group, or a column of a table",
                                        .either([.text, .mapping(RuleForms.set)]), isRequired: true)
                                ], filled: false),
                        ]))
                ])),
            .init(
                "condition",
                .object([
                    .init("type", .array(["string", "object", "boolean"])),
                    .init(
                        "properties",
                        .object([.init("all", conditions), .init("any", conditions), .init("not", condition)])),
                    .init("minProperties", 1),
                ])),
        ]
        return shared
            + families.map { family in
                .init(
                    Self.name(family),
                    ValueForm.mapping(RuleForms.rule + family.fields, filled: true, notes: true))
            }
    }
}

extension AttributeType {
    /// Whether its values are records, or lists of them.
    fileprivate var isRecord: Bool {
        if case .record = element { true } else { false }
    }
}

extension FamilyField {
    /// The same key, whose value may also be said to be unknown.
    fileprivate var orNull: FamilyField {
        var key = self
        key.form = .either([form, .null])
        return key
    }
}
