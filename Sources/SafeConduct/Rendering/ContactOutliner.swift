import AdvisoryModel
import ReportLanguages

/// Words whom to call: for each side its contacts, then what the rules that name them have to say.
struct ContactOutliner {
    private let report: Report
    private let words: Phrases
    private let families: FamilyPages
    private(set) var lines: AdvisoryLines

    init(report: Report, words: Phrases, families: FamilyPages, lines: AdvisoryLines) {
        self.report = report
        self.words = words
        self.families = families
        self.lines = lines
    }

    mutating func items() -> [ReportOutline.Item] {
        var said: Set<String> = []
        return report.contacts.map { side in
            let country = words.country(side.country)
            guard !side.contacts.isEmpty else {
                return ReportOutline.Item(title: "\(country)\(words.colon)\(words.contact.noneKnown)")
            }
            var item = ReportOutline.Item(title: country)
            // Two rules may name the same number.
            for line in side.contacts.map(line) where !item.lines.contains(line) { item.lines.append(line) }
            for contact in side.contacts where said.insert(contact.rule).inserted {
                item.lines += remarks(on: contact.rule)
            }
            return item
        }
    }

    /// The first contacts of each side, without what their rules have to say, and how many others there are.
    func briefItems(most: Int) -> [ReportOutline.Item] {
        report.contacts.map { side in
            let country = words.country(side.country)
            if side.contacts.isEmpty {
                return ReportOutline.Item(title: "\(country)\(words.colon)\(words.contact.noneKnown)")
            }
            let all = side.contacts.map(line).once { $0 }
            let rest = all.count - most
            if rest < 2 { return ReportOutline.Item(title: country, lines: all) }
            let more = ReportLine(words.counted(words.headline.andMore, String(rest)))
            return ReportOutline.Item(title: country, lines: all.prefix(most) + [more])
        }
    }

    /// What a rule has to say of its contacts, under the rule's title.
    private mutating func remarks(on rule: String) -> [ReportLine] {
        guard let advisory = report.advisory(of: rule) else { return [] }
        var remarks = lines.lines(advisory)
        if advisory.text != nil, !remarks.isEmpty {
            remarks[0].label = advisory.title
        } else {
            remarks.insert(ReportLine(advisory.title), at: 0)
        }
        return remarks
    }

    private func line(_ contact: Contact) -> ReportLine {
        let ways = [contact.number, contact.email].compactMap { $0 }
        var remarks: [String] = []
        func add(_ wording: Wording, _ list: [String]) {
            if !list.isEmpty { remarks.append(wording(list.joined(separator: words.comma))) }
        }
        if contact.certainty == .possible { remarks.append(words.contact.perhaps) }
        add(words.contact.forCitizens, contact.for.map { words.country($0) })
        add(words.contact.represents, contact.represents.map { words.country($0) })
        add(words.contact.speaks, contact.languages.map { words.term("language", $0) })
        if let hours = contact.hours { remarks.append(words.contact.hours(hours)) }
        add(words.contact.callableFrom, contact.callableFrom.map { words.country($0) })
        var text = ways.joined(separator: ", ")
        if text.isEmpty { text = words.contact.noNumber }
        if !remarks.isEmpty { text += " (\(remarks.joined(separator: "; ")))" }
        let service = families.service(contact.service)
        return ReportLine(text, label: contact.name.map { "\(service), \($0)" } ?? service, url: contact.url)
    }
}
