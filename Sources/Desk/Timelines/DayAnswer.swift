import AdvisoryModel

/// What a day is compared by: the verdict, and what makes it so but for days that go with the trip.
struct DayAnswer: Hashable {
    let verdict: Verdict
    /// As the report has them.
    let reasons: [Reason]
    /// The same without the day until which to apply, which goes with the trip.
    private let timeless: [Reason]

    init(_ report: Report) {
        verdict = report.verdict
        reasons = report.reasons
        timeless = report.reasons.map { reason in
            if case .tooLate(let rule, _) = reason { .tooLate(rule: rule, applyBy: nil) } else { reason }
        }
    }

    static func == (a: DayAnswer, b: DayAnswer) -> Bool { a.verdict == b.verdict && a.timeless == b.timeless }

    func hash(into hasher: inout Hasher) {
        hasher.combine(verdict)
        hasher.combine(timeless)
    }
}
