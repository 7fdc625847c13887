import JSON
import RuleEngine
import RuleLanguage
import RulebookFolder

/// The kinds of files, and the keys of every mapping in them.
enum FileTables {
    static func all(families: [AnyFamily]) -> [ReferenceTable] { [kinds, keys(families), anchors(families)] }

    private static let kinds = ReferenceTable(
        "files", "the kinds of files, by the key that says so",
        [.init("key", isCode: true), .init("summary")],
        RulebookFileKind.allCases.map { [.string($0.rawValue), .string($0.summary)] })

    private static func keys(_ families: [AnyFamily]) -> ReferenceTable {
        let forms = FileForm.all.map { ($0.subject, $0.keys) }
        let own = families.flatMap { family in mappings("\(family.name) rule", family.fields) }
        return ReferenceTable(
            "keys", "the keys of every mapping",
            [
                .init("in"), .init("key", isCode: true), .init("value"), .init("needed"),
                .init("example", isCode: true), .init("summary"),
            ],
            (forms + own).flatMap { subject, keys in keys.map { row($0, of: subject) } })
    }

    /// The days from which lengths of time count, by the keys that take them.
    private static func anchors(_ families: [AnyFamily]) -> ReferenceTable {
        let keys = families.flatMap { family in mappings("\(family.name) rule", family.fields).flatMap(\.1) }
        return ReferenceTable(
            "anchors", "the days from which a length of time counts",
            [.init("anchor", isCode: true), .init("of", isCode: true), .init("summary")],
            keys.flatMap { key -> [[JSONValue]] in
                guard case .periodAfter(let anchors) = key.form else { return [] }
                return anchors.map { [.string($0.name), .string(key.name), .string($0.summary)] }
            })
    }

    /// A mapping with those that are written below its keys.
    private static func mappings(_ name: String, _ keys: [FamilyField]) -> [(String, [FamilyField])] {
        [(name, keys)]
            + keys.flatMap { key in key.form.keys.isEmpty ? [] : mappings("\(name): \(key.name)", key.form.keys) }
    }

    private static func row(_ key: FamilyField, of subject: String) -> [JSONValue] {
        [
            .string(subject), .string(key.name), .string(key.form.words), .bool(key.isRequired),
            JSONValue(text: key.example), .string(key.summary),
        ]
    }
}

extension ValueForm {
    /// The keys of the mapping that it is, or that its elements are.
    fileprivate var keys: [FamilyField] {
        switch self {
        case .mapping(let keys): keys
        case .list(let element): element.keys
        default: []
        }
    }
}
