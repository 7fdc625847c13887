package import AdvisoryModel
import CEL
package import RuleLanguage

/// Finds at which crossings a rule may apply, as far as its conditions say so.
///
/// It leaves out a crossing only where no trip there can meet the conditions.
package struct CrossingReach {
    /// The crossings, by id.
    private let crossings: [Crossing]
    private let facts: TripFacts
    /// What is true of every trip at each of them, where that was asked for.
    private var trips: [Conjunction?]
    /// The slots of what tells one crossing from another.
    private let slots: Set<Slot>
    private var reader = DemandReader()

    package init(_ crossings: [Crossing], _ language: ConditionLanguage) {
        self.crossings = crossings
        facts = TripFacts(crossings, language)
        trips = Array(repeating: nil, count: crossings.count)
        slots = Set(TripFacts.names.compactMap { language.attribute($0)?.slot })
    }

    /// The numbers, among some, of the crossings whose trips may meet a condition.
    package mutating func reached(by condition: Condition, among some: [Int]) -> [Int] {
        let demands = reader.conjunction(of: condition.terms.map(\.core.form))
        // What asks for no crossing and no side reaches all, or none.
        guard condition.terms.contains(where: { $0.variables.contains(where: slots.contains) }) else {
            return demands.mayHold ? some : []
        }
        var reached: [Int] = []
        for number in some where demands.mayHold(beside: trip(at: number)) { reached.append(number) }
        return reached
    }

    private mutating func trip(at number: Int) -> Conjunction {
        if let made = trips[number] { return made }
        let trip = reader.conjunction(of: facts.forms(at: crossings[number]))
        trips[number] = trip
        return trip
    }
}
