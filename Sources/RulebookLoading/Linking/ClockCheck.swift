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
                found.append(Self.finding(LoadingCode.missingTimeZone, side, at: first, and: unknown.count - 1, node))
            } else if let first = asked.first, let other = first.between.first(where: { $0 != side }) {
                found.append(Self.finding(LoadingCode.noTimeZone, other, at: first, and: asked.count - 1, node))
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

    private static func finding(
        _ code: DiagnosticCode, _ side: String, at crossing: Crossing, and more: Int, _ node: Node
    ) -> Diagnostic {
        let place = more == 0 ? "`\(crossing.id)`" : "`\(crossing.id)` and \(more) more"
        let use =
            code == LoadingCode.missingTimeZone
            ? "this is read by it" : "trips that leave `\(side)` give their time by it"
        return Diagnostic(
            code, "the clock of `\(side)` is not known at \(place): \(use)",
            file: node.file.path, span: node.span,
            hint:
                "add `\(side)` to the crossing's `timeZones`, with a name of the IANA database such as `Europe/Warsaw`",
            notes: node.filling.map { [$0.note] } ?? [])
    }
}
