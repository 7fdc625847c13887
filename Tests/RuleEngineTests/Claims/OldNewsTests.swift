import AdvisoryModel
import RuleEngine
import RulebookLoading
import RuleFixtures
import SafeConductTesting
import TestSupport
import Testing

/// Old news may shut, it never lets through: neither age nor the loss of a claim brings a traveler nearer to clear.
@Suite struct OldNewsTests {
    private static let count = 40

    /// A rulebook of many crossings, each with one fact, judged by the same rules.
    private func rulebook(_ facts: [RandomFact], rules: String) throws -> Rulebook {
        let sources = facts.enumerated().flatMap { $1.sourceTexts("f\($0)") }
        var files = [
            "s.yaml": """
            sources:
              law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-01-01, freshFor: 9000 days }
            \(sources.joined(separator: "\n"))
            """,
            "rules.yaml": "rules: t\nfamily: note\nitems:\n\(rules)\n",
            // Both values are known to conditions, whatever the others claim.
            "z.yaml":
                "crossing: z\nbetween: [RU, KP]\nfacts: { status: [{ is: open, source: law }, { is: closed, source: law }] }\n",
        ]
        for (number, fact) in facts.enumerated() {
            files["c\(number).yaml"] =
                "crossing: c\(number)\nbetween: [RU, KP]\nfacts: { status: \(fact.text("f\(number)")) }\n"
        }
        let book = TestRulebook(families: [NoteFamily.self], files: files)
        return try #require(book.result.rulebook, "\(book.rendered)")
    }

    private func verdict(_ rulebook: Rulebook, _ crossing: Int, on date: Day?, asOf: Day) -> Verdict {
        let trip = Trip(crossing: "c\(crossing)", from: "RU", to: "KP", date: date)
        return rulebook.check(Request(traveler: Traveler(), trip: trip), asOf: asOf, parts: []).verdict
    }

    /// Judges every crossing of both rulebooks on some days, and tells of each verdict that is nearer to clear in the second.
    private func compare(
        _ before: [RandomFact], _ after: [RandomFact], rules: String, _ random: inout SeededGenerator
    ) throws -> (met: Set<Verdict>, moved: Int) {
        let (one, other) = (try rulebook(before, rules: rules), try rulebook(after, rules: rules))
        let order = Verdict.allCases
        var met: Set<Verdict> = []
        var moved = 0
        for _ in 0..<6 {
            let asOf = random.pick(RandomClaim.days).adding(days: random.next(below: 3))
            let date = random.chance(80) ? random.pick(RandomClaim.days).adding(days: random.next(below: 3) - 1) : nil
            for number in before.indices {
                let was = verdict(one, number, on: date, asOf: asOf)
                let isNow = verdict(other, number, on: date, asOf: asOf)
                met.insert(was)
                if was != isNow { moved += 1 }
                #expect(
                    (order.firstIndex(of: isNow) ?? 0) >= (order.firstIndex(of: was) ?? 0),
                    "\(was) became \(isNow) on \(date?.description ?? "any day"), as of \(asOf):\n\(before[number].text("f"))\n\(after[number].text("f"))\n\(before[number].sourceTexts("f"))\n\(rules)"
                )
            }
        }
        return (met, moved)
    }

    private static let conditions = [
        "{ crossing.status: open }", "{ crossing.status: closed }", "{ not: { crossing.status: open } }",
        "{ any: [{ crossing.status: open }, { trip.mode: rail }] }", "{ crossing.status: closed, trip.mode: rail }",
        "{ trip.from: RU }",
    ]

    private static func rules(_ random: inout SeededGenerator) -> String {
        let fixed = "  - { id: way, title: W, effect: opens, unless: { crossing.status: closed }, sources: [law] }"
        let others = (0..<4).map { number in
            let when = random.pick(conditions)
            let unless = random.chance(30) ? ", unless: \(random.pick(Array(conditions.dropLast())))" : ""
            let overrides = number > 0 && random.chance(30) ? ", overrides: [t/r\(random.next(below: number))]" : ""
            let effect = random.pick(["opens", "blocks", "requires", "warns"])
            return
                "  - { id: r\(number), title: R, effect: \(effect), when: \(when)\(unless)\(overrides), sources: [law] }"
        }
        return ([fixed] + others).joined(separator: "\n")
    }

    @Test(arguments: 1...20)
    func ageNeverHelps(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let fresh = (0..<Self.count).map { _ in RandomFact(&random) }
        var aged = fresh
        for number in aged.indices {
            for place in aged[number].claims.indices where random.chance(60) {
                aged[number].claims[place].isFresh = false
            }
        }
        _ = try compare(fresh, aged, rules: Self.rules(&random), &random)
    }

    /// With a fact that opens and shuts, and says nothing else, the loss of a claim that opens never opens.
    @Test(arguments: 1...20)
    func theLossOfAClaimThatLetsThroughNeverHelps(seed: Int) throws {
        var random = SeededGenerator(UInt64(1000 + seed))
        var before = (0..<Self.count).map { _ in RandomFact(&random) }
        for number in before.indices {
            for place in before[number].claims.indices where random.chance(40) {
                before[number].claims[place].isFresh = false
            }
        }
        var after = before
        for number in after.indices {
            let opening = after[number].claims.indices.filter { after[number].claims[$0].value == "open" }
            guard !opening.isEmpty else { continue }
            // A claim that is gone in every question: it was taken back before the first.
            after[number].claims[random.pick(opening)].withdrawn = .first
        }
        let rules = """
              - { id: open, title: O, effect: opens, when: { crossing.status: open }, sources: [law] }
              - { id: shut, title: S, effect: blocks, when: { crossing.status: closed }, sources: [law] }
            """
        let (met, moved) = try compare(before, after, rules: rules, &random)
        #expect(met.isSuperset(of: [.clear, .undetermined, .blocked]))
        #expect(moved > 5)
    }
}
