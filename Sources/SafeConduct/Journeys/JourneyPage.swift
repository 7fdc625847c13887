public import AdvisoryModel
package import ReportLanguages
public import RuleEngine

/// What is said of a journey beside the reports of its trips.
package struct JourneyPage {
    private let report: JourneyReport
    private let words: Phrases
    private let names: SpokenNames

    package init(_ report: JourneyReport, for traveler: Traveler?, languages: [String], words own: ReportWords) {
        self.report = report
        let wanted = languages + (traveler?.languages ?? [])
        words = Phrases.best(of: wanted, own: own.phrases)
        names = SpokenNames(own.names, languages: wanted + [words.language])
    }

    package var title: String {
        words.journey.title(String(report.legs.count), words.verdicts[report.verdict] ?? report.verdict.rawValue)
    }

    /// The heading of a trip, by its number from 0.
    package func heading(of leg: Int) -> String { words.journey.leg(String(leg + 1), String(report.legs.count)) }

    /// What is left after a trip, a line for each document.
    package func remarks(after leg: Int) -> [String] {
        (report.carried.first { $0.leg == leg + 1 }?.used ?? []).map { use in
            let issuer = use.issuer.map { " (\($0))" } ?? ""
            return words.journey.left(
                (names.name("documents", use.document) ?? use.document) + issuer, String(use.left))
        }
    }
}

extension ReportText {
    /// The reports of a journey as text, one after the other; ends with a line break.
    public func render(_ report: JourneyReport, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        let page = JourneyPage(report, for: traveler, languages: languages, words: words)
        var text = heading(page.title, report.verdict)
        for (number, leg) in report.legs.enumerated() {
            text += "\n" + heading(page.heading(of: number), leg.verdict) + "\n"
            text += render(leg, for: traveler, at: rulebook.crossing(leg.trip.crossing))
            for remark in page.remarks(after: number) { text += remark.onOneLine + "\n" }
        }
        return text
    }
}

extension ReportMarkdown {
    /// The reports of a journey as Markdown, one after the other; ends with a line break.
    public func render(_ report: JourneyReport, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        let page = JourneyPage(report, for: traveler, languages: languages, words: words)
        var text = "# \(Self.escaped(page.title))\n"
        for (number, leg) in report.legs.enumerated() {
            text += "\n# \(Self.escaped(page.heading(of: number)))\n\n"
            text += render(leg, for: traveler, at: rulebook.crossing(leg.trip.crossing))
            for remark in page.remarks(after: number) { text += "\n\(Self.escaped(remark))\n" }
        }
        return text
    }
}
