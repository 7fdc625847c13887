import AdvisoryModel
import JSON
import RuleEngine
import RulebookLoading
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Every sentence of the table of policies, in the rows of one table.
@Suite struct ClaimPolicyTests {
    /// The first letter is the reliability; `seen` says when it was last retrieved.
    private static let sources = """
        sources:
          law: { title: L, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
          silent: { title: S, kind: news, reliability: B, published: 2026-09-25, retrieved: 2026-09-25, freshFor: 9000 days }
          unseen: { title: U, kind: news, reliability: B, published: 2026-09-25 }
          again: { title: G, kind: news, reliability: B, published: 2026-10-01, retrieved: 2026-11-19, freshFor: 9000 days }
          early: { title: E, kind: news, reliability: B, published: 2026-09-01, retrieved: 2026-11-19, freshFor: 9000 days }
          wire: { title: W, kind: news, reliability: C, published: 2026-11-19, retrieved: 2026-11-19, freshFor: 9000 days }
          page: { title: P, kind: guide, reliability: C, retrieved: 2026-11-10, freshFor: 9000 days }
          rumour: { title: R, kind: guide, reliability: F, freshFor: 9000 days }
          blog: { title: B, kind: guide, reliability: E, published: 2026-01-01, retrieved: 2026-11-20, freshFor: 9000 days }
          decree: { title: D, kind: government, reliability: A, published: 2021-11-09, retrieved: 2021-11-09, freshFor: 9000 days }
          aged: { title: O, kind: guide, reliability: B, published: 2020-01-01, retrieved: 2020-01-01, freshFor: 10 days }
        """

    private func rulebook(_ fact: String) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: [
                "s.yaml": Self.sources,
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  status: \(fact)\n",
                "rules.yaml":
                    "rules: t\nfamily: note\nitems:\n  - { id: open, title: O, effect: opens, when: { crossing.status: open }, sources: [law] }\n",
            ])
    }

    private func summary(_ fact: String, on date: Day? = Day("2026-12-07"), asOf: Day? = Day("2026-11-21")) throws
        -> FactSummary
    {
        let book = rulebook(fact)
        let loaded = try #require(book.result.rulebook, "\(book.rendered)")
        let day = try #require(asOf)
        return try #require(loaded.facts(of: "a-b", on: date, asOf: day).first)
    }

    /// What a fact is and why, with the sources of its claims behind what becomes of them.
    private func words(_ summary: FactSummary) -> String {
        let value = summary.value.map { if case .string(let text) = $0 { text } else { "?" } } ?? "unknown"
        let claims = summary.claims.map { "\($0.claim.source) \($0.standing.rawValue)" }
        return
            "\(value) by \(summary.basis.rawValue)\(summary.isStale ? ", stale" : ""): \(claims.joined(separator: ", "))"
    }

    @Test(arguments: [
        // Best reliability …
        (
            "[{ is: closed, source: blog, credibility: 1, from: 2026-11 }, { is: open, source: again, from: 2025 }]",
            "open by reliability: again counts, blog outweighed"
        ),
        // … then credibility …
        (
            "[{ is: closed, source: early, from: 2026-10 }, { is: open, source: again, credibility: 2, from: 2025 }]",
            "open by credibility: again counts, early outweighed"
        ),
        // … then the latest `from` …
        (
            "[{ is: closed, source: early, from: 2025 }, { is: open, source: again, from: 2026 }]",
            "open by newest: again counts, early outweighed"
        ),
        // … or else publication.
        (
            "[{ is: closed, source: early }, { is: open, source: again }]",
            "open by newest: again counts, early outweighed"
        ),
        // A tie between different values makes the fact unknown.
        (
            "[{ is: closed, source: early, from: 2026 }, { is: open, source: again, from: 2026 }]",
            "unknown by tie: again undecided, early undecided"
        ),
        // A source outvotes only what it could have known,
        (
            "[{ is: open, source: silent }, { is: closed, source: wire }]",
            "unknown by newer-dissent: silent undecided, wire undecided"
        ),
        // which is what was said by the last day on which it was seen,
        (
            "[{ is: open, source: again }, { is: closed, source: wire }]",
            "open by reliability: again counts, wire outweighed"
        ),
        // or on which somebody else was who says the same
        (
            "[{ is: open, source: silent }, { is: open, source: again }, { is: closed, source: wire }]",
            "open by reliability: again counts, silent counts, wire outweighed"
        ),
        // and is no weaker than the claim that disagrees,
        (
            "[{ is: open, source: silent }, { is: open, source: blog }, { is: closed, source: wire }]",
            "unknown by newer-dissent: silent undecided, wire undecided, blog undecided"
        ),
        // or else by its publication.
        (
            "[{ is: open, source: unseen }, { is: closed, source: blog }]",
            "open by reliability, stale: unseen counts, blog outweighed"
        ),
        // A claim without publication was made when it was seen;
        (
            "[{ is: open, source: silent }, { is: closed, source: page }]",
            "unknown by newer-dissent: silent undecided, page undecided"
        ),
        (
            "[{ is: open, source: again }, { is: closed, source: page }]",
            "open by reliability: again counts, page outweighed"
        ),
        // without either date nobody could have known it, whatever the grades.
        (
            "[{ is: open, source: law }, { is: closed, source: rumour }]",
            "unknown by newer-dissent: law undecided, rumour undecided"
        ),
        // All claims with the winning value support it: it is stale only if all of those are.
        ("[{ is: open, source: aged }, { is: open, source: blog }]", "open by no-dissent: aged counts, blog counts"),
        ("[{ is: open, source: aged }]", "open by no-dissent, stale: aged counts"),
        // Claims that are not in force, taken back or not yet published do not count.
        (
            "[{ is: open, source: wire }, { is: closed, source: law, to: 2026-12-06 }, { is: closed, source: law, from: 2026-12-08 }]",
            "open by no-dissent: wire counts, law not-in-force, law not-in-force"
        ),
        (
            "[{ is: open, source: wire }, { is: closed, source: again, withdrawn: 2026-11-21 }]",
            "open by no-dissent: wire counts, again withdrawn"
        ),
    ])
    func byReliability(fact: String, expected: String) throws {
        #expect(try words(summary(fact)) == expected)
    }

    @Test(arguments: [
        // Events that follow one another: closed, reopened, closed again.
        (
            "{ is: closed, source: decree, from: 2021 }, { is: open, source: early, from: 2024 }, { is: closed, source: again, from: 2026 }",
            "closed by newest: again counts, early history, decree history"
        ),
        // The latest `from`, else publication.
        (
            "{ is: closed, source: decree, from: 2021 }, { is: open, source: wire }",
            "open by newest: wire counts, decree history"
        ),
        // What comes before an event that says otherwise is history, also where it said the same.
        (
            "{ is: open, source: decree, from: 2021 }, { is: closed, source: early, from: 2024 }, { is: open, source: again, from: 2026 }",
            "open by newest: again counts, early history, decree history"
        ),
        // An event counts until somebody says otherwise later,
        (
            "{ is: open, source: silent, from: 2026-09-25 }, { is: closed, source: wire, from: 2026 }",
            "unknown by newer-dissent: silent undecided, wire undecided"
        ),
        // whatever the grades,
        (
            "{ is: open, source: silent, from: 2026-09-25 }, { is: closed, source: rumour, from: 2026 }",
            "unknown by newer-dissent: silent undecided, rumour undecided"
        ),
        // but not once the other claim has ended
        (
            "{ is: open, source: silent, from: 2026-09-25 }, { is: closed, source: wire, from: 2026, to: 2026-11-30 }",
            "open by no-dissent: silent counts, wire not-in-force"
        ),
        // or was taken back.
        (
            "{ is: open, source: silent, from: 2026-09-25 }, { is: closed, source: wire, from: 2026, withdrawn: 2026-11-20 }",
            "open by no-dissent: silent counts, wire withdrawn"
        ),
        // Two values from one day.
        (
            "{ is: open, source: wire, from: 2026-11-17 }, { is: closed, source: again, from: 2026-11-17 }, { is: closed, source: decree, from: 2021 }",
            "unknown by tie: again undecided, wire undecided, decree history"
        ),
    ])
    func byTheLatestEvent(claims: String, expected: String) throws {
        #expect(try words(summary("{ policy: latest, claims: [\(claims)] }")) == expected)
    }

    @Test(arguments: [
        // Weaker sources do not decide, and are still shown as disagreeing.
        (
            "{ is: open, source: wire, from: 2026-11-17 }, { is: closed, source: blog, from: 2026-11-18 }",
            "open by no-dissent: wire counts, blog too-weak", true
        ),
        (
            "{ is: open, source: wire, from: 2026-11-17 }, { is: open, source: blog, from: 2026-11-18 }",
            "open by no-dissent: wire counts, blog too-weak", false
        ),
        ("{ is: open, source: blog, from: 2026-11-17 }", "unknown by no-claim: blog too-weak", false),
    ])
    func weakerSourcesAreLeftOut(claims: String, expected: String, isContested: Bool) throws {
        let summary = try summary("{ policy: latest, atLeast: C, claims: [\(claims)] }")
        #expect(words(summary) == expected)
        #expect(summary.isContested == isContested)
    }

    @Test(arguments: [
        ("{ is: open, source: law }, { is: open, source: blog }", "open by no-dissent: law counts, blog counts"),
        (
            "{ is: open, source: law }, { is: closed, source: blog }",
            "unknown by disagreement: law undecided, blog undecided"
        ),
    ])
    func byAgreement(claims: String, expected: String) throws {
        #expect(try words(summary("{ policy: agreement, claims: [\(claims)] }")) == expected)
    }

    @Test func whatWasTakenBackLaterCountsUntilThen() throws {
        let fact = "[{ is: open, source: wire }, { is: closed, source: again, withdrawn: 2026-11-21 }]"
        #expect(
            try words(summary(fact, asOf: Day("2026-11-20"))) == "closed by reliability: again counts, wire outweighed")
        #expect(
            try words(summary(fact, asOf: Day("2026-11-18")))
                == "closed by no-dissent: again counts, wire not-published")
    }

    @Test func withoutADateTheClaimsCountAtTheirTimes() throws {
        let fact =
            "{ policy: latest, claims: [{ is: closed, source: decree, from: 2021 }, { is: open, source: again, from: 2026 }] }"
        let summary = try summary(fact, on: nil)
        #expect(words(summary) == "unknown by changes: again counts-at-times, decree counts-at-times")
        #expect(!summary.isContested)
    }

    @Test func whatAnEventReplacesIsNeitherContestedNorShown() throws {
        let report = try rulebook(
            "{ policy: latest, claims: [{ is: closed, source: decree, from: 2021 }, { is: open, source: wire, from: 2026-11-17 }] }"
        ).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.advisory("t/open")?.contested.isEmpty == true)
        #expect(!String(decoding: report.json(), as: UTF8.self).contains("decree"))
    }

    @Test func whatIsTooWeakToDecideIsShown() throws {
        let report = try rulebook(
            "{ policy: latest, atLeast: C, claims: [{ is: closed, source: blog, from: 2026-11-18 }, { is: open, source: wire, from: 2026-11-17 }] }"
        ).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.advisory("t/open")?.contested.first?.claims.map(\.source) == ["wire", "blog"])
    }

    @Test(arguments: [
        (
            "{ policy: newest, claims: [{ is: open, source: law }] }", "`newest` is not a value of `policy`",
            "it may be `reliability`, `latest`, `agreement`"
        ),
        (
            "{ policy: agreement, atLeast: C, claims: [{ is: open, source: law }] }",
            "only the policy `latest` has `atLeast`", "write `policy: latest`, or leave `atLeast` out"
        ),
        (
            "{ policy: latest, atLeast: G, claims: [{ is: open, source: law }] }",
            "`G` is not a value of `atLeast`", "it may be `A`, `B`, `C`, `D`, `E`, `F`"
        ),
        ("{ policy: latest }", "a fact needs the key `claims`", "write the claims as a list"),
        (
            "{ policy: latest, claim: [{ is: open, source: law }], claims: [{ is: open, source: law }] }",
            "a fact has no key `claim`", "did you mean `claims`?"
        ),
    ])
    func whatIsWrongWithAPolicyIsSaid(fact: String, message: String, hint: String?) throws {
        let found = try #require(rulebook(fact).result.diagnostics.first)
        #expect(found.message == message)
        #expect(found.hint == hint)
        #expect(found.file == "a-b.yaml")
    }
}
