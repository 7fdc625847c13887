package import AdvisoryModel
package import CEL
package import RuleLanguage

/// What is true of every trip, in the form that conditions have: which sides crossings have, and what follows from one attribute for another.
package struct TripFacts {
    /// The attributes that tell one crossing, or one direction, from another.
    package static let names = ["trip.crossing", "trip.from", "trip.to", "trip.countries"]

    private let language: ConditionLanguage
    /// Every state that is a side of a crossing.
    private let sides: Set<String>
    /// What is true at every crossing.
    package let everywhere: [ConditionForm]
    /// Between which numbers attributes lie.
    package let bounds: [ConditionForm]
    /// Which values attributes of closed lists have.
    package let values: [ConditionForm]
    /// How many those are.
    package let closed: [Slot: Int]
    private let weekday: ComparedAttribute?
    private let dateSlot: Slot?

    package init(_ crossings: [Crossing], _ language: ConditionLanguage) {
        self.language = language
        sides = Set(crossings.flatMap(\.between))
        weekday = language.attribute("trip.weekday")
        dateSlot = language.attribute("trip.date")?.slot
        bounds = Attribute.standard.compactMap { attribute in
            guard let range = attribute.bounds?.range else { return nil }
            return Self.form(
                attribute.name, .lies(from: .integer(range.lowerBound), to: .integer(range.upperBound)), language)
        }
        let lists = Attribute.standard.filter { $0.type == .word && !Self.names.contains($0.name) }
            .compactMap { attribute in language.attribute(attribute.name).map { ($0, $0.values) } }
            .filter { !$1.isEmpty }
        values = lists.map { .comparison(PlainComparison(attribute: $0, relation: .isOneOf($1))) }
        closed = Dictionary(lists.map { ($0.slot, $1.count) }, uniquingKeysWith: max)
        everywhere = Attribute.standard.compactMap { attribute in
            guard let implied = attribute.implied, !implied.certain.isEmpty,
                let cause = Self.form(implied.attribute, .isOneOf(implied.certain), language),
                let value = Self.form(attribute.name, .equals(implied.value), language)
            else { return nil }
            return .any([.not(cause), value])
        }
    }

    /// The slots of attributes that lie between numbers.
    package var bounded: Set<Slot> { Set(bounds.compactMap(\.comparedSlot)) }

    /// Of the attributes that may exclude one another's values, each with the first of them.
    package var related: [Slot: Slot] {
        let implied = Attribute.standard.compactMap { attribute in
            attribute.implied.map { [$0.attribute, attribute.name] }
        }
        return ([Self.names, ["trip.date", "trip.weekday"]] + implied).reduce(into: [:]) { related, names in
            let slots = names.compactMap { language.attribute($0)?.slot }
            for slot in slots.dropFirst() { related[slot] = slots[0] }
        }
    }

    /// A condition with what it says of the day of the week where it names a few days: 7 December 2026 is a Monday. Nil where it names none.
    package func withWeekdays(_ form: ConditionForm) -> ConditionForm? {
        switch form {
        case .all(let parts): return withWeekdays(parts).map { .all($0) }
        case .any(let parts): return withWeekdays(parts).map { .any($0) }
        case .comparison(let comparison):
            guard form.comparedSlot == dateSlot, let weekday, let days = Self.days(of: comparison.relation) else {
                return nil
            }
            let names = Set(days.map(\.weekday.rawValue)).sorted()
            return .all([form, .comparison(PlainComparison(attribute: weekday, relation: .isOneOf(names)))])
        case .not, .element, .member, .rest: return nil
        }
    }

    private func withWeekdays(_ parts: [ConditionForm]) -> [ConditionForm]? {
        let changed = parts.map { withWeekdays($0) }
        return changed.contains { $0 != nil } ? zip(changed, parts).map { $0 ?? $1 } : nil
    }

    /// The days that meet a comparison, where they are less than a week.
    private static func days(of relation: PlainComparison.Relation) -> [Day]? {
        switch relation {
        case .compares("_==_", .day(let day)): return [day]
        case .lies(.day(let from)?, .day(let to)?):
            let last = from.days(until: to)
            return (0..<6).contains(last) ? (0...last).map { from.adding(days: $0) } : nil
        default: return nil
        }
    }

    /// What is true of every trip by a crossing.
    package func forms(at crossing: Crossing) -> [ConditionForm] {
        (Self.form("trip.crossing", .equals(crossing.id), language).map { [$0] } ?? [])
            + forms(from: crossing.between, to: crossing.between)
    }

    /// What is true of every trip from one of some states to one of some.
    package func forms(from: [String], to: [String]) -> [ConditionForm] {
        let others = sides.subtracting(from).subtracting(to).sorted()
        return [
            Self.form("trip.from", .isOneOf(from), language), Self.form("trip.to", .isOneOf(to), language),
            others.isEmpty ? nil : Self.form("trip.countries", .overlaps(others), language).map { .not($0) },
        ].compactMap { $0 }
    }

    private static func form(
        _ attribute: String, _ relation: PlainComparison.Relation, _ language: ConditionLanguage
    ) -> ConditionForm? {
        language.attribute(attribute).map { .comparison(PlainComparison(attribute: $0, relation: relation)) }
    }
}
