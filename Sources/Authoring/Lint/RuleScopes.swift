import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading

/// Where some rules can apply, by what their conditions ask of the crossing and its states.
struct RuleScopes {
    typealias BySubject = [Subject: RuleScopes]

    /// What a traveler is told of at a crossing.
    enum Subject: CaseIterable {
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

    private var isEverywhere = false
    private var crossings: Set<String> = []
    private var countries: Set<String> = []

    static func bySubject(_ group: DraftGroup, in draft: RulebookDraft) -> BySubject {
        var scopes: BySubject = [:]
        for declaration in group.rules {
            let subject = Subject(draft.family(of: declaration))
            let terms = group.condition.terms + declaration.rule.condition.terms
            scopes[subject, default: RuleScopes()].add(terms.map(\.core.form))
        }
        return scopes
    }

    func union(_ other: RuleScopes) -> RuleScopes {
        var both = self
        both.isEverywhere = isEverywhere || other.isEverywhere
        both.crossings.formUnion(other.crossings)
        both.countries.formUnion(other.countries)
        return both
    }

    /// Adds a rule by the forms that all must hold.
    private mutating func add(_ forms: [ConditionForm]) {
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
