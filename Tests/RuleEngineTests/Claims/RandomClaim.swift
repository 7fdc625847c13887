import AdvisoryModel
import TestSupport

/// A claim of two values and few days, so that grades and days are often equal; its source makes no other claim.
struct RandomClaim: Sendable {
    var value: String
    var reliability: Source.Reliability
    var credibility: Int
    var from: Day?
    var to: Day?
    var withdrawn: Day?
    var published: Day?
    var retrieved: Day?
    var isFresh = true

    /// Days on which things happen: few, so that many fall together.
    static let days = (0..<8).map { (Day("2026-01-01") ?? .first).adding(days: $0 * 20) }
    static let values = ["open", "closed"]
    static let policies = ["reliability", "latest", "agreement", "latest, atLeast: C"]

    init(_ random: inout SeededGenerator) {
        func day(_ percent: Int) -> Day? { random.chance(percent) ? random.pick(Self.days) : nil }
        value = random.pick(Self.values)
        reliability = random.pick([.a, .a, .b, .c, .d, .f])
        credibility = random.chance(70) ? 6 : random.pick([1, 2])
        from = day(60)
        to = day(15).flatMap { end in from.map { max(end, $0) } ?? end }
        withdrawn = day(10)
        published = day(90)
        retrieved = day(80)
    }

    /// How a crossing's file writes it.
    func text(_ source: String) -> String {
        var parts = ["is: \(value)", "source: \(source)"]
        if credibility != 6 { parts.append("credibility: \(credibility)") }
        for (key, day) in [("from", from), ("to", to), ("withdrawn", withdrawn)] {
            if let day { parts.append("\(key): \(day)") }
        }
        return "{ \(parts.joined(separator: ", ")) }"
    }

    /// How a file of sources writes its source.
    func sourceText(_ source: String) -> String {
        var parts = ["title: S", "kind: news", "reliability: \(reliability.rawValue)"]
        for (key, day) in [("published", published), ("retrieved", retrieved)] {
            if let day { parts.append("\(key): \(day)") }
        }
        parts.append("freshFor: \(isFresh ? 9000 : 1) days")
        return "  \(source): { \(parts.joined(separator: ", ")) }"
    }
}

/// A fact with its policy and its claims.
struct RandomFact: Sendable {
    var policy: String
    var claims: [RandomClaim]

    init(_ random: inout SeededGenerator) {
        policy = random.pick(RandomClaim.policies)
        claims = (0...random.next(below: 5)).map { _ in RandomClaim(&random) }
    }

    /// How a crossing's file writes it; the sources of its claims have its name and a number.
    func text(_ name: String, order: [Int]? = nil) -> String {
        let claims = (order ?? Array(claims.indices)).map { self.claims[$0].text("\(name)-\($0)") }
        return "{ policy: \(policy), claims: [\(claims.joined(separator: ", "))] }"
    }

    func sourceTexts(_ name: String) -> [String] {
        claims.enumerated().map { $1.sourceText("\(name)-\($0)") }
    }
}
