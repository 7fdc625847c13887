public import AdvisoryModel
public import ReportLanguages
public import RuleEngine
public import SafeConduct

/// Renders a report as a page of HTML: one file without scripts and without anything that it would have to fetch, for a screen, a telephone and paper.
///
/// It says what `ReportText` says. Everything in it that is not the product's own is escaped, and only addresses of the web, of mail and of
/// telephones become links.
public struct ReportHTML: Sendable {
    /// How much is said.
    public var length: ReportLength
    /// The languages of the fixed words, BCP 47, best first; the traveler's own come after them, then English.
    public var languages: [String]
    /// The families whose words are used; details of others are shown by their keys.
    public var families: [any RuleFamily.Type]
    /// Names, and fixed words of further languages, that the rulebook brings: `rulebook.words`.
    public var words: ReportWords

    /// Creates a renderer.
    public init(
        length: ReportLength = .full, languages: [String] = [],
        families: [any RuleFamily.Type] = .standard, words: ReportWords = ReportWords()
    ) {
        self.length = length
        self.languages = languages
        self.families = families
        self.words = words
    }

    /// The report as a page.
    public func render(_ report: Report, for traveler: Traveler? = nil, at crossing: Crossing? = nil) -> String {
        let outline = outline(report, for: traveler, at: crossing)
        let title = "\(outline.verdictName)\(outline.colon)\(outline.sentence)"
        return page(title, heading: nil, [HTMLPage.Part(heading: nil, outline: outline, remarks: [])], for: traveler)
    }

    /// The reports of a journey as one page, one after the other.
    public func render(_ report: JourneyReport, for traveler: Traveler? = nil, in rulebook: Rulebook) -> String {
        let journey = JourneyPage(report, for: traveler, languages: languages, words: words)
        let parts = report.legs.enumerated().map { number, leg in
            HTMLPage.Part(
                heading: journey.heading(of: number),
                outline: outline(leg, for: traveler, at: rulebook.crossing(leg.trip.crossing)),
                remarks: journey.remarks(after: number))
        }
        return page(journey.title, heading: journey.title, parts, for: traveler)
    }

    private func outline(_ report: Report, for traveler: Traveler?, at crossing: Crossing?) -> ReportOutline {
        ReportOutline(
            report, for: traveler, at: crossing, languages: languages, length: length, families: families, words: words)
    }

    private func page(
        _ title: String, heading: String?, _ parts: [HTMLPage.Part], for traveler: Traveler?
    ) -> String {
        let wanted = languages + (traveler?.languages ?? [])
        let language = parts.first?.outline.language ?? Phrases.best(of: wanted, own: words.phrases).language
        var page = HTMLPage(
            title: title, heading: heading, parts: parts, language: language,
            columns: DeskWords.best(of: wanted).sourceColumns)
        return page.render()
    }
}
