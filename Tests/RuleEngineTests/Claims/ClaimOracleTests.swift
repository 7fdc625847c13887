import AdvisoryModel
import JSON
import RuleEngine
import RulebookLoading
import SafeConductTesting
import TestSupport
import Testing

/// Random claims under every policy: what the engine makes of them is what the table of policies says, in whatever order they stand.
@Suite struct ClaimOracleTests {
    private static let count = 60

    private func rulebook(_ facts: [RandomFact], order: (RandomFact) -> [Int]) throws -> Rulebook {
        let sources = facts.enumerated().flatMap { $1.sourceTexts("f\($0)") }
        let lines = facts.enumerated().map { "  f\($0): \($1.text("f\($0)", order: order($1)))" }
        let book = TestRulebook(
            families: [],
            files: [
                "s.yaml": "sources:\n\(sources.joined(separator: "\n"))\n",
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n\(lines.joined(separator: "\n"))\n",
            ])
        return try #require(book.result.rulebook, "\(book.rendered)")
    }

    private static func facts(_ random: inout SeededGenerator) -> [RandomFact] {
        (0..<count).map { _ in
            var fact = RandomFact(&random)
            for place in fact.claims.indices { fact.claims[place].isFresh = random.chance(60) }
            return fact
        }
    }

    @Test(arguments: 1...25)
    func aFactIsWhatTheTableOfPoliciesSays(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let facts = Self.facts(&random)
        let rulebook = try rulebook(facts) { Array($0.claims.indices) }
        var known = 0
        for _ in 0..<8 {
            let asOf = random.pick(RandomClaim.days).adding(days: random.next(below: 3) - 1)
            let date = random.chance(80) ? random.pick(RandomClaim.days).adding(days: random.next(below: 3) - 1) : nil
            let summaries = Dictionary(
                rulebook.facts(of: "a-b", on: date, asOf: asOf).map { ($0.fact, $0) }, uniquingKeysWith: { a, _ in a })
            for (number, fact) in facts.enumerated() {
                let oracle = ClaimOracle(claims: fact.claims, asOf: asOf)
                let expected =
                    date.map { oracle.answer(fact.policy, on: $0) } ?? oracle.answerOnEveryDay(fact.policy)
                let summary = try #require(summaries["f\(number)"])
                let value: String? = if case .string(let text)? = summary.value { text } else { nil }
                let found = ClaimOracle.Answer(value: value, isStale: summary.isStale)
                #expect(
                    found == expected,
                    "on \(date?.description ?? "any day"), as of \(asOf):\n\(fact.text("f"))\n\(fact.sourceTexts("f"))")
                if value != nil { known += 1 }
            }
        }
        #expect(known > 50)
    }

    @Test(arguments: 1...15)
    func aClaimThatAgreesNeverMakesAFactLessCertain(seed: Int) throws {
        var random = SeededGenerator(UInt64(100 + seed))
        let facts = Self.facts(&random)
        let asOf = random.pick(RandomClaim.days)
        let date = random.pick(RandomClaim.days)
        let before = try rulebook(facts) { Array($0.claims.indices) }.facts(of: "a-b", on: date, asOf: asOf)
        var more = facts
        for summary in before {
            guard case .string(let value)? = summary.value, let number = Int(summary.fact.dropFirst()) else { continue }
            var claim = RandomClaim(&random)
            claim.value = value
            more[number].claims.append(claim)
        }
        let after = try rulebook(more) { Array($0.claims.indices) }.facts(of: "a-b", on: date, asOf: asOf)
        for (old, new) in zip(before, after) where old.value != nil {
            #expect(new.value == old.value, "\(new)")
            #expect(old.isStale || !new.isStale, "\(new)")
        }
    }

    @Test(arguments: 1...5)
    func theOrderOfClaimsNeverMatters(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let facts = Self.facts(&random)
        let one = try rulebook(facts) { Array($0.claims.indices) }
        let other = try rulebook(facts) { $0.claims.indices.shuffled(using: &random) }
        #expect(one.reference == other.reference)
        for date in RandomClaim.days.map(Optional.some) + [nil] {
            for asOf in RandomClaim.days {
                #expect(
                    summaries(one, on: date, asOf: asOf) == summaries(other, on: date, asOf: asOf),
                    "on \(date?.description ?? "any day"), as of \(asOf)")
            }
        }
    }

    /// What becomes of the facts, without the places of their claims.
    private func summaries(_ rulebook: Rulebook, on date: Day?, asOf: Day) -> [FactSummary] {
        rulebook.facts(of: "a-b", on: date, asOf: asOf).map { summary in
            var summary = summary
            for place in summary.claims.indices { summary.claims[place].claim.at = "" }
            return summary
        }
    }
}
