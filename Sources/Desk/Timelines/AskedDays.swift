package import AdvisoryModel
import CEL
package import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookFacts
import TripClocks

/// The days of a window on which a request has to be asked so that its verdict and what makes it are known for all of them.
///
/// From one of these days to the next nothing can turn: no rule comes into force or ends, no condition names a day, no fact and no group changes, and what counts
/// back from the trip, reads hours or looks at papers is asked on every day on which it may be in force. Where a clock has a part in it, every day is asked.
struct AskedDays {
    private let rulebook: Rulebook
    private let request: Request
    private let crossing: CrossingNumber
    private let asOf: Day
    private let includesDrafts: Bool
    private let window: ClosedRange<Day>
    /// For each day of the window whether it is asked.
    private var isAsked: [Bool]

    init(
        _ rulebook: Rulebook, _ request: Request, crossing: CrossingNumber, asOf: Day, includesDrafts: Bool,
        window: ClosedRange<Day>
    ) {
        (self.rulebook, self.request, self.crossing) = (rulebook, request, crossing)
        (self.asOf, self.includesDrafts, self.window) = (asOf, includesDrafts, window)
        isAsked = [Bool](repeating: false, count: window.lowerBound.days(until: window.upperBound) + 1)
        isAsked[0] = true
    }

    /// The days, in their order; the first one of the window is among them.
    mutating func find() -> [Day] {
        if request.trip.time == nil {
            for day in edges { turn(on: day) }
            for rule in rules { ask(rule) }
        } else {
            ask(from: window.lowerBound, to: window.upperBound)
        }
        return isAsked.indices.filter { isAsked[$0] }.map { window.lowerBound.adding(days: $0) }
    }

    /// Something turns on a day, by one clock or another.
    private mutating func turn(on day: Day) {
        ask(from: day.adding(days: -RulebookClocks.mostDays), to: day.adding(days: RulebookClocks.mostDays + 1))
    }

    private mutating func ask(from first: Day, to last: Day) {
        let (first, last) = (max(first, window.lowerBound), min(last, window.upperBound))
        guard first <= last else { return }
        let start = window.lowerBound.days(until: first)
        for place in start...(start + first.days(until: last)) { isAsked[place] = true }
    }

    private mutating func ask(_ rule: CompiledRule) {
        let range = rule.force(asOf: asOf, rulebook.sourceDays)
        if rulebook.changesOnAnyDay(rule) {
            let pad = RulebookClocks.mostDays + 1
            let end = range.isUncertainAfterwards ? nil : range.range.to?.day
            ask(
                from: range.range.from?.day.adding(days: -pad) ?? window.lowerBound,
                to: end?.adding(days: pad) ?? window.upperBound)
        }
        if let number = rulebook.store.number(of: rule.id) {
            for day in rulebook.turnDays(of: number) { turn(on: day) }
        }
    }
}

extension AskedDays {
    /// The days on which facts, groups, the traveler's age and the care for the crossing's rules change, and a stay that is given ends.
    private var edges: [Day] {
        let covers = rulebook.crossings[crossing.index].covers
        return rulebook.factTable.dateEdges(of: crossing) + rulebook.groupTable.dateEdges
            + [covers?.from, covers?.to, request.trip.until].compactMap { $0 } + birthdays + documentDays
    }

    /// The days on which a document begins or ends, or may do so: with it the passport changes that is used.
    private var documentDays: [Day] {
        (request.traveler.documents ?? []).flatMap { document -> [Day] in
            var days = [document.validFrom, document.issued, document.applied].compactMap { $0 }
            if case .on(let date)? = document.expires { days.append(date) }
            return days.flatMap { [$0.firstDay, $0.firstDay.adding(days: 1), $0.lastDay, $0.lastDay.adding(days: 1)] }
        }
    }

    /// The birthdays in the window, of the first and the last day on which the traveler may be born.
    private var birthdays: [Day] {
        guard let birthDate = request.traveler.birthDate else { return [] }
        let years = window.lowerBound.civil.year...window.upperBound.civil.year
        return years.flatMap { year in
            [birthDate.firstDay, birthDate.lastDay].map { $0.adding(months: 12 * (year - $0.civil.year)) }
        }
    }

    /// The rules that may apply on some day and have a say in the verdict, whichever passport is used.
    private var rules: [CompiledRule] {
        var undated = request
        (undated.trip.date, undated.trip.until) = (nil, nil)
        var numbers: Set<RuleNumber> = []
        let matches = RuleMatches()
        for passport in PassportChoice.alternatives(among: undated.traveler.documents, of: undated.trip.travelsOn) {
            let bound = rulebook.bind(
                undated, crossing: crossing, asOf: asOf, includingDrafts: includesDrafts, passport: passport)
            let counted = passport.countedNationalities(of: undated.traveler)
            for bound in [bound] + (counted.map { [rulebook.rebind(bound, nationalities: $0)] } ?? []) {
                rulebook.lookUp(bound, into: matches)
                numbers.formUnion((0..<matches.count).map { matches[$0].rule })
            }
        }
        return numbers.sorted().map { rulebook.store[$0] }.filter { rule in
            !rule.overrides.isEmpty || !rulebook.families[rule.content.family].onlyAdvises
        }
    }
}

extension Rulebook {
    /// The days of a window on which a request has to be asked so that its verdict and reasons are known for all of them: those of a day between two
    /// are those of the first of the two, but for days that go with the trip.
    ///
    /// The request's own date and `until` do not count. Empty where its crossing is not one of this rulebook's.
    package func daysToAsk(
        _ request: Request, in window: ClosedRange<Day>, asOf: Day, includingDrafts: Bool = false
    ) -> [Day] {
        guard let number = crossingNumbers[request.trip.crossing] else { return [] }
        var days = AskedDays(
            self, request, crossing: number, asOf: request.asOf ?? asOf, includesDrafts: includingDrafts, window: window
        )
        return days.find()
    }

    /// The facts of crossings that a rule's conditions read, by name.
    package func facts(readBy rule: String) -> [String] {
        guard let number = store.number(of: rule) else { return [] }
        return store[number].content.facts.compactMap { slot in
            guard vocabulary.attributes.indices.contains(slot.index) else { return nil }
            return vocabulary.attributes[slot.index].key
        }
    }
}
