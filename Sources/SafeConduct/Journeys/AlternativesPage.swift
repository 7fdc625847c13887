public import AdvisoryModel
import ReportLanguages
public import RuleEngine

/// What is said of the ways that would be better.
struct AlternativesPage {
    private let words: Phrases
    private let languages: [String]
    private let rulebook: Rulebook

    init(_ rulebook: Rulebook, for traveler: Traveler?, languages: [String], words own: ReportWords) {
        let wanted = languages + (traveler?.languages ?? [])
        words = Phrases.best(of: wanted, own: own.phrases)
        self.languages = wanted + [words.language, "en"]
        self.rulebook = rulebook
    }

    var colon: String { words.colon }

    func section(_ alternatives: [Alternative]) -> ReportOutline.Section {
        let items = alternatives.map(item)
        return ReportOutline.Section(
            title: words.journey.better,
            items: items.isEmpty ? [ReportOutline.Item(title: words.journey.noneBetter)] : items)
    }

    private func item(_ way: Alternative) -> ReportOutline.Item {
        let verdict = words.verdicts[way.verdict] ?? way.verdict.rawValue
        var item = ReportOutline.Item(title: way.trips.map(name).joined(separator: "; ") + words.colon + verdict)
        if way.daysLater > 0 {
            item.lines.append(ReportLine(words.journey.later(String(way.daysLater))))
        }
        if !way.alsoRequired.isEmpty {
            let titles = way.alsoRequired.map(\.title).joined(separator: words.comma)
            item.lines.append(ReportLine(words.journey.alsoRequired(titles)))
        }
        return item
    }

    /// The crossing, the means and the day.
    private func name(_ trip: Trip) -> String {
        let crossing = rulebook.crossing(trip.crossing)?.name.text(for: languages)?.text ?? trip.crossing
        let means = trip.mode.map { words.term("mode", $0) }
        let day = trip.date.map { words.report.onDay(words.dates.long($0)) }
        return [crossing, means, day].compactMap { $0 }.joined(separator: words.comma)
    }
}

extension ReportText {
    /// The report on what was asked, and what would be better, as text; ends with a line break.
    public func render(_ alternatives: Alternatives, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        let report = alternatives.report
        let page = AlternativesPage(rulebook, for: traveler, languages: languages, words: words)
        return render(report, for: traveler, at: rulebook.crossing(report.trip.crossing))
            + section(page.section(alternatives.better), colon: page.colon)
    }
}

extension ReportMarkdown {
    /// The report on what was asked, and what would be better, as Markdown; ends with a line break.
    public func render(_ alternatives: Alternatives, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        let report = alternatives.report
        let page = AlternativesPage(rulebook, for: traveler, languages: languages, words: words)
        return render(report, for: traveler, at: rulebook.crossing(report.trip.crossing))
            + Self.section(page.section(alternatives.better), colon: page.colon)
    }
}
