import AdvisoryModel
import ReportLanguages

/// Words the sources of a report, with their age as seen from the day of the question.
struct SourceLines {
    let report: Report
    let words: Phrases

    /// Every source that is shown to be cited, once, by id.
    func items(citedBy advisories: [Advisory]) -> [ReportOutline.Item] {
        let claims = advisories.flatMap(\.contested).flatMap(\.claims)
        let cited = Set(
            advisories.flatMap(\.sources) + claims.map(\.source) + report.lookUp.map(\.newest)
                + report.coming.flatMap(\.sources))
        return report.sources.filter { cited.contains($0.id) }.map { source in
            ReportOutline.Item(
                title: "\(source.id) (\(source.reliability.rawValue))",
                lines: [
                    ReportLine(source.title, url: source.url),
                    ReportLine(age(of: source)),
                ], source: source.id)
        }
    }

    private func age(of source: SourceReference) -> String {
        var parts = [source.published.map { words.source.published(words.dates.short($0)) } ?? words.source.undated]
        if let retrieved = source.retrieved {
            parts.append("\(words.source.seen(words.dates.short(retrieved))) (\(distance(to: retrieved.firstDay)))")
        } else {
            parts.append(words.source.neverSeen)
        }
        if source.stale { parts.append(words.source.stale) }
        return parts.joined(separator: words.comma)
    }

    private func distance(to day: Day) -> String {
        let days = day.days(until: report.asOf)
        if days == 0 { return words.source.today }
        if days == 1 { return words.source.yesterday }
        return words.counted(days > 0 ? words.source.daysAgo : words.source.daysAhead, String(abs(days)))
    }
}
