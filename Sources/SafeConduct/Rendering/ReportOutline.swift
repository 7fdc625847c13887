package import AdvisoryModel
package import ReportLanguages
package import RuleEngine

/// What a report says, in order and in words, before it becomes text, Markdown or HTML.
package struct ReportOutline {
    /// A part with a heading.
    package struct Section {
        /// Which part it is; nil: none of a report's own.
        package var heading: Phrases.Heading?
        package var title: String
        package var items: [Item]
    }

    /// One thing that is said, with what belongs to it.
    package struct Item {
        package var title: String
        /// Short remarks after the title.
        package var marks: [String] = []
        /// The rule that says it.
        package var rule: String?
        package var lines: [ReportLine] = []
        /// The source that it is; nil: it is none.
        package var source: String?
        /// The language of its author's words, BCP 47; nil: that of the page, or not known.
        package var language: String?
        /// How many of the first lines are its author's words.
        package var authored = 0
    }

    package var verdict: Verdict
    package var verdictName: String
    package var sentence: String
    package var remarks: [String]
    package var sections: [Section]
    package var footer: String
    /// What is between a label and its text.
    package var colon: String
    /// What is between sentences.
    package var gap: String
    /// The language of the fixed words, BCP 47.
    package var language: String
}

extension ReportOutline {
    /// Words a report.
    package init(
        _ report: Report, for traveler: Traveler?, at crossing: Crossing?, languages: [String], length: ReportLength,
        families: [any RuleFamily.Type], words own: ReportWords
    ) {
        let wanted = languages + (traveler?.languages ?? [])
        let words = Phrases.best(of: wanted, own: own.phrases)
        let names = SpokenNames(own.names, languages: wanted + [words.language])
        let headline = Headline(
            report: report, traveler: traveler, crossing: crossing, languages: wanted, words: words, names: names)
        verdict = report.verdict
        verdictName = words.verdicts[report.verdict] ?? report.verdict.rawValue
        sentence = headline.sentence
        remarks = headline.remarks
        let pages = FamilyPages(families, phrases: words, own: own, names: names, asOf: report.asOf)
        if length == .brief {
            let lines = AdvisoryLines(sources: [], words: words, names: names, families: pages, explain: false)
            let contacts = ContactOutliner(report: report, words: words, families: pages, lines: lines)
            sections = BriefOutliner(report: report, words: words, families: pages, contacts: contacts).sections()
        } else {
            var outliner = SectionOutliner(
                report: report, words: words, names: names, families: pages, explain: length == .explained)
            sections = outliner.sections()
        }
        colon = words.colon
        gap = words.gap
        language = words.language
        footer = words.report.rulebook(Self.short(report.rulebook.digest), String(report.rulebook.rules))
    }

    /// The first twelve digits of a digest, enough to tell rulebooks apart by eye.
    private static func short(_ digest: String) -> String {
        String((digest.split(separator: ":").last ?? "").prefix(12))
    }
}
