import AdvisoryModel
import CEL
import SourceDiagnostics

/// What a dotted name in a condition stands for: an attribute, or a field of one.
enum AttributePath {
    case found(name: String, type: AttributeType, values: [String])
    case unknown(message: String, hint: () -> String?)

    init(_ path: String, in vocabulary: Vocabulary) {
        guard let (attribute, fields) = vocabulary.resolve(path) else {
            let hint = {
                DidYouMean.hint(for: path, in: vocabulary.attributes.map(\.name))
                    ?? "conditions read `traveler.…`, `trip.…` and `crossing.…`; `all`, `any` and `not` join them"
            }
            self = .unknown(message: "no attribute is called `\(path)`", hint: hint)
            return
        }
        var (type, values) = (attribute.type, attribute.values)
        for field in fields {
            if type == .range, field == "min" || field == "max" {
                (type, values) = (.integer, [])
                continue
            }
            var known: [(name: String, type: AttributeType)] = []
            if case .record(let record) = type { known = StandardVocabulary.records[record] ?? [] }
            guard let next = known.first(where: { $0.name == field }) else {
                var ofElements: [String] = []
                if case .list(.record(let record)) = type {
                    ofElements = (StandardVocabulary.records[record] ?? []).map(\.name)
                }
                let name = attribute.name
                let hint: () -> String? = {
                    if ofElements.contains(field) { return "write `\(name).exists(x, x.\(field) == …)` as text" }
                    if name == "traveler.documents" { return "write `traveler.holds(\"\(field)\")` as text" }
                    return DidYouMean.hint(for: field, in: known.map(\.name))
                }
                self = .unknown(message: "`\(attribute.name)` has no field `\(field)`", hint: hint)
                return
            }
            (type, values) = (next.type, [])
        }
        self = .found(name: path, type: type, values: values)
    }
}

extension AttributePath {
    /// A finding of CEL's checker, in the words of mappings if it is about the name of an attribute, of its field or of a table.
    package static func named(_ finding: Diagnostic, in tree: AST, _ vocabulary: Vocabulary) -> Diagnostic {
        if finding.code == CELCode.unknownFunction, finding.message.contains("`table`") {
            var named = finding
            named.hint = GroupNames.hintForTables
            return named
        }
        let isField = finding.code == CELCode.unknownField
        guard isField || finding.code == CELCode.unknownAttribute else { return finding }
        var path: [String]?
        tree.walk { id, _ in if path == nil, tree.span(of: id) == finding.span { path = tree.names(of: id) } }
        guard let path, path.count > 1, path.first != "row",
            !isField || vocabulary.resolve(path.joined(separator: ".")) != nil,
            case .unknown(let text, let hint) = AttributePath(path.joined(separator: "."), in: vocabulary)
        else { return finding }
        var named = Diagnostic(
            SharedCode.unknownAttribute.within(.rulebook), text, file: finding.file, span: finding.span, hint: hint())
        named.notes = finding.notes
        return named
    }
}
