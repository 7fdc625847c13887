package import AdvisoryModel
package import RuleLanguage
import SourceDiagnostics
package import YAMLTree

/// The crossing of a request, which may be called by its id, its name or an alias.
package enum CrossingName {
    /// The attribute that names it.
    package static let attribute = "trip.crossing"

    /// The id of the crossing that a node names; nil where there is none, which is reported.
    package static func read(_ node: Node, among crossings: [Crossing], into fields: inout FieldReader) -> String? {
        guard node.kind == .scalar, !node.isNull else {
            fields.report(
                .wrongType, "`\(attribute)` is the id of a crossing, not \(FieldReader.kindName(node))", at: node)
            return nil
        }
        if crossings.contains(where: { $0.id == node.text }) { return node.text }
        let wanted = folded(node.text)
        let named =
            wanted.isEmpty
            ? []
            : crossings.filter { crossing in
                ([crossing.id] + crossing.aliases + crossing.name.variants.map(\.text)).contains {
                    folded($0) == wanted
                }
            }
        if named.count == 1 { return named[0].id }
        let names = crossings.flatMap { [$0.id] + $0.aliases + $0.name.variants.map(\.text) }
        var near = DidYouMean.nearestFew(to: node.text, in: names)
        if near.isEmpty { near = Array(crossings.map(\.id).filter { begins($0, with: node.text) }.prefix(3)) }
        let known = crossings.isEmpty ? "none" : FieldReader.list(crossings.map(\.id))
        fields.report(
            RequestCode.unknownCrossing, "no crossing is called `\(node.text)`", at: node,
            hint: near.isEmpty
                ? "the rulebook has \(known)"
                : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?")
        return nil
    }

    /// Whether an id, or one of its words, begins with a text of three letters or more.
    private static func begins(_ id: String, with text: String) -> Bool {
        let wanted = folded(text)
        return wanted.count > 2
            && (folded(id).hasPrefix(wanted) || id.split(separator: "-").contains { $0.hasPrefix(wanted) })
    }

    /// Letters and digits only, in lower case, so that dashes and spaces make no difference.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
