import AdvisoryModel
import CEL
import RuleFunctions
import RuleLanguage

/// What conditions on nothing but the days of a trip come to on all days: `trip.date.month() == 2 && trip.date.day() == 30` is never true, nor is
/// `trip.date - trip.until > 30`, as nobody stays until a day before that of the trip.
struct DatedTruth {
    private let date: Slot?
    private let until: Slot?

    /// The days that are gone through where parts of a day are read.
    private static let days = (first: Day(year: 2000, month: 1, day: 1), count: 101 * 366)
    /// The days on which stays begin where nothing else is read: all ends of months are among their ends.
    private static let starts = stride(from: 24 * 366, to: 28 * 366, by: 29)
    /// The longest stay that is gone through, in days.
    private static let longest = 4_000

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
            guard let longest = longest(in: term) else { return nil }
            return same(
                Self.starts.lazy.flatMap { start in
                    (0...longest).lazy.map {
                        [(date, first.adding(days: start)), (until, first.adding(days: start + $0))]
                    }
                }, term, unknown)
        }
        guard read == [date] || read == [until], let slot = read.first, PartsOfDays.areRead(in: term) else {
            return nil
        }
        return same((0..<Self.days.count).lazy.map { [(slot, first.adding(days: $0))] }, term, unknown)
    }

    /// The longest stay of which a term may speak, by its numbers; nil: it names days or reads a part of one, or its numbers are large.
    private func longest(in term: Condition.Term) -> Int? {
        guard let tree = term.core.checked(at: term.place.span)?.ast, !PartsOfDays.areRead(in: term) else { return nil }
        var (most, unit, namesDays) = (0, 1, false)
        tree.walk { id, _ in
            switch tree[id] {
            case .literal(.int(let number)): most = max(most, Int(clamping: number.magnitude))
            case .literal: namesDays = true
            case .call(let call): unit = max(unit, Self.units[call.function] ?? 1)
            default: break
            }
        }
        return namesDays || most > Self.longest / unit - 62 ? nil : most * unit + 62
    }

    /// How many days they have at most.
    private static let units = ["weeks": 7, "months": 31, "years": 366]

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
