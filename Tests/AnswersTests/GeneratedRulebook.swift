import SourceDiagnostics
import TestSupport

/// A rulebook of a few hundred rules with everything that the language has, drawn from a seed: the same text in every run.
struct GeneratedRulebook {
    static let crossings = (1...6).map { (id: "c\($0)", between: $0 % 2 == 0 ? ["RU", "KP"] : ["FI", "RU"]) }
    static let countries = ["RU", "KP", "FI", "FR", "US", "CN", "KR", "DE", "GB", "IN"]
    static let documents = ["passport", "visa", "zone-pass", "crew-card"]
    static let occupations = ["teacher", "journalist", "soldier", "sailor"]
    static let localities = ["north", "south", "lake"]

    private static let zones = ["RU": "Europe/Moscow", "KP": "Asia/Pyongyang", "FI": "Europe/Helsinki"]
    private static let sources = ["law", "office", "paper", "book"]
    private var random: SeededGenerator

    static func files(seed: UInt64) -> [SourceFile] {
        var maker = GeneratedRulebook(random: SeededGenerator(seed))
        return maker.files().map { SourceFile(path: $0.path, text: $0.text) }
    }

    private mutating func files() -> [(path: String, text: String)] {
        [("sources.yaml", Self.sourcesText), ("vocabulary.yaml", Self.vocabulary), ("toll.yaml", Self.toll)]
            + Self.crossings.map { ("crossings/\($0.id).yaml", crossing($0.id, $0.between)) }
            + [("table.csv", table())]
            + [
                ("closure.yaml", rules("closure", 45)), ("permit.yaml", rules("permit", 45)),
                ("safety.yaml", rules("safety", 45)), ("contacts.yaml", rules("contacts", 20)),
                ("toll-rules.yaml", rules("toll", 40)), ("rows.yaml", Self.rows), ("entry.yaml", Self.entry),
            ]
    }

    private static let entry = """
        rules: entry
        family: permit
        items:
          - id: "{to}"
            each: [{ to: RU }, { to: KP }, { to: FI }]
            title: "Entry to {to}"
            when: { trip.to: "{to}", not: { traveler.nationalities: US } }
            authority: "{to}"
            admits: entry
            sources: [law]

        """

    private static let sourcesText = """
        sources:
          law: { title: Law, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-10-01, freshFor: 900 days }
          office: { title: Office, kind: government, reliability: B, published: 2025-03, retrieved: 2026-06-01 }
          paper: { title: Paper, kind: news, reliability: C, published: 2026-11-01, retrieved: 2026-11-01 }
          book: { title: Book, kind: guide, reliability: D, published: 2019 }

        """

    private static let vocabulary = """
        vocabulary: generated
        attributes:
          trip.axles: { type: integer, question: { en: How many axles? } }
          traveler.member: { type: boolean }
        values:
          trip.purpose: [pilgrimage]
        holidays: { RU: [2026-11-04, 2027-01-01], FI: [2026-12-06, 2026-12-25] }

        """

    private static let toll = """
        family: toll
        effect: warns
        combine: first
        fields: { amount: { type: integer, required: true }, unit: { type: text } }

        """

    /// A rule for each row, in three ways.
    private static let rows = """
        rules: row
        family: safety
        items:
          - id: pair/{who}-{where}
            each: { csv: table.csv, where: { level: 3..4 } }
            title: "{who} at {where}: {word}"
            when: { traveler.nationalities: "{who}", trip.to: "{where}" }
            level: 3
            sources: [office]
          - id: age/{who}-{where}
            each: { csv: table.csv, where: { level: "< 3" } }
            title: "{{ row.word }}"
            when: row.who in traveler.nationalities && traveler.age >= int(row.age) && trip.countries.exists(c, c == row.where)
            level: 2
            sources: [law]
          - id: inline-{mode}
            each: [{ mode: rail, word: trains }, { mode: road, word: lorries }, { mode: sea, word: ships }]
            title: { en: "Many {word}", fr: "Beaucoup ({word})" }
            when: { trip.mode: "{mode}", trip.date: 2026-06..2026-08 }
            level: 1
            sources: [book]

        """

    private mutating func crossing(_ id: String, _ between: [String]) -> String {
        var text =
            "crossing: \(id)\nname: { en: Crossing \(id), ru: Переход \(id) }\nbetween: [\(between[0]), \(between[1])]\n"
        text += "timeZones: { \(between.map { "\($0): \(Self.zones[$0] ?? "")" }.joined(separator: ", ")) }\n"
        text += "facts:\n"
        for (fact, values) in [("state", ["open", "shut"]), ("wait", ["10", "60"]), ("gauge", ["broad", "narrow"])] {
            text += "  \(fact):\n"
            for _ in 0...random.below(3) {
                text += "    - { is: \(random.one(of: values)), source: \(random.one(of: Self.sources))"
                if random.happens(40) { text += ", from: 202\(3 + random.below(4))-0\(1 + random.below(9))" }
                if random.happens(20) { text += ", to: 2027-0\(1 + random.below(9))-15" }
                if random.happens(20) { text += ", credibility: \(1 + random.below(6))" }
                text += " }\n"
            }
        }
        return text
    }

    private mutating func table() -> String {
        var text = "who,where,level,age,word\n"
        for who in Self.countries {
            for place in ["RU", "KP", "FI"] where place != who {
                text +=
                    "\(who),\(place),\(1 + random.below(4)),\(random.below(70)),\(random.one(of: ["calm", "\"busy, loud\"", "{{ x }}"]))\n"
            }
        }
        return text
    }

    private mutating func rules(_ family: String, _ count: Int) -> String {
        var text = "rules: \(family)\nfamily: \(family)\n"
        text += "when: { trip.crossing: [c1, c2, c3, c4, c5, c6] }\nitems:\n"
        for number in 0..<count { text += rule(family, number) }
        return text
    }

    private mutating func rule(_ family: String, _ number: Int) -> String {
        var text = "  - id: r\(number)\n"
        text += "    title: { en: Rule \(number), ru: Правило \(number) }\n"
        if random.happens(90) { text += "    when: \(condition())\n" }
        if random.happens(15) { text += "    unless: \(condition())\n" }
        if random.happens(30) {
            text += "    valid: 202\(4 + random.below(3))-0\(1 + random.below(9))-01..2027-0\(1 + random.below(9))\n"
        }
        if text.contains("valid:"), random.happens(40) { text += "    afterwards: uncertain\n" }
        if random.happens(30) { text += "    authority: \(random.one(of: ["RU", "KP", "FI", "US"]))\n" }
        if random.happens(10) { text += "    review: 2026-0\(1 + random.below(9))-20\n" }
        if random.happens(5) { text += "    status: draft\n" }
        if number > 0, random.happens(15) { text += "    overrides: [\(family)/r\(random.below(number))]\n" }
        if random.happens(25) {
            text += "    text: { en: \"On {{ trip.date }} by {{ trip.mode }} from {{ trip.from }}\" }\n"
        }
        if random.happens(92) { text += "    sources: [\(random.one(of: Self.sources))]\n" }
        return text + fields(family)
    }

    private mutating func fields(_ family: String) -> String {
        switch family {
        case "closure":
            switch random.below(4) {
            case 0: "    passage: closed\n    reopens: 2027-03-01\n"
            case 1: "    passage: restricted\n    to: \(condition())\n"
            case 2:
                "    passage: open\n    hours: \"\(random.one(of: ["Mo-Fr 09:00-17:00", "24/7", "Sa,Su off; 06:00-22:00"]))\"\n"
            default: "    passage: open\n"
            }
        case "permit":
            "    permit: { document: \(random.one(of: Self.documents)), leadTime: \(random.one(of: ["10 working days", "2 weeks", "1 month"])), fee: \(random.below(90)) EUR }\n"
        case "safety": "    level: \(1 + random.below(4))\n    hazard: \(random.one(of: ["crime", "weather"]))\n"
        case "contacts":
            "    contacts: [{ service: \(random.one(of: ["police", "consular"])), number: \"1\(random.below(90) + 10)\", country: \(random.one(of: ["RU", "FI"])), for: [\(random.one(of: Self.countries))] }]\n"
        default: "    amount: \(random.below(500))\n    unit: EUR\n"
        }
    }

    /// A condition in one of the many ways that there are to write one.
    private mutating func condition() -> String {
        let country = random.one(of: Self.countries)
        let other = random.one(of: Self.countries)
        let age = 10 + random.below(60)
        return switch random.below(18) {
        case 0: "{ traveler.nationalities: \(country) }"
        case 1: "{ traveler.nationalities: [\(country == other ? country : "\(country), \(other)")] }"
        case 2: "{ traveler.nationalities: { all: [\(country), CH] } }"
        case 3: "{ trip.mode: [rail, road], traveler.age: \"< \(age)\" }"
        case 4: "{ traveler.age: \(age)..\(age + 20) }"
        case 5: "{ trip.date: 2026-0\(1 + random.below(9)).. }"
        case 6: "{ any: [{ trip.purpose: work }, { traveler.residence: \(country) }] }"
        case 7: "{ not: { traveler.residence: [\(country), CH] } }"
        case 8: "{ crossing.state: open, trip.party: independent }"
        case 9: "crossing.wait > \(random.below(70)) || trip.axles > \(random.below(6))"
        case 10:
            "traveler.documents.exists(d, d.type == \"\(random.one(of: Self.documents))\" && d.issuer == \"\(country)\")"
        case 11: "trip.weekday in [\"sa\", \"su\"] && trip.time >= \"12:00\""
        case 12: "'traveler.member ? traveler.age > \(age) : trip.purpose == \"study\"'"
        case 13: "{ trip.to: [RU, KP], traveler.occupation: \"!= \(random.one(of: Self.occupations))\" }"
        case 14: "traveler.visited.exists(v, v.country == \"\(country)\" && v.date > date(\"2014-01-01\"))"
        case 15: "{ all: [{ trip.from: RU }, \"trip.date + days(\(age)) < date('2026-12-31')\"] }"
        case 16: "{ trip.purpose: [tourism, pilgrimage], traveler.localities: \(random.one(of: Self.localities)) }"
        default: "{ trip.axles: \"> \(random.below(5))\", crossing.gauge: { not: broad } }"
        }
    }
}
