import AdvisoryModel

extension OpeningHours {
    /// The first part that does not count on a day of which it speaks, as a later one says what holds there, where that is a slip: the part never
    /// counts, or it is about holidays or a few days of the year, and what takes its place is not.
    ///
    /// ```swift
    /// try OpeningHours.parse("PH off; Mo-Fr 08:00-18:00").get().overwritten   // "PH off"
    /// try OpeningHours.parse("Mo-Fr 08:00-18:00; PH off").get().overwritten   // nil
    /// ```
    var overwritten: String? {
        guard (2...Self.most).contains(rules.count), let first = Self.days.first else { return nil }
        let days = (0..<Self.days.count).map { first.adding(days: $0) }
        let special = Set(rules.indices.filter { isSpecial($0) })
        return rules.indices.dropLast().first { place in
            special.contains(place) && isReplaced(place, besides: special, days) || neverCounts(place, days)
        }.map { OpeningHours(rules: [rules[$0].alone]).description }
    }

    /// The first part after `||` that does not count, as that is reached only where it is closed: it closes some days, or it is never closed before.
    ///
    /// ```swift
    /// try OpeningHours.parse("24/7 || Dec 25 off").get().unreached   // "Dec 25 off"
    /// ```
    var unreached: String? {
        guard (2...Self.most).contains(rules.count), let first = Self.days.first else { return nil }
        let days = (0..<Self.days.count).lazy.map { first.adding(days: $0) }
        return rules.indices.dropFirst().first { place in
            if rules[place].combination != .fallback { return false }
            if rules[place].state == .closed { return !days.allSatisfy { speaksForCertain(place, on: $0) } }
            let before = OpeningHours(rules: Array(rules[..<place]))
            return days.allSatisfy { before.spans(on: $0).worst == .open }
        }.map { OpeningHours(rules: [rules[$0].alone]).description }
    }

    /// The days that are gone through: every day of the year on every day of the week, but for a leap day.
    private static let days = (first: Day(year: 2024, month: 1, day: 1), count: 11 * 365 + 3)
    /// Hours of more parts are not looked at: that would take long.
    private static let most = 24
    /// So many days of a year are few.
    private static let few = 14

    /// Whether a part is replaced on one of its days by another than some.
    private func isReplaced(_ place: Int, besides some: Set<Int>, _ days: [Day]) -> Bool {
        let others = rules.indices.dropFirst(place + 1).filter { !some.contains($0) && takesThePlace($0, of: place) }
        return !others.isEmpty
            && days.contains { day in speaks(place, on: day) && others.contains { speaksForCertain($0, on: day) } }
    }

    /// Whether a part is about holidays, or a few days of the year.
    private func isSpecial(_ place: Int) -> Bool {
        let selector = rules[place].days
        if !selector.holidays.isEmpty { return true }
        guard !selector.dates.isEmpty, let first = Self.days.first else { return false }
        return (0..<366).count { speaks(place, on: first.adding(days: $0)) } <= Self.few
    }

    /// Whether it makes no difference on any day, and a later part takes its place on one of which it speaks.
    private func neverCounts(_ place: Int, _ days: [Day]) -> Bool {
        let later = rules.indices.dropFirst(place + 1).filter { takesThePlace($0, of: place) }
        if later.isEmpty { return false }
        var others = rules
        others.remove(at: place)
        let without = OpeningHours(rules: others)
        var isReplaced = false
        for day in days {
            if !spans(on: day).looksLike(without.spans(on: day)) { return false }
            isReplaced =
                isReplaced || speaks(place, on: day) && later.contains { speaksForCertain($0, on: day) }
        }
        return isReplaced
    }

    /// Whether a later part says what holds instead: it replaces what was said, or it opens what was shut.
    private func takesThePlace(_ later: Int, of place: Int) -> Bool {
        rules[later].combination == .replacing || rules[place].state == .closed && rules[later].state != .closed
    }

    /// Whether a part speaks of a day, or may.
    private func speaks(_ place: Int, on day: Day) -> Bool {
        if case .no = rules[place].days.contains(day, .unknown) { false } else { true }
    }

    private func speaksForCertain(_ place: Int, on day: Day) -> Bool {
        if case .yes = rules[place].days.contains(day, .unknown) { true } else { false }
    }
}

extension OpeningHours.Rule {
    /// The same as the only one.
    fileprivate var alone: Self {
        var rule = self
        rule.combination = .replacing
        return rule
    }
}

extension DaySpans {
    /// Whether it is open, and may be, at the same minutes, whatever the doubt is.
    fileprivate func looksLike(_ other: DaySpans) -> Bool {
        spans.count == other.spans.count
            && zip(spans, other.spans).allSatisfy {
                $0.minutes == $1.minutes && $0.state.isUnknown == $1.state.isUnknown
            }
    }
}
