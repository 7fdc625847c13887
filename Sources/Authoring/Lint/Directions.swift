import AdvisoryModel
import RuleLanguage
import RulebookIndexing

/// The ways in which trips can go, by which conditions that name a crossing and its sides are judged.
///
/// It says no only of conditions that name crossings, or states, that are all known.
struct Directions {
    private struct Way: Hashable {
        var from: String
        var to: String
    }

    private let facts: TripFacts
    private let language: ConditionLanguage
    /// The ways of each crossing by its id, and those that begin or end in each state.
    private let byCrossing: [String: [Way]]
    private let byState: [String: [Way]]
    private var forms: [Way: [ConditionForm]] = [:]
    private var possibilities = Possibilities()

    init(_ crossings: [Crossing], _ facts: TripFacts, _ language: ConditionLanguage) {
        (self.facts, self.language) = (facts, language)
        var byCrossing: [String: [Way]] = [:]
        var byState: [String: Set<Way>] = [:]
        for crossing in crossings {
            let ways = crossing.between.flatMap { from in
                crossing.between.filter { $0 != from }.map { Way(from: from, to: $0) }
            }
            byCrossing[crossing.id, default: []] += ways
            for way in ways { for state in [way.from, way.to] { byState[state, default: []].insert(way) } }
        }
        self.byCrossing = byCrossing
        self.byState = byState.mapValues { $0.sorted { ($0.from, $0.to) < ($1.from, $1.to) } }
    }

    /// Whether a trip can meet all conditions.
    mutating func allow(_ conditions: [ConditionForm]) -> Bool {
        guard let places = places(named: conditions) else { return true }
        for (place, ways) in places where ways.contains(where: { mayGo($0, place, conditions) }) { return true }
        return false
    }

    /// The sides of the trips that can meet all conditions; nil where they name neither crossings nor states.
    mutating func sides(of conditions: [ConditionForm]) -> Set<String>? {
        guard let places = places(named: conditions) else { return nil }
        var sides: Set<String> = []
        for (place, ways) in places {
            // Both ways have the same sides.
            for way in ways where !(sides.contains(way.from) && sides.contains(way.to)) {
                if mayGo(way, place, conditions) { sides.formUnion([way.from, way.to]) }
            }
        }
        return sides
    }

    private mutating func mayGo(_ way: Way, _ place: ConditionForm?, _ conditions: [ConditionForm]) -> Bool {
        let known: [ConditionForm]
        if let made = forms[way] {
            known = made
        } else {
            known = facts.forms(from: [way.from], to: [way.to])
            forms[way] = known
        }
        return possibilities.mayHold(conditions + (place.map { [$0] } ?? []) + known)
    }

    /// The crossings that all conditions together name, with their ways; where they name none, the ways of a state that they name.
    private func places(named conditions: [ConditionForm]) -> [(place: ConditionForm?, ways: [Way])]? {
        var (crossings, states): ([String]?, [String]?)
        for condition in conditions { condition.name(&crossings, &states) }
        if let crossings, let attribute = language.attribute("trip.crossing") {
            let ways = crossings.map { byCrossing[$0] ?? [] }
            if ways.contains(where: \.isEmpty) { return nil }
            return zip(crossings, ways).map { id, ways in
                (.comparison(PlainComparison(attribute: attribute, relation: .equals(id))), ways)
            }
        }
        guard let states else { return nil }
        let ways = states.map { byState[$0] ?? [] }
        return ways.contains(where: \.isEmpty) ? nil : ways.map { (nil, $0) }
    }
}

extension ConditionForm {
    /// The first crossings, and states, of which one must be met.
    fileprivate func name(_ crossings: inout [String]?, _ states: inout [String]?) {
        switch self {
        case .all(let parts): for part in parts { part.name(&crossings, &states) }
        case .comparison(let comparison) where comparison.attribute.field == nil:
            let words: [String]
            switch comparison.relation {
            case .equals(let word), .contains(let word): words = [word]
            case .isOneOf(let list), .overlaps(let list): words = list
            case .isTrue, .compares, .lies: return
            }
            switch comparison.attribute.name {
            case "trip.crossing": crossings = crossings ?? words
            case "trip.from", "trip.to", "trip.countries": states = states ?? words
            default: return
            }
        case .comparison, .any, .not, .element, .member, .rest: return
        }
    }
}
