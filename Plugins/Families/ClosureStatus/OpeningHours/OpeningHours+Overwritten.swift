import AdvisoryModel

extension OpeningHours {
    /// The first part that never counts, because parts after it replace what it says of every day; nil: each counts on some day.
    ///
    /// ```swift
    /// try OpeningHours.parse("PH off; Mo-Fr 08:00-18:00").get().overwritten   // "PH off"
    /// try OpeningHours.parse("Mo-Fr 08:00-18:00; PH off").get().overwritten   // nil
    /// ```
    var overwritten: String? {
        rules.indices.dropLast().first { isOverwritten($0) }.map { OpeningHours(rules: [rules[$0].alone]).description }
    }

    /// The days that are gone through: every day of the year on every day of the week.
    private static let days = (first: Day(year: 2024, month: 1, day: 1), count: 4 * 366)

    private func isOverwritten(_ place: Int) -> Bool {
        guard let first = Self.days.first, rules.dropFirst(place + 1).contains(where: { $0.combination == .replacing })
        else { return false }
        var others = rules
        others.remove(at: place)
        let without = OpeningHours(rules: others)
        var isReplaced = false
        for number in 0..<Self.days.count {
            let day = first.adding(days: number)
            if !spans(on: day).looksLike(without.spans(on: day)) { return false }
            isReplaced = isReplaced || speaks(place, on: day) && replaces(place, on: day)
        }
        return isReplaced
    }

    /// Whether a part speaks of a day, or may.
    private func speaks(_ place: Int, on day: Day) -> Bool {
        if case .no = rules[place].days.contains(day, .unknown) { false } else { true }
    }

    /// Whether a later part replaces for certain what a part says of a day.
    private func replaces(_ place: Int, on day: Day) -> Bool {
        rules.dropFirst(place + 1).contains { rule in
            guard rule.combination == .replacing, case .yes = rule.days.contains(day, .unknown) else { return false }
            return true
        }
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
