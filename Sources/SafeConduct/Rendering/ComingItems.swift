import AdvisoryModel
import ReportLanguages

/// Words what is known to change after the day of the trip.
struct ComingItems {
    let report: Report
    let words: Phrases

    /// One item for each change, with its sources.
    func items(withSources: Bool) -> [ReportOutline.Item] {
        report.coming.map { change in
            let day = words.dates.long(change.date)
            let sources = change.sources.joined(separator: ", ")
            return ReportOutline.Item(
                title: words.headline.coming[change.what]?(day, change.title) ?? change.title,
                rule: withSources ? change.rule : nil,
                lines: withSources && !sources.isEmpty ? [ReportLine(sources, label: words.advisory.sources)] : [])
        }
    }

    /// That the way closes before the traveler is back; nil: nothing says so.
    var warning: String? {
        guard report.verdict != .blocked, let until = report.trip.until,
            let closing = report.coming.first(where: { $0.what == .closes && $0.date <= until })
                ?? report.coming.first(where: { $0.what == .mayClose && $0.date <= until })
        else { return nil }
        let wording =
            closing.what == .closes ? words.headline.closesDuringStay : words.headline.mayCloseDuringStay
        return wording(words.dates.long(closing.date))
    }
}
