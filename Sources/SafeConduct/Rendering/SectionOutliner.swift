import AdvisoryModel
import JSON
import ReportLanguages

/// Sorts what a report says into sections: what blocks, what is required, what to fear, whom to call, what is not known, and the rest.
struct SectionOutliner {
    private let report: Report
    private let words: Phrases
    private let families: FamilyPages
    private let explain: Bool
    private let reasons: Set<String>
    private var lines: AdvisoryLines

    init(report: Report, words: Phrases, families: FamilyPages, explain: Bool) {
        self.report = report
        self.words = words
        self.families = families
        self.explain = explain
        reasons = Set(report.reasons.compactMap { if case .rule(let id) = $0 { id } else { nil } })
        lines = AdvisoryLines(words: words, families: families, explain: explain)
    }

    mutating func sections() -> [ReportOutline.Section] {
        var sections: [ReportOutline.Section] = []
        func add(_ heading: Phrases.Heading, _ items: [ReportOutline.Item]) {
            if !items.isEmpty { sections.append(ReportOutline.Section(title: words.heading(heading), items: items)) }
        }
        let counting = report.advisories.filter(counts)
        let required = counting.filter { $0.effect == .requires }
        let blocking = counting.filter { $0.effect == .blocks }
        add(.blocks, items(blocking.filter(\.isCertain)) + findings + items(blocking.filter { !$0.isCertain }))
        let unmet = required.filter { !$0.isMet }
        add(.requires, items(unmet.filter(\.isCertain) + unmet.filter { !$0.isCertain }))
        add(.fears, items(counting.filter { $0.effect == .warns }))
        var contacts = ContactOutliner(report: report, words: words, families: families, lines: lines)
        add(.contacts, contacts.items())
        lines = contacts.lines
        add(.questions, questions + lookUps)
        let admitting = counting.filter { $0.effect == .informs && $0.admits }
        add(.opens, items(counting.filter { $0.effect == .opens } + admitting))
        add(.informs, items(counting.filter { $0.effect == .informs && !$0.admits && !families.giveContacts($0) }))
        add(.met, items(required.filter(\.isMet)))
        if explain { add(.setAside, items(report.advisories.filter { !counts($0) })) }
        add(.problems, problems)
        add(.sources, SourceLines(report: report, words: words).items(citedBy: explain ? report.advisories : counting))
        return sections
    }

    /// Whether the advisory takes part in the verdict: a defeat by doubtful evidence does not silence a rule that is an obstacle.
    private func counts(_ advisory: Advisory) -> Bool {
        advisory.defeatedBy == nil || reasons.contains(advisory.rule)
    }

    private mutating func items(_ advisories: [Advisory]) -> [ReportOutline.Item] {
        advisories.map { lines.item($0) }
    }

    /// What the engine itself has to say, beside all rules.
    private var findings: [ReportOutline.Item] {
        report.reasons.compactMap { reason -> ReportOutline.Item? in
            switch reason {
            case .rule: nil
            case .finding(let code, let country): finding(code, country)
            case .tooLate(let rule, let day):
                ReportOutline.Item(
                    title: day.map { words.report.tooLate(words.dates.long($0)) } ?? words.report.mayBeTooLate,
                    rule: rule)
            case .withinHours(let rules, let window):
                ReportOutline.Item(
                    title: words.report.withinHours(window.text, words.country(window.clock)), rule: rules.first)
            case .outsideCoverage(let days): ReportOutline.Item(title: outsideCoverage(days))
            }
        }
    }

    private func finding(_ code: String, _ country: String) -> ReportOutline.Item {
        switch code {
        case "nothing-says-open": ReportOutline.Item(title: words.report.nothingSaysOpen(words.country(country)))
        case "nothing-says-admitted":
            ReportOutline.Item(title: words.report.nothingSaysAdmitted(words.country(country)))
        case "unknown-crossing": ReportOutline.Item(title: words.report.unknownCrossing)
        case "invalid-request": ReportOutline.Item(title: words.report.invalidRequest)
        default: ReportOutline.Item(title: country.isEmpty ? code : "\(code): \(words.country(country))")
        }
    }

    /// The rulebook is kept from a day on, up to a day, or between two.
    private func outsideCoverage(_ days: DayRange) -> String {
        switch (days.from.map { words.dates.long($0) }, days.to.map { words.dates.long($0) }) {
        case (let from?, let to?): words.report.coversBetween(from, to)
        case (let from?, nil): words.report.coversSince(from)
        case (nil, let to?): words.report.coversUntil(to)
        case (nil, nil): ""
        }
    }

    private var questions: [ReportOutline.Item] {
        report.questions.map { question in
            var lines: [ReportLine] = []
            if !question.values.isEmpty {
                lines.append(ReportLine(words.report.answers(question.values.joined(separator: ", "))))
            }
            if explain, !question.rules.isEmpty {
                lines.append(ReportLine(words.report.decides(question.rules.joined(separator: ", "))))
            }
            return ReportOutline.Item(title: question.question, rule: question.attribute, lines: lines)
        }
    }

    private var lookUps: [ReportOutline.Item] {
        report.lookUp.map { lookUp in
            let advice =
                lookUp.seen.map { words.report.lookUpSeen(lookUp.newest, $0.description) }
                ?? words.report.lookUpUnseen(lookUp.newest)
            return ReportOutline.Item(title: words.report.lookUp(lookUp.fact), lines: [ReportLine(advice)])
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
