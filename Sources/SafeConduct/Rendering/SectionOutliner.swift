import AdvisoryModel
import JSON
import ReportLanguages

/// Sorts what a report says into sections: what blocks, what is required, what to fear, whom to call, what is not known, and the rest.
struct SectionOutliner {
    private let report: Report
    private let words: Phrases
    private let names: SpokenNames
    private let families: FamilyPages
    private let explain: Bool
    private var lines: AdvisoryLines

    init(report: Report, words: Phrases, names: SpokenNames, families: FamilyPages, explain: Bool) {
        self.names = names
        self.report = report
        self.words = words
        self.families = families
        self.explain = explain
        lines = AdvisoryLines(
            sources: report.sources, words: words, names: names, families: families, explain: explain)
    }

    mutating func sections() -> [ReportOutline.Section] {
        var sections: [ReportOutline.Section] = []
        func add(_ heading: Phrases.Heading, _ items: [ReportOutline.Item]) {
            if items.isEmpty { return }
            sections.append(ReportOutline.Section(heading: heading, title: words.heading(heading), items: items))
        }
        let counting = report.advisories
        let required = counting.filter { $0.effect == .requires }
        let blocking = counting.filter { $0.effect == .blocks }
        add(.blocks, items(blocking.filter(\.isCertain)) + findings + items(blocking.filter { !$0.isCertain }))
        let unmet = required.filter { !$0.isMet }
        add(.requires, items(unmet.filter(\.isCertain) + unmet.filter { !$0.isCertain }))
        add(.coming, ComingItems(report: report, words: words).items(withSources: true))
        let fears = counting.filter { $0.effect == .warns }
        add(.fears, items(fears.filter { !hasOwnSection($0) }))
        sections += ownSections(fears)
        var contacts = ContactOutliner(report: report, words: words, families: families, lines: lines)
        add(.contacts, contacts.items())
        lines = contacts.lines
        add(.questions, questions + lookUps)
        let admitting = counting.filter { $0.effect == .informs && $0.admits }
        add(.opens, items(counting.filter { $0.effect == .opens } + admitting))
        let informing = counting.filter { $0.effect == .informs && !$0.admits && !families.giveContacts($0) }
        add(.informs, items(informing.filter { !hasOwnSection($0) }))
        sections += ownSections(informing)
        add(.met, items(required.filter(\.isMet)))
        if explain { add(.setAside, report.setAside.map { lines.item($0, isSetAside: true) }) }
        add(.problems, problems)
        let shown = counting + (explain ? report.setAside : [])
        add(.sources, SourceLines(report: report, words: words).items(citedBy: shown))
        return sections
    }

    /// Whether the rulebook gives its family a section: a danger with a level stands among the dangers all the same.
    private func hasOwnSection(_ advisory: Advisory) -> Bool {
        advisory.level == nil && families.heading(advisory.family) != nil
    }

    /// The sections of the families that have one, in the order in which they first speak.
    private mutating func ownSections(_ advisories: [Advisory]) -> [ReportOutline.Section] {
        let own = advisories.filter { hasOwnSection($0) }
        var names: [String] = []
        for advisory in own where !names.contains(advisory.family) { names.append(advisory.family) }
        return names.map { name in
            ReportOutline.Section(
                heading: nil, title: families.heading(name) ?? name, items: items(own.filter { $0.family == name }))
        }
    }

    private mutating func items(_ advisories: [Advisory]) -> [ReportOutline.Item] {
        advisories.map { lines.item($0) }
    }

    /// What the engine itself has to say, beside all rules.
    private var findings: [ReportOutline.Item] {
        let reasons = ReasonWords(words, of: report)
        return report.reasons.compactMap { reason in
            reasons.title(of: reason).map { ReportOutline.Item(title: $0, rule: reasons.rule(of: reason)) }
        }
    }

    private var questions: [ReportOutline.Item] {
        report.questions.map { question in
            var lines: [ReportLine] = []
            if !question.values.isEmpty {
                lines.append(
                    ReportLine(
                        words.report.answers(
                            question.values.map { answer($0, question.attribute) }.joined(separator: words.comma))))
            }
            if explain, !question.rules.isEmpty {
                lines.append(ReportLine(words.report.decides(question.rules.joined(separator: ", "))))
            }
            return ReportOutline.Item(title: question.question, rule: question.attribute, lines: lines)
        }
    }

    /// An answer by its name, or by the words that the head line has for it: `by rail`.
    private func answer(_ value: String, _ attribute: String) -> String {
        names.value(value, of: attribute) ?? words.term(String(attribute.split(separator: ".").last ?? ""), value)
    }

    private var lookUps: [ReportOutline.Item] {
        report.lookUp.map { lookUp in
            let advice =
                lookUp.seen.map { words.report.lookUpSeen(lookUp.newest, words.dates.short($0)) }
                ?? words.report.lookUpUnseen(lookUp.newest)
            return ReportOutline.Item(
                title: words.report.lookUp(names.attribute(lookUp.fact)), lines: [ReportLine(advice)])
        }
    }

    private var problems: [ReportOutline.Item] {
        report.problems.map { problem in
            let places = [problem.rule, problem.at].compactMap { $0 }
            return ReportOutline.Item(
                title: problem.message, marks: [problem.code],
                lines: places.isEmpty ? [] : [ReportLine(places.joined(separator: ", "))])
        }
    }
}

extension Advisory {
    /// What holds is said before what may hold.
    fileprivate var isCertain: Bool { certainty == .certain }

    /// Whether it says that a state lets the traveler in.
    fileprivate var admits: Bool {
        guard case .object(let members) = details else { return false }
        return members.contains { $0.key == "admits" }
    }
}
