import AdvisoryModel
import RuleLanguage
import RulebookWords
import SourceDiagnostics
import YAMLTree

/// Reads a group of countries of a `vocabulary` file:
///
/// ```yaml
/// groups:
///   schengen:
///     title: { en: Schengen area }
///     members:
///       - { is: [AT, BE, DE], from: 1995-03-26, source: eur-lex-acquis }
///       - { is: [HR], from: 2023-01-01, source: eur-lex-2022-2451 }
/// ```
struct GroupDecoder {
    private(set) var group: CountryGroup
    /// The sources that its members name.
    private(set) var sources: [Node] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ id: Node, _ node: Node) {
        group = CountryGroup(id: id.text, title: LocalizedText(id.text), memberships: [])
        var fields = FieldReader(node, "a group")
        RuleID.check(id, into: &fields)
        if let country = CountryCode.normalized(id.text) {
            let name = country == id.text ? "" : ", `\(country)`,"
            fields.report(
                RulebookCode.invalidID, "`\(id.text)` is a country\(name) and no name for a group", at: id,
                hint: "choose another name")
        }
        if let title = fields.plainLocalizedText("title") { group.title = title }
        if let list = fields.required("members", hint: "write `members: [{ is: [AT, BE], source: ID }]`") {
            let nodes = fields.elements(of: list)
            if nodes.isEmpty {
                fields.report(
                    .missingKey, "the group `\(id.text)` has no members", at: list,
                    hint: "write `members: [{ is: [AT, BE], source: ID }]`")
            }
            for member in nodes {
                if let membership = membership(member, &fields) { group.memberships.append(membership) }
            }
        }
        diagnostics = fields.finish()
    }

    private mutating func membership(_ node: Node, _ outer: inout FieldReader) -> CountryGroup.Membership? {
        var fields = FieldReader(node, "a membership")
        let countries = fields.countries("is")
        if let list = fields.value("is") {
            if countries?.isEmpty ?? true, list.kind == .sequence, list.count == 0 {
                fields.report(.missingKey, "the membership names no country", at: list, hint: "write `is: [AT, BE]`")
            }
        } else {
            _ = fields.required("is", hint: "name the countries, such as `is: [AT, BE]`")
        }
        let source = fields.required("source", hint: "name the source that says so")
        let from = fields.partialDate("from")
        let to = fields.partialDate("to")
        if let from, let to, to.lastDay < from.firstDay, let at = fields.value("to") {
            fields.report(.emptyRange, "the membership ends before it begins", at: at, hint: "fix `from` or `to`")
        }
        outer.report(fields.finish())
        guard let countries, let source else { return nil }
        sources.append(source)
        return CountryGroup.Membership(
            countries: countries, valid: DayRange(from: from?.firstDay, to: to?.lastDay), source: source.text)
    }
}
