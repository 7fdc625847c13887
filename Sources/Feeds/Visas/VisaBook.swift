import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// A table of visa requirements by passport and destination: for each destination and each thing that it says the group of nationalities of
/// which it says so. Groups claim, and admit nobody: what follows of them is for rules to say.
struct VisaBook: FeedBook {
    private static let prefix = "visa-matrix"
    private static let file = "visa-matrix.yaml"
    private static let sourcesFile = "visa-matrix-sources.yaml"

    var table: String { VisaNeed.table }
    var shapes: String { "the table of the Passport Index, CSV with `Passport`, or JSON by passport and destination" }
    var mark: String { "# Made by `safe-conduct import visa-matrix`" }

    func name(of key: String) -> String { key.replacing(">", with: " to ") }
    func lies(_ key: String, in countries: Set<String>) -> Bool { countries.contains(Self.parts(of: key).destination) }
    func writes(_ name: String) -> Bool { name == Self.file || name == Self.sourcesFile }

    /// `FR>RU`: citizens of France to Russia.
    private static func key(_ passport: String, _ destination: String) -> String { "\(passport)>\(destination)" }
    private static func parts(of key: String) -> (passport: String, destination: String) {
        (String(key.prefix { $0 != ">" }), String(key.drop { $0 != ">" }.dropFirst()))
    }

    /// A row for each pair, a row for each passport, or JSON by passport and destination.
    func read(_ root: Node, into contents: inout FeedContents<VisaNeed>) {
        if root.kind == .mapping { return readObject(root, &contents) }
        for row in root.elementsView {
            guard let passport = FeedText.value(row, "Passport") else {
                contents.health.entries += 1
                strange(row, &contents)
                continue
            }
            if let destination = row["Destination"] {
                read(passport, destination.text, FeedText.value(row, "Requirement"), row, &contents)
            } else {
                for (destination, cell) in row.entriesView where destination.text != "Passport" {
                    read(passport, destination.text, cell.text, cell, &contents)
                }
            }
        }
    }

    private func readObject(_ root: Node, _ contents: inout FeedContents<VisaNeed>) {
        for (passport, row) in root.entriesView {
            if row.kind != .mapping { strange(row, &contents) }
            for (destination, cell) in row.entriesView {
                let word = FeedText.value(cell, "status")
                let days = word == "visa free" ? FeedText.value(cell, "days") : nil
                read(passport.text, destination.text, days ?? word, cell, &contents)
            }
        }
    }

    private func strange(_ row: Node, _ contents: inout FeedContents<VisaNeed>) {
        contents.report(
            FeedCode.shape, "a row has not what rows of `visa-matrix` have", row,
            hint: "give the file as it was published: \(shapes)")
    }

    private func read(
        _ passport: String, _ destination: String, _ word: String?, _ row: Node,
        _ contents: inout FeedContents<VisaNeed>
    ) {
        contents.health.entries += 1
        guard let word, !word.isEmpty else { return strange(row, &contents) }
        guard contents.isSafe([passport, destination, word], at: row) else { return }
        for code in [passport, destination] where CountryCode.normalized(code) != code {
            contents.health.drop("\(passport) to \(destination)", because: "no country")
            return contents.report(
                FeedCode.country, "`\(code)` is no country, and the row is left out", row,
                hint: "nothing that was taken from the feed earlier changes")
        }
        if word == VisaNeed.home, passport == destination {
            return contents.health.drop(passport, because: "the own country")
        }
        guard passport != destination, let value = VisaNeed.value(of: word) else {
            return contents.report(
                FeedCode.word, "the table \(table) does not know `\(word)` of \(passport) to \(destination)", row,
                hint: "look what it means; nobody is taken to need no visa by a word that is not known")
        }
        contents.take(
            VisaNeed(value: value), of: Self.key(passport, destination), named: "\(passport) to \(destination)", at: row
        )
    }

    // MARK: what is there

    func statements(in roots: [Node]) -> (statements: [String: VisaNeed], strange: [Node]) {
        var statements: [String: VisaNeed] = [:]
        var strange: [Node] = []
        let sources = roots.lazy.compactMap { $0["sources"] }.first
        for (name, group) in roots.flatMap({ $0["groups"]?.entries ?? [] }) {
            let words = name.text.split(separator: "-", maxSplits: 3).map(String.init)
            guard name.text.hasPrefix(Self.prefix + "-"), words.count == 4, VisaNeed.title(of: words[3]) != nil,
                let destination = CountryCode.normalized(words[2]), let members = group["members"]?.elements
            else {
                strange.append(name)
                continue
            }
            for member in members {
                guard let source = sources?[member["source"]?.text ?? ""] else {
                    strange.append(member)
                    continue
                }
                let need = VisaNeed(
                    value: words[3], published: (source["published"]?.text).flatMap { Day($0) },
                    retrieved: (source["retrieved"]?.text).flatMap { Day($0) })
                for passport in member["is"]?.elements ?? [] {
                    statements[Self.key(passport.text, destination)] = need
                }
            }
        }
        strange += (sources?.entries ?? []).map(\.key).filter { !$0.text.hasPrefix(Self.prefix) }
        return (statements, strange)
    }

    // MARK: what is written

    func files(of statements: [String: VisaNeed], on day: Day) -> [(name: String, text: String)] {
        var groups: [String: [String: [String]]] = [:]
        var known: [Day: Day] = [:]
        for (key, need) in statements {
            let (passport, destination) = Self.parts(of: key)
            let seen = need.retrieved ?? day
            known[seen] = min(known[seen] ?? seen, need.published ?? seen)
            let source = Self.source(Self.prefix, seen: need.retrieved, now: day)
            groups["\(destination.lowercased())-\(need.value)", default: [:]][source, default: []].append(passport)
        }
        let text = groups.sorted { $0.key < $1.key }.map(group).joined()
        return [
            (Self.sourcesFile, sources(known, day)),
            (
                Self.file,
                "\(mark) by the table \(table); the next import writes it anew.\nvocabulary: visa-matrix\ngroups:\n"
                    + text
            ),
        ]
    }

    private func group(_ name: String, _ members: [String: [String]]) -> String {
        let destination = CountryTable.name(of: name.prefix { $0 != "-" }.uppercased())
        let words = VisaNeed.title(of: String(name.drop { $0 != "-" }.dropFirst())) ?? ""
        var text = "  \(Self.prefix)-\(name):\n"
        text += "    title: { en: \(FeedText.quoted("Passport Index: \(destination), \(words)")) }\n    members:\n"
        for (source, passports) in members.sorted(by: { $0.key < $1.key }) {
            let list = passports.sorted().map(FeedText.quoted).joined(separator: ", ")
            text += "      - { is: [\(list)], source: \(source) }\n"
        }
        return text
    }

    /// One source for what the table says now, and one for each earlier day of what it said then for the last time.
    private func sources(_ known: [Day: Day], _ day: Day) -> String {
        var text = "\(mark); the next import writes it anew.\nsources:\n"
        for (seen, published) in known.sorted(by: { $0.key < $1.key }) {
            text += """
                  \(Self.source(Self.prefix, seen: seen, now: day)):
                    title: { en: "Passport Index, visa requirements by passport" }
                    kind: operator
                    reliability: D
                    language: en
                    published: \(published)
                    retrieved: \(seen)

                """
        }
        return text
    }
}
