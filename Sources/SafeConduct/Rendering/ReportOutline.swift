import AdvisoryModel
import ReportLanguages
import RuleEngine

/// What a report says, in order and in words, before it becomes text or Markdown.
struct ReportOutline {
    /// A part with a heading.
    struct Section {
        var title: String
        var items: [Item]
    }

    /// One thing that is said, with what belongs to it.
    struct Item {
        var title: String
        /// Short remarks after the title.
        var marks: [String] = []
        /// The rule that says it.
        var rule: String?
        var lines: [ReportLine] = []
    }

    var verdict: Verdict
    var verdictName: String
    var sentence: String
    var remarks: [String]
    var sections: [Section]
    var footer: String
    /// What is between a label and its text.
    var colon: String
    /// What is between sentences.
    var gap: String
}

extension ReportOutline {
    /// Words a report.
    init(
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
        let pages = FamilyPages(families, phrases: words, own: own, names: names)
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
        footer = words.report.rulebook(Self.short(report.rulebook.digest), String(report.rulebook.rules))
    }

    /// The first twelve digits of a digest, enough to tell rulebooks apart by eye.
    private static func short(_ digest: String) -> String {
        String((digest.split(separator: ":").last ?? "").prefix(12))
    }
}
