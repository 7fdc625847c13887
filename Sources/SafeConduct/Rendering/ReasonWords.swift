package import AdvisoryModel
package import ReportLanguages

/// Words the reasons for a verdict that are no rules.
package struct ReasonWords {
    private let words: Phrases

    /// What the reasons belong to: it tells for which permit it is too late, and whether the day is known.
    private let report: Report?

    package init(_ words: Phrases, of report: Report? = nil) {
        self.words = words
        self.report = report
    }

    /// Nil for a rule, which speaks for itself.
    package func title(of reason: Reason) -> String? {
        switch reason {
        case .rule: nil
        case .finding(let code, let country): finding(code, country)
        case .tooLate(let rule, let day):
            day.map { tooLate(rule, words.dates.long($0)) } ?? words.report.mayBeTooLate
        case .withinHours(_, let window): words.report.withinHours(window.text, words.country(window.clock))
        case .outsideCoverage(let days): outsideCoverage(days)
        }
    }

    /// The rule that a reason rests on, the first of several.
    package func rule(of reason: Reason) -> String? {
        switch reason {
        case .tooLate(let rule, _): rule
        case .withinHours(let rules, _): rules.first
        case .rule, .finding, .outsideCoverage: nil
        }
    }

    private func tooLate(_ rule: String, _ day: String) -> String {
        guard let advisory = report?.advisory(of: rule) else { return words.report.tooLate(day) }
        let wording = advisory.isDoubtful ? words.report.mayBeTooLateFor : words.report.tooLateFor
        return wording(advisory.title, day)
    }

    private func finding(_ code: String, _ country: String) -> String {
        switch code {
        case "nothing-says-open": words.report.nothingSaysOpen(words.country(country))
        case "nothing-says-admitted": words.report.nothingSaysAdmitted(words.country(country))
        case "unknown-crossing": words.report.unknownCrossing
        case "invalid-request": words.report.invalidRequest
        default: country.isEmpty ? code : "\(code): \(words.country(country))"
        }
    }

    /// The rulebook is kept from a day on, up to a day, or between two.
    private func outsideCoverage(_ days: DayRange) -> String {
        let isOutside = report?.trip.date != nil
        let (between, since, until) =
            isOutside
            ? (words.report.outsideBetween, words.report.outsideSince, words.report.outsideUntil)
            : (words.report.coversBetween, words.report.coversSince, words.report.coversUntil)
        return switch (days.from.map { words.dates.long($0) }, days.to.map { words.dates.long($0) }) {
        case (let from?, let to?): between(from, to)
        case (let from?, nil): since(from)
        case (nil, let to?): until(to)
        case (nil, nil): ""
        }
    }
}

extension Advisory {
    /// Whether it hangs on something that is not known whether what it asks for is missing.
    var isDoubtful: Bool { certainty == .possible || !missing.isEmpty }
}
