import AdvisoryModel
import CEL
import RuleLanguage

/// What conditions on nothing but the days of a trip come to on all days: `trip.date.month() == 2 && trip.date.day() == 30` is never true, nor is
/// `trip.date - trip.until > 30`, as nobody stays until a day before that of the trip.
struct DatedTruth {
    private let date: Slot?
    private let until: Slot?

    /// The days that are gone through: for every leap year and weekday a few of each.
    private static let days = (first: Day(year: 2000, month: 1, day: 1), count: 61 * 366)
    /// How long stays are, in days; dates are a week apart then.
    private static let stays = [
        0, 1, 2, 3, 5, 7, 8, 10, 14, 15, 20, 21, 28, 29, 30, 31, 45, 59, 60, 61, 89, 90, 91, 119, 120, 179, 180, 181,
        364, 365, 366,
        400, 800,
    ]

    init(_ language: ConditionLanguage) {
        date = language.attribute("trip.date")?.slot
        until = language.attribute("trip.until")?.slot
    }

    /// What a term always is; nil where that depends, or where it reads anything else or no part of a day.
    ///
    /// - Parameter unknown: values of all attributes.
    func truth(of term: Condition.Term, _ unknown: Bindings) -> Bool? {
        guard let date, let until, let first = Self.days.first else { return nil }
        let read = Set(term.variables)
        if read == [date, until] {
            return same(
                stride(from: 0, to: Self.days.count, by: 7 * 13).lazy.flatMap { start in
                    Self.stays.lazy.map {
                        [(date, first.adding(days: start)), (until, first.adding(days: start + $0))]
                    }
                }, term, unknown)
        }
        guard read == [date] || read == [until], let slot = read.first, PartsOfDays.areRead(in: term) else {
            return nil
        }
        return same((0..<Self.days.count).lazy.map { [(slot, first.adding(days: $0))] }, term, unknown)
    }

    /// Whether some terms are true together on some day; those that read a part of the day of the trip and nothing else are looked at.
    func mayHold(_ terms: [Condition.Term], _ unknown: Bindings) -> Bool {
        let dated =
            terms.count < 2
            ? [] : terms.filter { Set($0.variables) == Set([date].compactMap(\.self)) && PartsOfDays.areRead(in: $0) }
        guard dated.count > 1, let date, let first = Self.days.first else { return true }
        var bindings = unknown
        return (0..<Self.days.count).contains { number in
            bindings[date] = .day(first.adding(days: number))
            return dated.allSatisfy { $0.evaluate(bindings).truth != false }
        }
    }

    private func same(_ worlds: some Sequence<[(Slot, Day)]>, _ term: Condition.Term, _ unknown: Bindings) -> Bool? {
        var bindings = unknown
        var known: Bool?
        for world in worlds {
            for (slot, day) in world { bindings[slot] = .day(day) }
            guard let truth = term.evaluate(bindings).truth, known == nil || truth == known else { return nil }
            known = truth
        }
        return known
    }
}
