import AdvisoryModel
import ReportLanguages

/// Words the shortest page of a report: what makes the verdict so, what to do by when, whom to call. One screen, without evidence and sources.
struct BriefOutliner {
    /// So many things of one kind are said; of the others only how many there are.
    private static let most = 4
    /// So many contacts are named for each side.
    private static let mostContacts = 2

    let report: Report
    let words: Phrases
    let families: FamilyPages
    let contacts: ContactOutliner

    func sections() -> [ReportOutline.Section] {
        let required = report.advisories.filter { $0.effect == .requires && !$0.isMet }
        let all: [(Phrases.Heading, [ReportOutline.Item])] = [
            (.blocks, reasons), (.requires, required.map(item)),
            (.coming, ComingItems(report: report, words: words).items(withSources: false)),
            (.contacts, contacts.briefItems(most: Self.mostContacts)),
        ]
        return all.filter { !$1.isEmpty }.map { heading, items in
            ReportOutline.Section(
                heading: heading, title: words.heading(heading), items: heading == .contacts ? items : cut(items))
        }
    }

    /// What blocks or may block, and hours; what is required has a section of its own.
    private var reasons: [ReportOutline.Item] {
        if report.verdict == .clear { return [] }
        let rows = report.advisories.flatMap { advisory in advisory.rules.map { ($0, advisory) } }
        let advisories = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        // Rows of one table that say the same are said once.
        var said: Set<String> = []
        return report.reasons.compactMap { reason in
            if case .rule(let id) = reason {
                if report.verdict == .conditional { return nil }
                guard let advisory = advisories[id] else { return ReportOutline.Item(title: id) }
                return said.insert(advisory.rule).inserted ? item(advisory) : nil
            }
            return ReasonWords(words, of: report).title(of: reason).map { ReportOutline.Item(title: $0) }
        }
    }

    private func item(_ advisory: Advisory) -> ReportOutline.Item {
        ReportOutline.Item(
            title: advisory.title, marks: AdvisoryLines.marks(of: advisory, words), lines: families.brief(advisory))
    }

    private func cut(_ items: [ReportOutline.Item]) -> [ReportOutline.Item] {
        let rest = items.count - Self.most
        return rest < 2
            ? items
            : items.prefix(Self.most) + [ReportOutline.Item(title: words.counted(words.headline.andMore, String(rest)))]
    }
}
