import AdvisoryModel
import RuleLanguage
import RulebookIndexing

/// The ways in which trips can go, by which conditions that name a crossing and its sides are judged.
///
/// It says no only of conditions that name crossings, or states, that are all known.
struct Directions {
    /// A way, by the crossing that conditions name, if they name one.
    private struct Way: Hashable {
        var crossing: String?
        var from: String
        var to: String
    }

    private let facts: TripFacts
    private let language: ConditionLanguage
    /// The ways of each crossing by its id, and those that begin or end in each state.
    private let byCrossing: [String: [Way]]
    private let byState: [String: [Way]]
    /// What is true of every trip by each way, where that was asked for.
    private var trips: [Way: Conjunction] = [:]
    /// What reads the conditions that are held against the ways.
    var reader = DemandReader()

    init(_ crossings: [Crossing], _ facts: TripFacts, _ language: ConditionLanguage) {
        (self.facts, self.language) = (facts, language)
        var byCrossing: [String: [Way]] = [:]
        var byState: [String: Set<Way>] = [:]
        for crossing in crossings {
            let ways = crossing.between.flatMap { from in
                crossing.between.filter { $0 != from }.map { Way(from: from, to: $0) }
            }
            byCrossing[crossing.id, default: []] += ways.map { Way(crossing: crossing.id, from: $0.from, to: $0.to) }
            for way in ways { for state in [way.from, way.to] { byState[state, default: []].insert(way) } }
        }
        self.byCrossing = byCrossing
        self.byState = byState.mapValues { $0.sorted { ($0.from, $0.to) < ($1.from, $1.to) } }
    }

    /// Whether a trip can meet all conditions.
    ///
    /// - Parameter demands: what they demand, as `reader` has read it.
    mutating func allow(_ conditions: [ConditionForm], _ demands: Conjunction) -> Bool {
        guard let ways = ways(named: conditions) else { return true }
        for way in ways where mayGo(way, demands) { return true }
        return false
    }

    /// The sides of the trips that can meet all conditions; nil where they name neither crossings nor states.
    mutating func sides(of conditions: [ConditionForm]) -> Set<String>? {
        guard let ways = ways(named: conditions) else { return nil }
        let demands = reader.conjunction(of: conditions)
        var sides: Set<String> = []
        // Both ways have the same sides.
        for way in ways where !(sides.contains(way.from) && sides.contains(way.to)) {
            if mayGo(way, demands) { sides.formUnion([way.from, way.to]) }
        }
        return sides
    }

    private mutating func mayGo(_ way: Way, _ demands: Conjunction) -> Bool {
        if let trip = trips[way] { return demands.mayHold(beside: trip) }
        let crossing = way.crossing.flatMap { id in
            language.attribute("trip.crossing").map {
                ConditionForm.comparison(PlainComparison(attribute: $0, relation: .equals(id)))
            }
        }
        let trip = reader.conjunction(of: (crossing.map { [$0] } ?? []) + facts.forms(from: [way.from], to: [way.to]))
        trips[way] = trip
        return demands.mayHold(beside: trip)
    }

    /// The ways of the crossings that all conditions together name; where they name none, those of the states that they name.
    private func ways(named conditions: [ConditionForm]) -> [Way]? {
        var (crossings, states): ([String]?, [String]?)
        for condition in conditions { condition.name(&crossings, &states) }
        let ways = crossings?.map { byCrossing[$0] ?? [] } ?? states?.map { byState[$0] ?? [] }
        guard let ways, !ways.contains(where: \.isEmpty) else { return nil }
        return ways.flatMap { $0 }
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
