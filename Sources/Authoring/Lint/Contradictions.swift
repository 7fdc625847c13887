import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RulebookIndexing
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Finds rules that never apply because their conditions exclude one another: those of the file, `when`, `unless` and `valid`.
struct Contradictions {
    private let language: ConditionLanguage
    private let facts: TripFacts
    private var directions: Directions
    private var possibilities = Possibilities()
    /// Attributes that exclude one another's values, each with the one by which they are looked for.
    private let related: [Slot: Slot]
    private let bounded: Set<Slot>

    init(_ language: ConditionLanguage, _ crossings: [Crossing]) {
        self.language = language
        facts = TripFacts(crossings, language)
        directions = Directions(crossings, facts, language)
        related = facts.related
        bounded = facts.bounded
    }

    mutating func findings(in group: DraftGroup) -> [Diagnostic] {
        var constants = ConstantConditions(of: group.rules)
        let shared =
            Condition.mayContradict([group.condition], bounded: bounded, related: related)
            ? group.condition.terms.map { ConditionPart($0) } : []
        let isPossible = mayHold(shared)
        var found: [Diagnostic] = []
        if !add(shared, nil, to: &constants), !isPossible {
            found.append(exclusion(of: shared, hint: "no rule of the file ever applies: fix one of them"))
        }
        for rule in group.rules {
            for part in rule.conditions.flatMap(\.terms) { _ = add([ConditionPart(part)], rule, to: &constants) }
            // What is said of the whole file is not said of each of its rules.
            if isPossible, let finding = finding(of: rule, in: group, &constants) { found.append(finding) }
        }
        return found + constants.findings
    }

    /// What excludes the rule of a file that may have others, if anything does.
    private mutating func finding(
        of rule: RuleDeclaration, in group: DraftGroup, _ constants: inout ConstantConditions
    ) -> Diagnostic? {
        guard mayContradict(rule, group.condition) else { return nil }
        let own = rule.rule.condition.terms.map { ConditionPart($0) } + validity(of: rule)
        if own.isEmpty || add(own, rule, to: &constants) { return nil }
        let parts = group.condition.terms.map { ConditionPart($0) } + own
        if mayHold(parts) { return nil }
        let hint = "`\(rule.id)` never applies: fix one of them, or write alternatives under `any`"
        var finding = exclusion(of: parts, hint: hint)
        if rule.row != nil, let span = finding.span {
            // The condition is written once for many rows: the row says which of them it is.
            finding.notes.append(Diagnostic.Note("it is written here", file: finding.file, span: span))
            (finding.file, finding.span) = (rule.idNode.file.path, rule.idNode.span)
        }
        return finding
    }

    private func mayContradict(_ rule: RuleDeclaration, _ shared: Condition) -> Bool {
        Condition.mayContradict(
            [shared, rule.rule.condition], beside: rule.rule.valid == .always ? nil : language.dateSlot,
            bounded: bounded, related: related)
    }

    /// `valid`, as a comparison of the date of the trip.
    private func validity(of declaration: RuleDeclaration) -> [ConditionPart] {
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
        return [ConditionPart(comparison, text: "valid: \(rule.valid)", file: node.file.path, span: node.span)]
    }

    // MARK: findings

    /// Whether a trip can meet all of them.
    private mutating func mayHold(_ parts: [ConditionPart]) -> Bool {
        let forms = parts.map { facts.withWeekdays($0.form) }
        return possibilities.mayHold(forms + facts.everywhere + facts.bounds) && directions.allow(forms)
    }

    /// Adds the parts that are constant; false if none is.
    private mutating func add(
        _ parts: [ConditionPart], _ rule: RuleDeclaration?, to constants: inout ConstantConditions
    ) -> Bool {
        var isAny = false
        for part in parts {
            guard let truth = truth(of: part) else { continue }
            constants.add(part, is: truth, of: rule)
            isAny = true
        }
        return isAny
    }

    /// What a condition always is; nil where that depends.
    private mutating func truth(of part: ConditionPart) -> Bool? {
        if let constant = part.constant { return constant }
        if !possibilities.mayHold([facts.withWeekdays(part.form)] + facts.bounds) { return false }
        if let term = part.term, PartsOfDays.exclude(term) { return false }
        return possibilities.mayFail(part.form) ? nil : true
    }

    /// Names the fewest of the parts that exclude one another.
    private mutating func exclusion(of parts: [ConditionPart], hint: String) -> Diagnostic {
        var few = parts
        for index in parts.indices.reversed() where few.count > 2 {
            var fewer = few
            fewer.remove(at: index)
            if !mayHold(fewer) { few = fewer }
        }
        let names = few.map { $0.text.count > 80 ? "`\($0.text.prefix(79))…`" : "`\($0.text)`" }
        return Diagnostic(
            LintCode.constantCondition,
            "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") are never true together",
            file: few.last?.file ?? "", span: few.last?.span, hint: hint,
            notes: few.dropLast().map { Diagnostic.Note("it excludes this", file: $0.file, span: $0.span) })
    }
}
