import AdvisoryModel
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Finds hours and minutes whose clock is not known: at every crossing where the rule may apply, the side that it follows needs its time zone.
struct ClockCheck {
    private let crossings: [Crossing]
    private let language: ConditionLanguage
    private var possibilities = Possibilities()

    init(_ crossings: [Crossing], language: ConditionLanguage) {
        self.crossings = crossings
        self.language = language
    }

    /// - Parameter rules: each with the condition of its file.
    mutating func findings(in rules: some Sequence<(declaration: RuleDeclaration, shared: Condition)>) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (declaration, shared) in rules {
            guard let node = declaration.clockNodes.first,
                let side = declaration.rule.zone ?? declaration.rule.authority
            else { continue }
            let forms = (shared.terms + declaration.rule.condition.terms).map(\.core.form)
            let silent = crossings.filter { $0.between.contains(side) && $0.timeZones.count < $0.between.count }
            let asked = silent.filter { possibilities.mayHold(forms + facts(of: $0)) }
            let unknown = asked.filter { $0.timeZones[side] == nil }
            if let first = unknown.first {
                found.append(ClockFinding.missing(side, at: first.id, and: unknown.count - 1, node))
            } else if let first = asked.first, let other = first.between.first(where: { $0 != side }) {
                found.append(ClockFinding.missingOther(other, at: first.id, and: asked.count - 1, node))
            }
        }
        return found
    }

    /// What is known of every trip by a crossing.
    private func facts(of crossing: Crossing) -> [ConditionForm] {
        func form(_ attribute: String, _ relation: PlainComparison.Relation) -> ConditionForm? {
            language.attribute(attribute).map { .comparison(PlainComparison(attribute: $0, relation: relation)) }
        }
        let others = Set(crossings.flatMap(\.between)).subtracting(crossing.between).sorted()
        return [
            form("trip.crossing", .equals(crossing.id)), form("trip.from", .isOneOf(crossing.between)),
            form("trip.to", .isOneOf(crossing.between)),
            others.isEmpty ? nil : form("trip.countries", .overlaps(others)).map { .not($0) },
        ].compactMap { $0 }
    }
}
