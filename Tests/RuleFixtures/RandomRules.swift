package import AdvisoryModel
import JSON
import SafeConductTesting
package import TestSupport

/// Random rules and requests over a few attributes, so that many match and many nearly do.
package struct RandomRules {
    package var random: SeededGenerator

    package init(seed: UInt64) { random = SeededGenerator(seed) }

    package static let countries = [
        "RU", "KP", "CN", "FR", "US", "DE", "JP", "KR", "MN", "GB", "IT", "ES", "PL", "SE", "NO", "FI", "EE", "LV",
        "LT", "UA",
    ]
    private static let purposes = ["tourism", "business", "official", "transit"]
    private static let types = ["passport", "visa", "permit"]
    private static let modes = ["rail", "road", "foot"]

    private mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }
    private mutating func pick<T>(_ values: [T]) -> T { random.pick(values) }
    private mutating func some<T>(_ values: [T], _ most: Int) -> [T] {
        Array(values.shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random)))
    }
    private mutating func day() -> String {
        "202\(pick([6, 7]))-\(pick(["01", "03", "06", "09", "12"]))-\(pick(["01", "10", "15", "28"]))"
    }

    /// A rules file with so many rules.
    package mutating func file(_ count: Int) -> String {
        var lines = ["rules: t", "family: note"]
        if chance(50) { lines.append("when: \(condition(1))") }
        lines.append("items:")
        for index in 0..<count {
            var line = "  - { id: r\(index), title: T, effect: informs"
            if chance(85) { line += ", when: \(condition(3))" }
            if chance(20) { line += ", unless: \(condition(1))" }
            if chance(25) { line += ", valid: 2026-0\(pick([1, 5, 9]))-01..2027-0\(pick([1, 5, 9]))-15" }
            if chance(10) { line += ", valid2: x" }
            if chance(10) { line += ", status: draft" }
            if chance(30) { line += ", sources: [\(some(["good", "poor", "old"], 2).joined(separator: ", "))]" }
            lines.append(
                line.replacing(", valid2: x", with: line.contains("valid:") ? ", afterwards: uncertain" : "") + " }")
        }
        return lines.joined(separator: "\n")
    }

    private mutating func condition(_ depth: Int) -> String {
        if chance(30) { return "\"\(text(of: expression(depth)))\"" }
        var parts: [String] = []
        for attribute in some(
            [
                "from", "to", "nationality", "purpose", "mode", "date", "age", "permit", "passport", "local",
                "residence",
            ], 4)
        {
            parts.append(entry(attribute))
        }
        if depth > 0, chance(25) {
            let count = chance(90) ? Int.random(in: 2...3, using: &random) : Int.random(in: 4...12, using: &random)
            parts.append("any: [\((0..<count).map { _ in condition(depth - 1) }.joined(separator: ", "))]")
        }
        if depth > 0, chance(15) { parts.append("not: \(condition(depth - 1))") }
        if chance(10) { parts.append("all: [\"\(text(of: eitherWay()))\"]") }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    /// An expression as it stands in a quoted scalar.
    private func text(of expression: String) -> String { expression.replacing("\"", with: "'") }

    private mutating func eitherWay() -> String {
        let (a, b) = (pick(Self.countries), pick(["RU", "KP"]))
        return "trip.from == '\(a)' && trip.to == '\(b)' || trip.from == '\(b)' && trip.to == '\(a)'"
    }

    private mutating func entry(_ attribute: String) -> String {
        switch attribute {
        case "from": "trip.from: \(words(["RU", "KP"], 1))"
        case "to": "trip.to: \(words(["RU", "KP"], 2))"
        case "nationality":
            chance(20)
                ? "traveler.nationalities: { all: [\(some(Self.countries, 2).joined(separator: ", "))] }"
                : "traveler.nationalities: [\(some(Self.countries, 6).joined(separator: ", "))]"
        case "purpose": "trip.purpose: \(words(Self.purposes, 3))"
        case "mode": "trip.mode: \(words(Self.modes, 2))"
        case "date": "trip.date: \(pick(["\(day())..", "..\(day())", "2026-05-01..2027-06-01", "\"!= 2026-06-15\""]))"
        case "age": "traveler.age: \"\(pick(["<", "<=", ">", ">=", "!="])) \(pick([12, 18, 60]))\""
        case "residence": "traveler.residence: \(words(Self.countries, 3))"
        case "permit": "traveler.hasPermit: \(pick(["true", "false"]))"
        case "passport": "traveler.passport.issuer: \(words(Self.countries, 4))"
        default: "traveler.localities: khasan"
        }
    }

    private mutating func words(_ values: [String], _ most: Int) -> String {
        let own = some(values, most)
        if chance(15) { return "{ not: [\(own.joined(separator: ", "))] }" }
        return own.count == 1 ? own[0] : "[\(own.joined(separator: ", "))]"
    }

    private mutating func expression(_ depth: Int) -> String {
        if depth > 0, chance(60) {
            let (a, b) = (expression(depth - 1), expression(depth - 1))
            return pick(["(\(a) && \(b))", "(\(a) || \(b))", "!(\(a))"])
        }
        if chance(30) { return listed() }
        return pick([
            "trip.from == '\(pick(["RU", "KP"]))'", "'\(pick(Self.countries))' in traveler.nationalities",
            "traveler.age < \(pick([12, 18, 60]))", "18 <= traveler.age", "traveler.hasPermit",
            "traveler.hasPermit != \(pick(["true", "false"]))", "traveler.age != \(pick([12, 18, 60]))",
            "trip.purpose in ['tourism', 'transit']", "trip.purpose != 'business'", "trip.date >= date('\(day())')",
            "traveler.nationalities.exists(n, n in ['FR', 'DE'])", "traveler.nationalities.size() > 1",
            "traveler.age + 1 > 18", "traveler.passport.issuer == traveler.residence", "trip.mode in []",
            "traveler.nationalities.exists(n, n == traveler.residence)", "traveler.age / (traveler.age - 18) > 1",
            "traveler.nationalities == ['\(pick(Self.countries))']", "trip.date != date('\(day())')", eitherWay(),
        ])
    }

    /// Something that is said of a list of documents, visits or words.
    private mutating func listed() -> String {
        let (country, type) = (pick(Self.countries), pick(Self.types))
        let fold = pick(["exists", "exists", "exists", "exists_one", "all"])
        return pick([
            "traveler.documents.\(fold)(d, d.type == '\(type)')",
            "traveler.documents.\(fold)(d, d.type == '\(type)' && d.issuer == '\(country)')",
            "traveler.documents.\(fold)(d, d.type == '\(type)' || d.issuer in ['\(country)', 'CN'])",
            "traveler.documents.\(fold)(d, !(d.type != '\(type)' || d.issuer == '\(country)'))",
            "traveler.documents.\(fold)(d, '\(pick(["khasan", "rajin"]))' in d.covers)",
            "traveler.documents.\(fold)(d, d.covers == ['khasan'] || d.expires > date('\(day())'))",
            "traveler.documents.\(fold)(d, d.type == '\(type)' && trip.from == 'RU')",
            "traveler.documents.\(fold)(traveler, traveler.type == '\(type)')",
            "traveler.documents.\(fold)(d, d.issuer in traveler.nationalities && d.type == '\(type)')",
            "traveler.documents.\(fold)(d, d.covers.exists(c, c == 'rajin') && d.type == '\(type)')",
            "traveler.visited.\(fold)(v, v.country == '\(country)')",
            "traveler.visited.\(fold)(v, v.country == '\(country)' && v.date >= date('\(day())'))",
            "traveler.visited.\(fold)(v, v.country in ['\(country)', 'FR', 'DE'] && trip.purpose == 'tourism')",
            "traveler.nationalities.\(fold)(n, n == '\(country)' || n == 'FR' && trip.to == 'KP')",
            "traveler.nationalities.\(fold)(n, n != '\(country)')",
            "traveler.passport.covers.\(fold)(c, c == 'khasan')", "traveler.holds('\(type)')",
            "traveler.holds('\(type)', '\(country)')", "traveler.documents.size() > 1",
        ])
    }

    /// A request, with attributes left out more or less often.
    package mutating func request() -> Request {
        let gaps = pick([0, 0, 10, 30, 60])
        func given() -> Bool { !chance(gaps) }
        var traveler = Traveler()
        if given() { traveler.nationalities = some(Self.countries + ["BR", "ZA"], chance(70) ? 1 : 3) }
        if given() { traveler.residence = pick(Self.countries) }
        if given() { traveler.age = pick([5, 12, 17, 18, 19, 60, 80]) }
        if given() { traveler.localities = pick([[], ["khasan"], ["rajin", "khasan"]]) }
        if given() {
            traveler.documents = (0..<pick([0, 1, 2, 3])).map { index in
                Document(
                    type: index == 0 ? "passport" : pick(Self.types), issuer: given() ? pick(Self.countries) : nil,
                    covers: given() ? pick([[], ["khasan"], ["rajin", "khasan"]]) : nil,
                    expires: given() ? Expiry(day()) : nil)
            }
        }
        if given() {
            traveler.visited = (0..<pick([0, 1, 2, 4])).map { _ in
                Visit(country: pick(Self.countries), date: given() ? PartialDate(day()) : nil)
            }
        }
        if given() { traveler.additional["hasPermit"] = pick([.bool(true), .bool(false), .null]) }
        var trip = Trip(crossing: "a-b")
        if given() {
            trip.from = pick(["RU", "KP", "RU", "KP", pick(Self.countries)])
            trip.to = given() ? pick(["KP", trip.from == "RU" ? "KP" : "RU"]) : nil
        }
        if given() { trip.purpose = pick(Self.purposes + ["aid"]) }
        if given() { trip.mode = pick(Self.modes + ["air"]) }
        if given() { trip.date = Day(day()) }
        return Request(traveler: traveler, trip: trip)
    }
}
