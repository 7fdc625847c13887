import AdvisoryModel
import YAMLTree

/// The waiting times at ports of entry of the United States: a crossing for each, with what is claimed of its one day. No rule is made of
/// them, so that nothing says that a port may be crossed.
struct WaitBook: FeedBook {
    private static let prefix = "cbp"
    private static let source = "cbp-wait-times"
    private static let sourcesFile = "cbp-wait-times.yaml"

    var table: String { PortWait.table }
    var shapes: String { "JSON, a list of ports with `port_number` and `passenger_vehicle_lanes`" }
    var mark: String { "# Made by `safe-conduct import cbp`" }

    func name(of key: String) -> String { "port \(key)" }
    func lies(_ key: String, in countries: Set<String>) -> Bool { true }
    func writes(_ name: String) -> Bool {
        name == Self.sourcesFile || name.hasPrefix("\(Self.prefix)-") && name.hasSuffix(".yaml")
    }

    func read(_ root: Node, into contents: inout FeedContents<PortWait>) {
        contents.health.entries += root.elements.count
        for node in root.elements { WaitReader.read(node, into: &contents, shapes: shapes) }
    }

    // MARK: what is there

    func statements(in roots: [Node]) -> (statements: [String: PortWait], strange: [Node]) {
        var statements: [String: PortWait] = [:]
        var strange: [Node] = []
        let sources = roots.lazy.compactMap { $0["sources"] }.first
        for root in roots where root["sources"] == nil {
            guard let id = root["crossing"]?.text, id.hasPrefix("\(Self.prefix)-"),
                let name = root["name"]?["en"]?.text,
                let between = root["between"]?.elements.map(\.text),
                let neighbor = between.first(where: { $0 != "US" }),
                let facts = root["facts"]?.entries, let first = facts.first?.value,
                let source = sources?[first["source"]?.text ?? ""]
            else {
                strange.append(root)
                continue
            }
            statements[String(id.dropFirst(Self.prefix.count + 1))] = PortWait(
                name: name, neighbor: neighbor,
                facts: Dictionary(facts.map { ($0.key.text, $0.value["is"]?.text ?? "") }) { first, _ in first },
                published: (first["from"]?.text).flatMap { Day($0) },
                retrieved: (source["retrieved"]?.text).flatMap { Day($0) })
        }
        strange += (sources?.entries ?? []).map(\.key).filter { !$0.text.hasPrefix(Self.source) }
        return (statements, strange)
    }

    // MARK: what is written

    func files(of statements: [String: PortWait], on day: Day) -> [(name: String, text: String)] {
        let all = statements.sorted { $0.key < $1.key }
        let seen = Set(all.map { $0.value.retrieved ?? day }).sorted()
        return [(Self.sourcesFile, sources(seen, day))]
            + all.map { ("\(Self.prefix)-\($0.key).yaml", crossing($0.key, $0.value, day)) }
    }

    /// A waiting time of one day says nothing of another: claims hold, and the crossing is covered, on that day alone.
    private func crossing(_ number: String, _ wait: PortWait, _ day: Day) -> String {
        let of = wait.published ?? day
        let source = Self.source(Self.source, seen: wait.retrieved, now: day)
        var text = """
            \(mark) by the table \(table); the next import writes it anew.
            crossing: \(Self.prefix)-\(number)
            name: { en: \(FeedText.quoted(wait.name)) }
            between: ["\(wait.neighbor)", "US"]
            covers: \(of)..\(of)
            facts:

            """
        for (name, value) in wait.facts.sorted(by: { $0.key < $1.key }) {
            text += "  \(name): { is: \(value), source: \(source), from: \(of), to: \(of) }\n"
        }
        return text
    }

    private func sources(_ seen: [Day], _ day: Day) -> String {
        var text = "\(mark); the next import writes it anew.\nsources:\n"
        for seen in seen {
            text += """
                  \(Self.source(Self.source, seen: seen, now: day)):
                    title: { en: "United States, Customs and Border Protection: border wait times" }
                    kind: government
                    reliability: A
                    language: en
                    published: \(seen)
                    retrieved: \(seen)
                    freshFor: 1 day

                """
        }
        return text
    }
}
