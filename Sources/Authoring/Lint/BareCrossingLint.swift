import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of crossings that no rule can be about while the rulebook has some for others, and of those without contacts or warnings where most have
/// them.
enum BareCrossingLint: Lint {
    /// What a traveler is told of at a crossing.
    private enum Subject: CaseIterable {
        case passage, contacts, warnings

        init(_ family: AnyFamily) {
            self = family.givesContacts ? .contacts : family.onlyAdvises ? .warnings : .passage
        }

        var name: String {
            switch self {
            case .passage: "rule that decides"
            case .contacts: "contact"
            case .warnings: "warning"
            }
        }
    }

    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        // A rule that cannot be read may be the one that is missed.
        guard draft.isSound, draft.crossings.count > 1 else { return [] }
        var scopes: [Subject: RuleScopes] = [:]
        for group in draft.groups {
            for declaration in group.rules {
                let subject = Subject(draft.family(of: declaration))
                let terms = group.condition.terms + declaration.rule.condition.terms
                scopes[subject, default: RuleScopes()].add(terms.map(\.core.form))
            }
        }
        let nodes = Dictionary(
            draft.roots.compactMap { root in root.kind == .mapping ? root["crossing"].map { ($0.text, $0) } : nil },
            uniquingKeysWith: { first, _ in first })
        let usual = Subject.allCases.filter { subject in
            let count = scopes[subject].map { scope in draft.crossings.count { scope.include($0) } } ?? 0
            return subject == .passage ? count > 0 : count * 2 > draft.crossings.count
        }
        return draft.crossings.compactMap { crossing in
            let lacking = usual.filter { scopes[$0].map { !$0.include(crossing) } ?? false }
            return lacking.isEmpty ? nil : nodes[crossing.id].map { bare(crossing.id, lacking, at: $0) }
        }
    }

    private static func bare(_ id: String, _ lacking: [Subject], at node: Node) -> Diagnostic {
        let words = lacking.map { "no \($0.name)" }.joined(separator: ", ")
        return Diagnostic(
            LintCode.bareCrossing, "the crossing `\(id)` has \(words), and others have", file: node.file.path,
            span: node.span, hint: "write rules whose `when` names it or its states, or take the crossing out")
    }
}

/// Where some rules can apply, by what their conditions ask of the crossing and its states.
private struct RuleScopes {
    private var isEverywhere = false
    private var crossings: Set<String> = []
    private var countries: Set<String> = []

    /// Adds a rule by the forms that all must hold.
    mutating func add(_ forms: [ConditionForm]) {
        var (named, states): (Set<String>?, Set<String>?)
        for form in forms { narrow(form, &named, &states) }
        if let named {
            crossings.formUnion(named)
        } else if let states {
            countries.formUnion(states)
        } else {
            isEverywhere = true
        }
    }

    private func narrow(_ form: ConditionForm, _ named: inout Set<String>?, _ states: inout Set<String>?) {
        switch form {
        case .all(let parts): for part in parts { narrow(part, &named, &states) }
        case .comparison(let comparison):
            let words: [String] =
                switch comparison.relation {
                case .equals(let word), .contains(let word): [word]
                case .isOneOf(let words), .overlaps(let words): words
                case .isTrue, .compares, .lies: []
                }
            guard !words.isEmpty else { return }
            switch comparison.attribute.name {
            case "trip.crossing": named = named?.intersection(words) ?? Set(words)
            // Two of these may name either state each.
            case "trip.from", "trip.to", "trip.countries": states = states?.union(words) ?? Set(words)
            default: return
            }
        case .any, .not, .element, .member, .rest: return
        }
    }

    func include(_ crossing: Crossing) -> Bool {
        isEverywhere || crossings.contains(crossing.id) || crossing.between.contains { countries.contains($0) }
    }
}
