package import AdvisoryModel
import CEL
import JSON
import OnceMadeParts
package import RuleEngine
import RuleFunctions
import RuleLanguage
import SourceDiagnostics
package import YAMLTree

/// A family that a rulebook declares itself, without any Swift:
///
/// ```yaml
/// family: insurance
/// effect: warns
/// combine: mostSevere        # all | mostSevere | first
/// severity: level            # the field by which mostSevere compares
/// admits: entry              # its rules say that their authority lets the traveler in
/// fields:
///   level: { type: integer, required: true, summary: from 1 to 4 }
///   cover: { type: text, summary: what is to be covered }
/// ```
package struct DeclaredFamily: Sendable {
    /// How several applying rules go together.
    package enum Combination: String, CaseIterable {
        /// Each gives its own advisory.
        case all
        /// Those with the highest severity count, the others only inform.
        case mostSevere
        /// The one whose id comes first counts, the others only inform.
        case first
    }

    package struct Field: Sendable {
        package var name: String
        package var type: AttributeType
        var isRequired: Bool
        package var values: [String]
        package var summary: String

        /// Whether its values are words of an open list.
        var isOpen: Bool { type.element == .word && values.isEmpty }

        package init(name: String, type: AttributeType, isRequired: Bool, values: [String], summary: String) {
            self.name = name
            self.type = type
            self.isRequired = isRequired
            self.values = values
            self.summary = summary
        }
    }

    final class Payload: Sendable {
        /// What the report's details hold: the values of the fields and, where its rules admit, that they do.
        let details: [JSONValue.Member]
        /// Nil: the rule gives none.
        let severity: Int?
        /// The values of the template variables, which are made when a text first reads them.
        fileprivate let variables = OnceMade<VariablesBox>()

        init(details: [JSONValue.Member], severity: Int?) {
            self.details = details
            self.severity = severity
        }
    }

    /// Values of template variables, so that they can be kept.
    fileprivate final class VariablesBox: Sendable {
        let values: [String: Value]

        init(_ values: [String: Value]) { self.values = values }
    }

    package var name: String
    var effect: Effect
    /// Whether its rules say that the state that speaks lets the traveler in.
    var admits: Bool
    var combination: Combination
    var severityField: String?
    package var fields: [Field]
    package var at: Node

    package init(
        name: String, effect: Effect, admits: Bool, combination: Combination, severityField: String?, fields: [Field],
        at: Node
    ) {
        self.name = name
        self.effect = effect
        self.admits = admits
        self.combination = combination
        self.severityField = severityField
        self.fields = fields
        self.at = at
    }

    /// Whether none of its rules moves the verdict.
    var onlyAdvises: Bool { (effect == .warns || effect == .informs) && !admits }

    var templateVariables: [TemplateVariable] {
        fields.map { TemplateVariable("\(name).\($0.name)", $0.type.celType) }
    }

    /// Whether its severity is the level of danger that reports show.
    private var isDanger: Bool { effect == .warns && severityField != nil }

    private static let levels = 1...4

    func decode(_ item: inout RuleItem) -> Payload? {
        if effect == .opens { item.letsThrough = true }
        var details: [JSONValue.Member] = []
        var severity: Int?
        for field in fields {
            let found = field.isRequired ? item.fields.required(field.name) : item.fields.value(field.name)
            guard let node = found,
                let literal = AttributeLiteral.read(
                    node, as: field.type, values: field.values, name: field.name, into: &item.fields)
            else { continue }
            details.append(.init(field.name, literal.json))
            if field.isOpen { item.note(item.fields.elements(of: node), list: "\(name).\(field.name)") }
            guard field.name == severityField, case .integer(let level) = literal.json else { continue }
            severity = level
            if isDanger, !Self.levels.contains(level) {
                item.fields.report(
                    RulebookCode.outOfRange, "`\(field.name)` is a level of danger from 1 to 4, not \(level)", at: node,
                    hint: "choose a number from 1 to 4")
            }
        }
        if admits {
            Admission.admit(&item, at: item.fields.node)
            details.append(Admission.detail)
        }
        return Payload(details: details, severity: severity)
    }

    /// What a rule says whoever travels: known of families whose rules do nothing to one another and let nobody through.
    func steady(_ payload: Payload) -> Resolution? {
        guard combination == .all, effect != .opens, !admits else { return nil }
        return Resolution(effect, level: isDanger ? payload.severity : nil, details: payload.details)
    }

    func resolve(_ rules: AppliedRules<Payload>, in context: CheckContext) -> [Resolution] {
        let leading = leaders(rules)
        let doubtful = effect == .opens || admits ? doubtful(rules) : []
        return rules.indices.map { index in
            let rule = rules[index]
            let leads = leading.contains(index) || rule.isDefeated
            let rivals = leads && !rule.isDefeated ? doubtful.filter { goes($0, before: index, in: rules) } : []
            var details = rule.payload.details
            if !leads, let first = leading.first(where: { isFirm(rules[$0]) }) {
                details.append(.init("supersededBy", .string(rules[first].id)))
            }
            return Resolution(
                leads ? effect : .informs, certainty: rivals.isEmpty || effect == .blocks ? .certain : .possible,
                opens: leads && effect == .opens ? context.states(for: rule.authority) : [],
                admits: admits && leads && (rivals.isEmpty || effect != .blocks)
                    ? rule.authority.map { [$0] } ?? [] : [],
                level: isDanger ? rule.payload.severity : nil, details: details,
                missing: rivals.reduce([]) { Outcome.union($0, rules[$1].missing) },
                variables: rule.hasExpressions ? variables(of: rule.payload) : [:])
        }
    }

    private func variables(of payload: Payload) -> [String: Value] {
        payload.variables.get {
            VariablesBox(
                Dictionary(
                    payload.details.map { ("\(name).\($0.key)", $0.value.celValue) },
                    uniquingKeysWith: { first, _ in first }))
        }.values
    }

    /// The indices of the rules that may apply, or may be defeated: where one of them applies, it supersedes what lets the traveler through.
    private func doubtful(_ rules: AppliedRules<Payload>) -> [Int] {
        rules.indices.filter {
            rules[$0].isDefeated ? rules[$0].isDefeatDoubtful : rules[$0].certainty == .possible
        }
    }

    /// Whether a rule supersedes another one where both apply.
    private func goes(_ index: Int, before other: Int, in rules: AppliedRules<Payload>) -> Bool {
        switch combination {
        case .all: false
        case .mostSevere: severity(rules[index]) > severity(rules[other])
        case .first: rules[index].id < rules[other].id
        }
    }

    private func isFirm(_ rule: AppliedRule<Payload>) -> Bool { rule.certainty == .certain && !rule.isDefeated }

    private func severity(_ rule: AppliedRule<Payload>) -> Int { rule.payload.severity ?? 0 }

    /// The indices of the rules that count; only certain ones supersede others.
    private func leaders(_ rules: AppliedRules<Payload>) -> [Int] {
        let all = Array(rules.indices)
        let firm = all.filter { isFirm(rules[$0]) }
        switch combination {
        case .all: return all
        case .mostSevere:
            guard let top = firm.map({ severity(rules[$0]) }).max() else { return all }
            return all.filter { severity(rules[$0]) >= top }
        case .first:
            guard let first = firm.min(by: { rules[$0].id < rules[$1].id }) else { return all }
            return all.filter { $0 == first || rules[$0].id < rules[first].id }
        }
    }
}

extension AnyFamily {
    /// The family as the engine sees it, beside those in Swift.
    package convenience init(_ declared: DeclaredFamily) {
        self.init(
            name: declared.name,
            fields: declared.fields.map {
                FamilyField($0.name, $0.summary, ValueForm($0.type, values: $0.values), isRequired: $0.isRequired)
            },
            templateVariables: declared.templateVariables, onlyAdvises: declared.onlyAdvises,
            decode: { declared.decode(&$0).map { PayloadBox($0) } },
            steady: { box, _ in (box as? PayloadBox<DeclaredFamily.Payload>).flatMap { declared.steady($0.payload) } },
            resolve: { declared.resolve(AppliedRules($0), in: $1) })
    }
}
