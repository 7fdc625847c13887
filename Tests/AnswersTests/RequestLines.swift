import TestSupport

/// Requests as lines of JSON, the same in every run: travelers and trips of all kinds, much of them missing, some lines no request at all.
struct RequestLines {
    /// What the requests are drawn from.
    struct Range: Sendable {
        /// The crossings with their two states.
        var crossings: [(id: String, between: [String])]
        var nationalities: [String]
        var documents: [String]
        var localities: [String]
        var occupations: [String]
        /// Attributes of the rulebook's own, with values in JSON.
        var additional: [(name: String, values: [String])]
    }

    private let range: Range
    private var random: SeededGenerator

    private init(_ range: Range, seed: UInt64) {
        self.range = range
        random = SeededGenerator(seed)
    }

    static func lines(_ count: Int, from range: Range, seed: UInt64) -> [String] {
        var maker = RequestLines(range, seed: seed)
        return (0..<count).map { maker.line($0) }
    }

    private mutating func line(_ number: Int) -> String {
        if number % 97 == 96 { return random.one(of: Self.unusable) }
        var members: [String] = []
        if random.happens(60) { members.append(member("id", text("request-\(number)"))) }
        let own = Dictionary(grouping: range.additional, by: { $0.name.prefix { $0 != "." } })
        members.append(member("traveler", object(traveler() + additional(own["traveler"] ?? []))))
        members.append(member("trip", object(trip() + additional(own["trip"] ?? []))))
        if random.happens(30) { members.append(member("asOf", text(day(in: [2025, 2026, 2026, 2027])))) }
        return object(members)
    }

    private static let unusable = [
        "", "{", "[]", "null", "{\"trip\":{}}", "{\"trip\":{\"crossing\":\"nowhere\"}}",
        "{\"id\":\"x\",\"trip\":{\"crossing\":\"khasan-tumangang\",\"mode\":\"rocket\"}}",
        "{\"trip\":{\"crossing\":\"hill-pass\",\"date\":\"2026-02-30\"}}",
        "{\"trip\":{\"crossing\":\"c1\"},\"trip\":{\"crossing\":\"c2\"}}",
        "{\"traveler\":{\"height\":180},\"trip\":{\"crossing\":\"c1\"}}", "trip: { crossing: c1 }",
    ]

    private mutating func traveler() -> [String] {
        var members: [String] = []
        if random.happens(85) {
            let first = random.one(of: range.nationalities)
            let second = random.one(of: range.nationalities)
            members.append(
                member("nationalities", list(random.happens(15) && second != first ? [first, second] : [first])))
        }
        if random.happens(60) { members.append(member("residence", text(random.one(of: range.nationalities)))) }
        if random.happens(30) {
            members.append(member("age", "\(random.below(90))"))
        } else if random.happens(40) {
            members.append(member("birthDate", text(day(in: [1950, 1975, 1990, 2010, 2020]))))
        }
        if random.happens(30) {
            members.append(member("languages", list(random.few(of: ["ru", "fr", "en", "ko", "zh"]))))
        }
        if random.happens(50) { members.append(member("occupation", text(random.one(of: range.occupations)))) }
        if random.happens(65) {
            let documents = random.few(of: range.documents).map { document($0) }
            members.append(member("documents", "[" + documents.joined(separator: ",") + "]"))
        }
        if random.happens(30) {
            let visits = random.few(of: range.nationalities).map { visit($0) }
            members.append(member("visited", "[" + visits.joined(separator: ",") + "]"))
        }
        if random.happens(20) { members.append(member("needs", list(random.few(of: ["wheelchair", "guide-dog"])))) }
        if random.happens(40) { members.append(member("localities", list(random.few(of: range.localities)))) }
        return members
    }

    private mutating func document(_ type: String) -> String {
        var members = [member("type", text(type))]
        if random.happens(70) { members.append(member("issuer", text(random.one(of: range.nationalities)))) }
        if random.happens(40) { members.append(member("covers", list(random.few(of: range.localities)))) }
        if random.happens(30) { members.append(member("validFrom", text(day(in: [2024, 2025])))) }
        if random.happens(75) { members.append(member("expires", text(day(in: [2026, 2027, 2031])))) }
        if random.happens(20) { members.append(member("entries", "\(random.below(3))")) }
        return object(members)
    }

    private mutating func visit(_ country: String) -> String {
        let date = random.happens(70) ? [member("date", text(day(in: [2011, 2015, 2025])))] : []
        return object([member("country", text(country))] + date)
    }

    private mutating func trip() -> [String] {
        let crossing = random.one(of: range.crossings)
        let side = random.below(2)
        var members = [member("crossing", text(crossing.id))]
        if random.happens(85) { members.append(member("from", text(crossing.between[side]))) }
        if random.happens(85) { members.append(member("to", text(crossing.between[1 - side]))) }
        if random.happens(88) {
            let date = day(in: [2024, 2025, 2026, 2026, 2026, 2027])
            members.append(member("date", text(date)))
            if random.happens(50) { members.append(member("until", text(date.prefix(8) + "28"))) }
        }
        if random.happens(35) { members.append(member("time", text("\(time(24)):\(time(60))"))) }
        if random.happens(80) { members.append(member("mode", text(random.one(of: Self.modes)))) }
        if random.happens(75) { members.append(member("purpose", text(random.one(of: Self.purposes)))) }
        if random.happens(75) { members.append(member("party", text(random.one(of: Self.parties)))) }
        return members
    }

    private static let modes = ["rail", "rail", "road", "road", "foot", "bicycle", "sea", "air"]
    private static let purposes = [
        "tourism", "tourism", "business", "official", "transit", "study", "work", "family", "journalism", "aid",
        "medical",
    ]
    private static let parties = ["independent", "organized-tour", "official-delegation", "crew"]

    private mutating func additional(_ attributes: [(name: String, values: [String])]) -> [String] {
        var members: [String] = []
        for attribute in attributes where random.happens(60) {
            let name = String(attribute.name.drop { $0 != "." }.dropFirst())
            members.append(member(name, random.one(of: attribute.values)))
        }
        return members
    }

    private mutating func day(in years: [Int]) -> String {
        "\(random.one(of: years))-\(twoDigits(1 + random.below(12)))-\(twoDigits(1 + random.below(28)))"
    }

    private mutating func time(_ bound: Int) -> String { twoDigits(random.below(bound)) }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func text(_ text: some StringProtocol) -> String { "\"\(text)\"" }

    private func list(_ texts: [String]) -> String { "[" + texts.map { text($0) }.joined(separator: ",") + "]" }

    private func member(_ key: String, _ value: String) -> String { "\"\(key)\":\(value)" }

    private func object(_ members: [String]) -> String { "{" + members.joined(separator: ",") + "}" }
}
