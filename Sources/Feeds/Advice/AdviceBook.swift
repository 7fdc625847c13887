import AdvisoryModel
import Authoring
import YAMLTree

/// A government's advice: in one file its sources, one for each country, in the other a warning for each.
struct AdviceBook: FeedBook {
    let ladder: Ladder
    let shapes: String
    /// The name of the feed, and the prefix of rules and sources.
    private let feed: String
    private let prefix: String
    private let entries: @Sendable (Node) -> [AdviceEntry?]

    /// - Parameter entries: what a file has; nil for an entry that has not the form of one.
    init(_ feed: String, _ ladder: Ladder, shapes: String, entries: @escaping @Sendable (Node) -> [AdviceEntry?]) {
        (self.feed, self.ladder, self.shapes, self.entries) = (feed, ladder, shapes, entries)
        prefix = "\(feed)-advice"
    }

    var table: String { ladder.name }
    var mark: String { "# Made by `safe-conduct import \(feed)`" }
    private var rulesFile: String { "\(prefix).yaml" }
    private var sourcesFile: String { "\(prefix)-sources.yaml" }

    func name(of key: String) -> String { CountryTable.name(of: key) }
    func lies(_ key: String, in countries: Set<String>) -> Bool { countries.contains(key) }
    func writes(_ name: String) -> Bool { name == rulesFile || name == sourcesFile }

    func read(_ root: Node, into contents: inout FeedContents<Advice>) {
        let all = entries(root)
        contents.health.entries += all.count
        for entry in all {
            if let entry {
                AdviceReader.read(entry, ladder, into: &contents)
            } else {
                contents.report(
                    FeedCode.shape, "an entry has not what entries of `\(feed)` have", root,
                    hint: "give the file as it was published: \(shapes)")
            }
        }
    }

    // MARK: what is there

    func statements(in roots: [Node]) -> (statements: [String: Advice], strange: [Node]) {
        var statements: [String: Advice] = [:]
        var strange: [Node] = []
        let sources = roots.lazy.compactMap { $0["sources"] }.first
        for item in roots.flatMap({ $0["items"]?.elements ?? [] }) {
            guard let country = CountryCode.normalized(item["id"]?.text ?? ""),
                let level = (item["level"]?.text).flatMap({ Int($0) }), (1...4).contains(level),
                let advice = item["x-advice"]?.text, let source = sources?[source(of: country)]
            else {
                strange.append(item)
                continue
            }
            statements[country] = Advice(
                level: level, advice: advice, isRegional: item["x-regional"]?.text == "true",
                published: (source["published"]?.text).flatMap { Day($0) },
                retrieved: (source["retrieved"]?.text).flatMap { Day($0) }, url: source["url"]?.text)
        }
        let known = Set(statements.keys.map(source))
        strange += (sources?.entries ?? []).filter { !known.contains($0.key.text) }.map(\.key)
        return (statements, strange)
    }

    private func source(of country: String) -> String { "\(prefix)-\(country.lowercased())" }

    // MARK: what is written

    func files(of statements: [String: Advice], on day: Day) -> [(name: String, text: String)] {
        let all = statements.sorted { $0.key < $1.key }.map { (country: $0.key, advice: $0.value) }
        return [(sourcesFile, sources(all)), (rulesFile, rules(all))]
    }

    private func rules(_ all: [(country: String, advice: Advice)]) -> String {
        var text = "\(mark) by the ladder \(ladder.name); the next import writes it anew.\n"
        text += "rules: \(prefix)\nfamily: safety\nitems:\n"
        for (country, advice) in all {
            let regional = advice.isRegional ? "; it differs by region" : ""
            let title = "\(ladder.publisher), on \(name(of: country)): \(advice.advice)\(regional)"
            text += """
                  - id: \(FeedText.quoted(country.lowercased()))
                    title: { en: \(FeedText.quoted(title)) }
                    when: { trip.countries: "\(country)", traveler.nationalities: "\(ladder.country)" }
                    authority: "\(ladder.country)"
                    level: \(advice.level)
                    sources: [\(source(of: country))]
                    x-advice: \(FeedText.quoted(advice.advice))
                    x-regional: \(advice.isRegional)

                """
        }
        return text
    }

    private func sources(_ all: [(country: String, advice: Advice)]) -> String {
        var text = "\(mark); the next import writes it anew.\nsources:\n"
        for (country, advice) in all {
            let title = "\(ladder.publisher): travel advice, \(name(of: country))"
            text += "  \(source(of: country)):\n    title: { en: \(FeedText.quoted(title)) }\n"
            text += "    kind: government\n    reliability: A\n    language: en\n"
            if let day = advice.published { text += "    published: \(day)\n" }
            if let day = advice.retrieved { text += "    retrieved: \(day)\n" }
            if let url = advice.url { text += "    url: \(FeedText.quoted(url))\n" }
        }
        return text
    }
}
