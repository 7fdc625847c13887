import AdvisoryModel
import CEL
import RuleEngine
import RuleFunctions
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
    /// Between which numbers attributes lie, and which values those of closed lists may have.
    private let values: Conjunction
    /// A request of which nothing is known: what is known even then is constant.
    private let unknown: Bindings
    /// What is true of every trip.
    private let always: Conjunction
    /// Attributes that exclude one another's values, each with the one by which they are looked for.
    private let related: [Slot: Slot]
    private let bounded: Set<Slot>
    /// The slot of the time of the trip, of which all values can be gone through.
    private let timeSlot: Slot?
    private let closed: [Slot: Int]
    private let dated: DatedTruth

    init(_ language: ConditionLanguage, _ crossings: [Crossing]) {
        self.language = language
        facts = TripFacts(crossings, language)
        directions = Directions(crossings, facts, language)
        values = directions.reader.conjunction(of: facts.bounds + facts.values)
        // Of a traveler nothing is known, but that it is one.
        let whole = language.environment.slot(of: "traveler")
        unknown = Bindings(language.environment) { slot in
            slot == whole
                ? .traveler(TravelerValue(documents: nil, stays: nil, date: nil, until: nil))
                : .unknown(UnknownSet("request"))
        }
        dated = DatedTruth(language)
        always = directions.reader.conjunction(of: facts.everywhere + facts.bounds)
        related = facts.related
        timeSlot = language.attribute("trip.time").map(\.slot)
        bounded = facts.bounded.union(timeSlot.map { [$0] } ?? [])
        closed = facts.closed
    }

    mutating func findings(in group: DraftGroup) -> [Diagnostic] {
        var constants = ConstantConditions(of: group.rules)
        let shared = parts(group.condition)
        let mayContradict = mayContradict([group.condition])
        let isPossible = !mayContradict || mayHold(shared)
        var found: [Diagnostic] = []
        if mayContradict, !add(shared, nil, to: &constants), !isPossible {
            found.append(exclusion(of: shared, hint: "no rule of the file ever applies: fix one of them"))
        }
        for rule in group.rules {
            // What is said of the whole file is not said of each of its rules.
            let finding = isPossible ? finding(of: rule, group.condition, shared, &constants) : nil
            if let finding { found.append(finding) }
            for condition in rule.conditions {
                let inner = parts(condition)
                if add(inner, rule, to: &constants) || !isPossible || finding != nil { continue }
                if let finding = self.finding(of: inner, condition, in: rule, group.condition, shared) {
                    found.append(finding)
                }
            }
        }
        return found + constants.findings
    }

    /// What excludes the rule of a file that may have others, if anything does.
    private mutating func finding(
        of rule: RuleDeclaration, _ condition: Condition, _ shared: [ConditionPart],
        _ constants: inout ConstantConditions
    ) -> Diagnostic? {
        guard mayContradict(rule, condition) else { return nil }
        let own = parts(rule.rule.condition) + validity(of: rule)
        if own.isEmpty || add(own, rule, to: &constants) { return nil }
        let parts = shared + own
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

    /// What excludes a condition inside a rule, such as the one for those who may pass, from the conditions under which the rule applies.
    private mutating func finding(
        of inner: [ConditionPart], _ condition: Condition, in rule: RuleDeclaration, _ shared: Condition,
        _ sharedParts: [ConditionPart]
    ) -> Diagnostic? {
        guard !inner.isEmpty, mayContradict([shared, rule.rule.condition, condition]) else { return nil }
        let parts = sharedParts + parts(rule.rule.condition) + inner
        if mayHold(parts) { return nil }
        return exclusion(of: parts, hint: "nobody to whom `\(rule.id)` applies meets this: fix one of them")
    }

    private func mayContradict(_ rule: RuleDeclaration, _ shared: Condition) -> Bool {
        mayContradict([shared, rule.rule.condition], beside: rule.rule.valid == .always ? nil : language.dateSlot)
    }

    private func mayContradict(_ conditions: [Condition], beside slot: Slot? = nil) -> Bool {
        Condition.mayContradict(conditions, beside: slot, bounded: bounded, closed: closed, related: related)
    }

    /// `valid`, as a comparison of the date of the trip.
    private mutating func validity(of declaration: RuleDeclaration) -> [ConditionPart] {
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
        return [
            ConditionPart(
                comparison, text: "valid: \(rule.valid)", file: node.file.path, span: node.span, facts,
                &directions.reader)
        ]
    }

    private mutating func parts(_ condition: Condition) -> [ConditionPart] {
        var parts: [ConditionPart] = []
        for term in condition.terms { parts.append(ConditionPart(term, facts, &directions.reader)) }
        return parts
    }

    // MARK: findings

    /// Whether a trip can meet all of them.
    private mutating func mayHold(_ parts: [ConditionPart]) -> Bool {
        let demands = Conjunction(parts.map(\.dayDemands))
        return demands.mayHold(beside: always) && directions.allow(parts.map(\.form), demands)
            && dated.mayHold(parts.compactMap(\.term), unknown)
    }

    /// Adds the parts that are constant; false if none is.
    private func add(
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
    private func truth(of part: ConditionPart) -> Bool? {
        if let constant = part.constant { return constant }
        if let truth = part.term?.evaluate(unknown).truth { return truth }
        if !Conjunction([part.dayDemands]).mayHold(beside: values) { return false }
        if let term = part.term, PartsOfDays.exclude(term) { return false }
        if let term = part.term, let truth = truthAtAnyTime(term) ?? dated.truth(of: term, unknown) { return truth }
        return Conjunction([.not(part.demands)]).mayHold(beside: values) ? nil : true
    }

    /// What a condition on nothing but the time comes to at each of them; nil where that depends.
    private func truthAtAnyTime(_ term: Condition.Term) -> Bool? {
        guard let timeSlot, Set(term.variables) == [timeSlot] else { return nil }
        var bindings = unknown
        var known: Bool?
        for minute in 0...ClockTime.last {
            bindings[timeSlot] = .string(ClockTime(minute: minute).description)
            guard let truth = term.evaluate(bindings).truth, known == nil || truth == known else { return nil }
            known = truth
        }
        // What is never true is told by the value that none has, but for what `unless` makes so.
        return known == false && !term.text.hasPrefix("!") ? nil : known
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
