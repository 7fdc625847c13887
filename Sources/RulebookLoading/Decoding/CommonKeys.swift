import AdvisoryModel
import CEL
import JSON
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// An end of a rule that became known later.
struct RuleEnd {
    /// The id of the source that says so.
    let source: Node
    /// The last moment at which the rule is in force.
    let last: Moment
}

/// The keys that every rule may have.
package struct CommonKeys {
    var title: LocalizedTemplate?
    var text: LocalizedTemplate?
    /// `when` and `unless` together; nil where an error was found.
    var condition: Condition?
    var valid: MomentRange
    var endedBy: RuleEnd?
    /// Where a minute is written at which the rule begins or ends.
    var minutes: Node?
    var isUncertainAfterwards: Bool
    /// The side whose clock and calendar it follows.
    var zone: String?
    var authority: String?
    var review: Day?
    var isDraft: Bool
    var overrides: [Node]
    var sources: [Node]
    var formerly: [Node]
    /// Notes of the author's own: `x-owner: desk-east`.
    var notes: [JSONValue.Member]

    /// Their names, `id` and `each` among them, which are read elsewhere; no family may have a field of such a name.
    package static let names = [
        "id", "each", "title", "text", "when", "unless", "valid", "endedBy", "afterwards", "authority", "zone",
        "review", "status",
        "overrides", "sources", "formerly",
    ]

    init(_ fields: inout FieldReader, compiler: ConditionCompiler, templates: Environment) {
        fields.ignore(["each"])
        let notes = fields.node.entries.filter { $0.key.utf8.starts(with: "x-".utf8) }
        fields.ignore(notes.lazy.map(\.key.text))
        self.notes = notes.map { JSONValue.Member($0.key.text, $0.value.jsonValue) }
        title = Self.template("title", &fields, templates, compiler)
        if title == nil { _ = fields.required("title", hint: "say in a few words what the rule is about") }
        text = Self.template("text", &fields, templates, compiler)
        var terms: [Condition.Term]? = []
        for (key, negated) in [("when", false), ("unless", true)] {
            guard let node = fields.value(key) else { continue }
            let (part, findings) = compiler.compile(node, negated: negated)
            fields.report(findings)
            terms = part.flatMap { part in terms.map { $0 + part.terms } }
        }
        condition = terms.map { Condition(terms: $0) }
        let valid = fields.momentRange("valid") ?? .always
        let ending = fields.value("endedBy")
        let endedBy = ending.flatMap { Self.end(of: valid, $0, &fields) }
        minutes = valid.hasMinutes ? fields.value("valid") : endedBy?.last.minute == nil ? nil : ending
        (self.valid, self.endedBy) = (valid, endedBy)
        isUncertainAfterwards = fields.word("afterwards", in: Self.afterwards) == "uncertain"
        authority = fields.country("authority")
        zone = fields.country("zone")
        review = fields.day("review")
        isDraft = fields.word("status", in: Self.statuses) == "draft"
        overrides = Self.names("overrides", &fields)
        sources = Self.names("sources", &fields)
        formerly = Self.names("formerly", &fields)
    }

    package static let afterwards = ["uncertain", "ended"]
    package static let statuses = ["draft", "stable", "deprecated"]

    private static func end(of valid: MomentRange, _ node: Node, _ fields: inout FieldReader) -> RuleEnd? {
        var end = FieldReader(node, "an end")
        let source = end.required("source", hint: "name the source that says when the rule ends")
        let name = source.flatMap { end.text(of: $0) }
        let after = end.required("after", hint: "say the last day, or minute, on which the rule is in force")
        let last = after.flatMap { node in
            end.scalar(
                node, as: "a date", code: .invalidDate,
                hint: "write a day that exists as YYYY-MM-DD, or a minute of it as YYYY-MM-DDTHH:MM"
            ) { Moment(withTime: $0) ?? Day($0).map { Moment($0) } }
        }
        if let after, let last, let from = valid.from, last.isBefore(from) {
            end.report(
                .emptyRange, "the rule ends on `\(after.text)`, before it begins", at: after,
                hint: "fix `after`, or the beginning of `valid`")
        }
        fields.report(end.finish())
        guard let source, name != nil, let last else { return nil }
        return RuleEnd(source: source, last: last)
    }

    private static func names(_ key: String, _ fields: inout FieldReader) -> [Node] {
        guard let node = fields.value(key) else { return [] }
        return fields.elements(of: node).filter { $0.isWord || fields.text(of: $0) != nil }
    }

    private static func template(
        _ key: String, _ fields: inout FieldReader, _ environment: Environment, _ compiler: ConditionCompiler
    ) -> LocalizedTemplate? {
        let row = compiler.row
        guard let texts = fields.localizedText(key) else { return nil }
        if row == nil, texts.count == 1, let only = texts.first, !only.node.utf8.contains(UInt8(ascii: "{")) {
            let text = only.node.text
            return LocalizedTemplate(only.language, plain: text)
        }
        var variants: [(language: String, text: String, template: Template)] = []
        for (language, node) in texts {
            if let row {
                guard let (template, text) = self.template(node, &fields, environment, compiler.vocabulary, row) else {
                    continue
                }
                variants.append((language, text, template))
            } else {
                let (template, findings) = Template.compile(node, in: environment, compiler.vocabulary)
                fields.report(findings)
                if let template { variants.append((language, node.text, template)) }
            }
        }
        return LocalizedTemplate(variants)
    }

    /// The text of a rule with `each`, for a row.
    private static func template(
        _ node: Node, _ fields: inout FieldReader, _ environment: Environment, _ vocabulary: Vocabulary,
        _ row: RowScope
    ) -> (template: Template, text: String)? {
        let columns = row.columns
        if columns.templates[node.identity] == nil {
            let (template, findings) = RowTemplate.compile(node, in: environment, vocabulary, columns.placeholders)
            fields.report(findings)
            columns.templates[node.identity] = .some(template)
        }
        guard let template = columns.templates[node.identity].flatMap({ $0 }) else { return nil }
        let filled = template.filled(for: row.row)
        if filled.text.allSatisfy(\.isWhitespace) {
            fields.report(
                LoadingCode.emptyCell, "the text is empty in this row", at: row.row.node,
                hint: "fill the cell, or leave the row out by `where`",
                notes: [.init("it is filled in here", file: node.file.path, span: node.span)])
        }
        return filled
    }
}
