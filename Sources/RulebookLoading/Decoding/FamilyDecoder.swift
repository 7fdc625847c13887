import DeclaredFamilies
import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Reads a `family` file.
enum FamilyDecoder {
    static func decode(_ root: Node) -> (family: DeclaredFamily?, diagnostics: [Diagnostic]) {
        var file = FieldReader(root, "a family")
        file.ignore(["format"])
        let name = file.required("family")
        if let name { RuleID.check(name, into: &file) }
        let effect = file.required("effect").flatMap {
            file.word(of: $0, in: Effect.allCases.map(\.rawValue), name: "effect")
        }.flatMap(Effect.init(rawValue:))
        let combination =
            file.word("combine", in: DeclaredFamily.Combination.allCases.map(\.rawValue))
            .flatMap(DeclaredFamily.Combination.init(rawValue:)) ?? .all
        var fields: [DeclaredFamily.Field] = []
        if let list = file.value("fields") {
            if list.kind != .mapping {
                file.report(
                    .wrongType, "`fields` is a mapping from names to fields", at: list,
                    hint: "write `fields: { NAME: { type: text } }`")
            }
            for entry in list.kind == .mapping ? Array(list.entries) : [] {
                if let field = field(entry.key, entry.value, &file) { fields.append(field) }
            }
        }
        let admits = file.word("admits", in: Admission.words) != nil
        let severity = file.text("severity")
        checkSeverity(severity, combination, fields, &file)
        let findings = file.finish()
        guard let name, let effect, !findings.hasErrors else { return (nil, findings) }
        let family = DeclaredFamily(
            name: name.text, effect: effect, admits: admits, combination: combination, severityField: severity,
            fields: fields, at: name
        )
        return (family, findings)
    }

    private static func checkSeverity(
        _ severity: String?, _ combination: DeclaredFamily.Combination, _ fields: [DeclaredFamily.Field],
        _ file: inout FieldReader
    ) {
        if let severity, let node = file.value("severity") {
            let isInteger = fields.contains { $0.name == severity && $0.type == .integer }
            if !isInteger {
                file.report(
                    .unknownValue, "`severity` must name an integer field; `\(severity)` is not one", at: node,
                    hint: DidYouMean.hint(for: severity, in: fields.map(\.name)))
            }
        } else if combination == .mostSevere {
            _ = file.required("severity", hint: "name the field by which `mostSevere` compares")
        }
    }

    private static func field(_ key: Node, _ node: Node, _ file: inout FieldReader) -> DeclaredFamily.Field? {
        var fields = FieldReader(node, "a field")
        let type = VocabularyDecoder.type(&fields)
        let isRequired = fields.value("required").flatMap { fields.boolean(of: $0) } ?? false
        let values = fields.texts("values") ?? []
        let summary = fields.text("summary") ?? ""
        file.report(fields.finish())
        if CommonKeys.names.contains(key.text) {
            file.report(
                LoadingCode.duplicateID, "every rule already has a key `\(key.text)`", at: key,
                hint: "choose another name")
            return nil
        }
        return type.map {
            DeclaredFamily.Field(name: key.text, type: $0, isRequired: isRequired, values: values, summary: summary)
        }
    }
}
