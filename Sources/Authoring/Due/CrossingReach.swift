import AdvisoryModel
import CEL
import RuleLanguage
import RulebookIndexing

/// Finds at which crossings a rule may apply, as far as its conditions say so.
///
/// It leaves out a crossing only where no trip there can meet the conditions.
struct CrossingReach {
    /// The crossings, by id.
    let crossings: [Crossing]
    /// What is true of every trip at each of them.
    private let trips: [[ConditionForm]]
    /// The slots of what tells one crossing from another.
    private let slots: Set<Slot>
    private var possibilities = Possibilities()

    init(_ crossings: [Crossing], _ language: ConditionLanguage) {
        self.crossings = crossings
        let facts = TripFacts(crossings, language)
        trips = crossings.map { facts.forms(at: $0) }
        slots = Set(TripFacts.names.compactMap { language.attribute($0)?.slot })
    }

    /// The numbers, among some, of the crossings whose trips may meet a condition.
    mutating func reached(by condition: Condition, among some: [Int]) -> [Int] {
        guard condition.terms.contains(where: { $0.variables.contains(where: slots.contains) }) else { return some }
        let forms = condition.terms.map(\.core.form)
        var reached: [Int] = []
        for number in some where possibilities.mayHold(trips[number] + forms) { reached.append(number) }
        return reached
    }
}
