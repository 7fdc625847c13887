import AdvisoryModel
import ReportLanguages

/// Words one advisory: its text, what its family adds, how far it can be relied on, and who says so.
struct AdvisoryLines {
    /// By id.
    private let sources: [String: SourceReference]
    private let words: Phrases
    private let names: SpokenNames
    private let families: FamilyPages
    private let explain: Bool
    /// The facts whose disagreement was spelt out already.
    private var spelledOut: Set<ContestedFact> = []

    init(
        sources: [SourceReference], words: Phrases, names: SpokenNames, families: FamilyPages, explain: Bool
    ) {
        self.names = names
        self.sources = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.words = words
        self.families = families
        self.explain = explain
    }

    mutating func item(_ advisory: Advisory, isSetAside: Bool = false) -> ReportOutline.Item {
        var title = advisory.title
        if let level = advisory.level { title = "\(words.advisory.level(String(level)))\(words.colon)\(title)" }
        return ReportOutline.Item(
            title: title, marks: Self.marks(of: advisory, words), rule: Self.named(advisory.rules),
            lines: lines(advisory, isSetAside: isSetAside), language: advisory.language,
            authored: paragraphs(advisory.text).count)
    }

    /// Whether it may apply only, and for how many rows of a table it speaks.
    static func marks(of advisory: Advisory, _ words: Phrases) -> [String] {
        (advisory.certainty == .possible ? [words.advisory.possible] : [])
            + (advisory.rows.isEmpty ? [] : ["×\(advisory.rows.count)"])
    }

    /// The ids of rules, what they begin with once: `pl-by/visa-free-{AD, AT}`.
    private static func named(_ rules: [String]) -> String {
        guard rules.count > 1, let first = rules.first else { return rules.first ?? "" }
        let shared = rules.reduce(first[...]) { shared, rule in
            shared.prefix(zip(shared, rule).prefix { $0 == $1 }.count)
        }
        let start = shared[...(shared.lastIndex { !$0.isLetter && !$0.isNumber } ?? first.startIndex)]
        guard !shared.isEmpty, start.count > 1 else { return rules.joined(separator: ", ") }
        return "\(start){\(rules.map { $0.dropFirst(start.count) }.joined(separator: ", "))}"
    }

    mutating func lines(_ advisory: Advisory, isSetAside: Bool = false) -> [ReportLine] {
        var lines = paragraphs(advisory.text)
        lines += families.lines(advisory)
        if let authority = advisory.authority {
            lines.append(ReportLine(words.country(authority), label: words.advisory.authority))
        }
        lines += doubts(advisory)
        lines += disagreements(advisory)
        if let rule = advisory.defeatedBy {
            lines.append(ReportLine((isSetAside ? words.advisory.setAsideBy : words.advisory.hardlySetAsideBy)(rule)))
        }
        if explain {
            lines += advisory.because.map(evidence)
            if !advisory.at.isEmpty { lines.append(ReportLine(words.advisory.standsAt(advisory.at))) }
        }
        if !advisory.sources.isEmpty {
            let citations = advisory.sources.map { id in
                Citation(source: id, text: sources[id].map { "\(id) (\(grade(of: $0)))" } ?? id)
            }
            lines.append(ReportLine(citing: citations, label: words.advisory.sources))
        }
        return lines
    }

    /// How far a source can be relied on.
    private func grade(of source: SourceReference) -> String {
        source.reliability.rawValue + (source.stale ? ", \(words.source.stale)" : "")
    }

    private func paragraphs(_ text: String?) -> [ReportLine] {
        guard let text, !text.isEmpty else { return [] }
        // Most texts are one line, which their bytes tell: a line ends with a control character, or with one that begins with one of two bytes.
        if !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) { return [ReportLine(text)] }
        return text.split(whereSeparator: \.isNewline).map { ReportLine(String($0)) }
    }

    /// How far the advisory can be relied on.
    private func doubts(_ advisory: Advisory) -> [ReportLine] {
        var lines: [String] = []
        let (from, to) = (
            advisory.valid.from.map { short($0, advisory.clock) }, advisory.valid.to.map { short($0, advisory.clock) }
        )
        switch (from, to) {
        case (let from?, let to?): lines.append(words.advisory.inForceBetween(from, to))
        case (let from?, nil): lines.append(words.advisory.inForceSince(from))
        case (nil, let to?): lines.append(words.advisory.inForceUntil(to))
        case (nil, nil): break
        }
        if advisory.lapsed { lines.append(to.map { words.advisory.lapsedOn($0) } ?? words.advisory.lapsed) }
        if advisory.certainty == .possible {
            if !advisory.missing.isEmpty {
                lines.append(words.advisory.waitsFor(advisory.missing.joined(separator: ", ")))
            } else if !advisory.lapsed, !advisory.stale {
                lines.append(words.advisory.notSettled)
            }
        }
        if advisory.stale { lines.append(words.advisory.stale) }
        return lines.map { ReportLine($0) }
    }

    private func short(_ moment: Moment, _ clock: String?) -> String {
        let day = words.dates.short(moment.day)
        guard let minute = moment.minute else { return day }
        let time = "\(day)\(words.comma)\(ClockTime(minute: minute))"
        return clock.map { words.advisory.timeOf(time, words.country($0)) } ?? time
    }

    private mutating func disagreements(_ advisory: Advisory) -> [ReportLine] {
        var lines: [ReportLine] = []
        for fact in advisory.contested {
            guard spelledOut.insert(fact).inserted else {
                lines.append(ReportLine(words.advisory.disagreeAgain(names.attribute(fact.fact))))
                continue
            }
            let claims = fact.claims.map { claim in
                let source = sources[claim.source]
                let remarks = [
                    claim.source, source?.reliability.rawValue, source?.published.map { words.dates.short($0) },
                    source?.stale == true ? words.source.stale : nil,
                ]
                return
                    "\(names.spoken(claim.value, of: fact.fact)) (\(remarks.compactMap { $0 }.joined(separator: ", ")))"
            }.joined(separator: " · ")
            let outcome =
                fact.value == .null
                ? words.advisory.unsettled
                : words.advisory.settledAs(
                    names.spoken(fact.value, of: fact.fact))
            lines.append(
                ReportLine(
                    words.advisory.disagree(names.attribute(fact.fact), claims) + words.gap + outcome + words.stop))
        }
        return lines
    }

    private func evidence(_ evidence: Evidence) -> ReportLine {
        let value = words.advisory.values[evidence.value] ?? evidence.value.rawValue
        return ReportLine(
            "`\(evidence.condition)`\(words.colon)\(value) (\(evidence.at))", label: words.advisory.because)
    }
}
