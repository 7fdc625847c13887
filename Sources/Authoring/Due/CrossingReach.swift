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
        let sides = Set(crossings.flatMap(\.between))
        trips = crossings.map { crossing in
            let others = sides.subtracting(crossing.between).sorted()
            let said: [(String, PlainComparison.Relation)] = [
                ("trip.crossing", .equals(crossing.id)), ("trip.from", .isOneOf(crossing.between)),
                ("trip.to", .isOneOf(crossing.between)),
            ]
            var forms = said.compactMap { name, relation in
                language.attribute(name).map {
                    ConditionForm.comparison(PlainComparison(attribute: $0, relation: relation))
                }
            }
            if let countries = language.attribute("trip.countries"), !others.isEmpty {
                forms.append(.not(.comparison(PlainComparison(attribute: countries, relation: .overlaps(others)))))
            }
            return forms
        }
        let names = ["trip.crossing", "trip.from", "trip.to", "trip.countries"]
        slots = Set(names.compactMap { language.attribute($0)?.slot })
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
