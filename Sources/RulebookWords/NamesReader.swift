import AdvisoryModel
package import ReportLanguages
package import RuleLanguage
import SourceDiagnostics
package import YAMLTree

/// An id that a rulebook gives a name, as its author wrote it.
package struct NamedID {
    /// `documents`, `values`.
    package let kind: String
    /// Of a value: the attribute that it is a value of; nil: of any.
    package let attribute: String?
    /// The id.
    package let node: Node
}

/// Reads the names of a `vocabulary` file:
///
/// ```yaml
/// names:
///   documents: { ru-border-zone-pass: { en: Border-zone pass } }
///   values:
///     none-published: { en: none is published }
///     crossing.passengerService: { suspended: { en: no trains } }
/// ```
package struct NamesReader {
    /// The names of all files that were read.
    package private(set) var names = ReportNames()
    /// The ids that they are given to.
    package private(set) var ids: [NamedID] = []
    private let kinds: [String]

    /// - Parameter lists: the open lists whose words have names: `hazard`, `traveler.documents.type`.
    package init(lists: [String]) {
        kinds = ["attributes", "families", "fields", "groups", "values"] + lists.map { Self.kind(of: $0) }.sorted()
    }

    /// What the words of an open list are called under `names`: `hazards`, and `documents` for the types of `traveler.documents`.
    package static func kind(of list: String) -> String {
        let path = list.split(separator: ".")
        return path.count > 1 ? String(path[path.count - 2]) : "\(list)s"
    }

    /// Reads what is under `names`.
    package mutating func read(_ node: Node, into file: inout FieldReader) {
        guard node.kind == .mapping else {
            file.report(.wrongType, "`names` is a mapping, not \(FieldReader.kindName(node))", at: node)
            return
        }
        for (kind, names) in node.entries {
            guard kinds.contains(kind.text) else {
                file.report(
                    .unknownKey, "nothing has names under `\(kind.text)`", at: kind,
                    hint: DidYouMean.hint(for: kind.text, in: kinds) ?? "it may be \(FieldReader.list(kinds))")
                continue
            }
            readNames(names, kind.text, of: nil, into: &file)
        }
    }

    private mutating func readNames(_ node: Node, _ kind: String, of attribute: String?, into file: inout FieldReader) {
        var fields = FieldReader(node, "a list of names")
        for (key, value) in node.kind == .mapping ? Array(node.entries) : [] {
            if kind == "values", attribute == nil, value.kind == .mapping,
                value.entries.contains(where: { $1.kind == .mapping })
            {
                fields.ignore([key.text])
                readNames(value, kind, of: key.text, into: &file)
                continue
            }
            guard let text = fields.plainLocalizedText(key.text) else { continue }
            if text.variants.isEmpty, value.count == 0 {
                fields.report(.missingKey, "`\(key.text)` has no name", at: value, hint: "write `{ en: … }`")
            }
            let id = attribute.map { "\($0)/\(key.text)" } ?? key.text
            if names[kind, id] != nil {
                fields.report(
                    .conflict, "`\(key.text)` has a name already", at: key, hint: "name it once, in all its languages")
            }
            names[kind, id] = text
            ids.append(NamedID(kind: kind, attribute: attribute, node: key))
        }
        file.report(fields.finish())
    }
}
