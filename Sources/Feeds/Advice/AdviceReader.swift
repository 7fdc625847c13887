import YAMLTree

/// What a feed says of one place, as it was read and not understood yet.
struct AdviceEntry {
    var place: String
    /// What else the feed calls it.
    var otherPlace: String?
    /// The words for levels; several where a feed gives several.
    var words: [String]
    /// The level as a number, where the feed gives it beside the word.
    var number: String?
    var date: String?
    var url: String?
    /// Where it is written.
    var node: Node
    /// Whether the feed has taken it back.
    var isWithdrawn = false
}

/// Makes advice of the entries of a feed: countries by the table, levels by the ladder. Nothing else of a feed's texts is taken over.
enum AdviceReader {
    static func read(_ entry: AdviceEntry, _ ladder: Ladder, into contents: inout FeedContents<Advice>) {
        guard contents.isSafe([entry.place, entry.otherPlace ?? ""] + entry.words, at: entry.node) else { return }
        let day = entry.date.map { contents.day($0, at: entry.node) }
        if case .some(.none) = day { return }
        guard let codes = CountryTable.codes(of: entry.place) else {
            contents.health.drop(entry.place, because: "no country")
            return contents.report(
                FeedCode.country, "`\(entry.place)` is no country of the table, and is left out", entry.node,
                hint: "nothing that was taken from the feed earlier changes")
        }
        if let other = entry.otherPlace, let meant = CountryTable.codes(of: other), meant != codes {
            contents.health.drop(entry.place, because: "two countries in one entry")
            return contents.report(
                FeedCode.country, "`\(other)` and `\(entry.place)` are two countries, and the entry is left out",
                entry.node, hint: "look at the publisher's site which of them is meant")
        }
        if entry.isWithdrawn {
            contents.health.drop(entry.place, because: "withdrawn")
            return contents.report(
                FeedCode.noLevel, "the page of `\(entry.place)` is withdrawn", entry.node,
                hint: "look at the publisher's site")
        }
        if entry.words.isEmpty {
            for code in codes { contents.lift(code, named: entry.place, at: entry.node) }
            return contents.health.drop(entry.place, because: "no warning")
        }
        let steps = steps(of: entry, ladder, &contents)
        guard let highest = steps.first else { return }
        let advice = Advice(
            level: highest.level, advice: steps.map(\.advice).joined(separator: "; "),
            isRegional: steps.contains { $0.isRegional }, published: day ?? nil,
            url: FeedText.link(entry.url, to: ladder.hosts))
        for code in codes { contents.take(advice, of: code, named: entry.place, at: entry.node) }
    }

    /// Its steps, the highest first; none where it has none, or one of its words is unknown.
    private static func steps(
        of entry: AdviceEntry, _ ladder: Ladder, _ contents: inout FeedContents<Advice>
    ) -> [Ladder.Step] {
        let words = entry.words.filter { !ladder.silent.contains($0.lowercased()) }
        guard !words.isEmpty else {
            contents.health.drop(entry.place, because: "no level")
            contents.report(
                FeedCode.noLevel, "`\(entry.place)` has no level", entry.node, hint: "look at the publisher's site")
            return []
        }
        var steps: [Ladder.Step] = []
        for word in words {
            guard let step = ladder.step(word) else {
                contents.report(
                    FeedCode.word, "the ladder \(ladder.name) does not know `\(word)`", entry.node,
                    hint: "look what it means; it is taken for no level until the ladder has it")
                return []
            }
            if !steps.contains(step) { steps.append(step) }
        }
        steps.sort { ($1.level, $0.isRegional ? 1 : 0) < ($0.level, $1.isRegional ? 1 : 0) }
        if let number = entry.number, let highest = steps.first, number != "\(highest.level)" {
            contents.report(
                FeedCode.word, "`\(highest.word)` is level \(highest.level), and the feed says another one", entry.node,
                hint: "look at the publisher's site")
            return []
        }
        return steps
    }
}
