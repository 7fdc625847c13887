import AdvisoryModel
import RuleEngine
import RuleLanguage
import RuleLookup
import SourceDiagnostics
import YAMLTree

/// Warns of rules that never apply because their conditions exclude one another: those of the file, `when`, `unless` and `valid`.
struct Contradictions {
    /// A condition among those that must all be true.
    private struct Part {
        var form: ConditionForm
        /// The condition as people see it.
        var text: String
        var file: String
        var span: Span
    }

    private let groups: NumberedList<GroupNumber, Condition>
    private let language: ConditionLanguage
    private var possibilities = Possibilities()

    init(groups: NumberedList<GroupNumber, Condition>, language: ConditionLanguage) {
        self.groups = groups
        self.language = language
    }

    mutating func findings(in rules: [(declaration: RuleDeclaration, group: GroupNumber)]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        /// Whether what is to be said of a group has been said of all its rules.
        var isSaid = NumberedList<GroupNumber, Bool>()
        for group in groups {
            let parts = Condition.mayContradict([group]) ? group.terms.map { Self.part($0) } : []
            let findings = findings(beside: [], parts, hint: "no rule of the file ever applies: fix one of them")
            isSaid.append(!possibilities.mayHold(parts.map(\.form)))
            found += findings
        }
        for (declaration, group) in rules where !isSaid[group] && mayContradict(declaration, group) {
            let shared = groups[group].terms.map { Self.part($0) }
            let own = declaration.rule.condition.terms.map { Self.part($0) } + validity(of: declaration)
            let hint = "`\(declaration.rule.id)` never applies: fix one of them, or write alternatives under `any`"
            for var finding in findings(beside: shared, own, hint: hint) {
                if case .row = declaration.origin, let span = finding.span {
                    // The condition is written once for many rows: the row says which of them it is.
                    finding.notes.append(Diagnostic.Note("it is written here", file: finding.file, span: span))
                    (finding.file, finding.span) = (declaration.idNode.file.path, declaration.idNode.span)
                }
                found.append(finding)
            }
        }
        return found
    }

    private func mayContradict(_ declaration: RuleDeclaration, _ group: GroupNumber) -> Bool {
        let rule = declaration.rule
        return Condition.mayContradict(
            [groups[group], rule.condition], beside: rule.valid == .always ? nil : language.dateSlot)
    }

    // MARK: parts

    private static func part(_ term: Condition.Term) -> Part {
        Part(form: term.core.form, text: term.text, file: term.place.file.path, span: term.place.span)
    }

    /// `valid`, as a comparison of the date of the trip.
    private func validity(of declaration: RuleDeclaration) -> [Part] {
        let rule = declaration.rule
        // An end that becomes known later may lie after this one.
        let to = rule.isUncertainAfterwards || rule.lastMoment != nil ? nil : rule.valid.days.to
        let from = rule.valid.days.from
        guard let node = declaration.node["valid"], from != nil || to != nil, let date = language.attribute("trip.date")
        else {
            return []
        }
        let comparison = PlainComparison(
            attribute: date, relation: .lies(from: from.map { .day($0) }, to: to.map { .day($0) }))
        let text = "valid: \(rule.valid)"
        return [Part(form: .comparison(comparison), text: text, file: node.file.path, span: node.span)]
    }

    // MARK: findings

    /// What is wrong with conditions beside others of which all is said already.
    private mutating func findings(beside shared: [Part], _ own: [Part], hint: String) -> [Diagnostic] {
        let constant = own.compactMap { constancy(of: $0) }
        if own.isEmpty || !constant.isEmpty { return constant }
        let parts = shared + own
        if possibilities.mayHold(parts.map(\.form)) { return [] }
        return [Self.exclusion(fewest(of: parts), hint: hint)]
    }

    private mutating func constancy(of part: Part) -> Diagnostic? {
        let truth: Bool
        if !possibilities.mayHold([part.form]) {
            truth = false
        } else if !possibilities.mayFail(part.form) {
            truth = true
        } else {
            return nil
        }
        return Diagnostic(
            RulebookCode.constantCondition, "the condition is \(truth ? "always" : "never") true", file: part.file,
            span: part.span, hint: truth ? "leave it out" : "the rule never applies: fix or remove it")
    }

    /// The fewest of the parts that exclude one another.
    private mutating func fewest(of parts: [Part]) -> [Part] {
        var few = parts
        for index in parts.indices.reversed() where few.count > 2 {
            var fewer = few
            fewer.remove(at: index)
            if !possibilities.mayHold(fewer.map(\.form)) { few = fewer }
        }
        return few
    }

    private static func exclusion(_ parts: [Part], hint: String) -> Diagnostic {
        let names = parts.map { $0.text.count > 80 ? "`\($0.text.prefix(79))…`" : "`\($0.text)`" }
        return Diagnostic(
            RulebookCode.constantCondition,
            "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") are never true together",
            file: parts.last?.file ?? "", span: parts.last?.span, hint: hint,
            notes: parts.dropLast().map { Diagnostic.Note("it excludes this", file: $0.file, span: $0.span) })
    }
}
