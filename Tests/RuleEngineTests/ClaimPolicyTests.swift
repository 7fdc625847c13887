import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// Policies of claims, and old news: it may shut, it never lets through.
@Suite struct ClaimPolicyTests {
    private static let sources = """
        sources:
          law: { title: L, kind: law, reliability: A, language: en, published: 2020-01-01, retrieved: 2026-11-01, freshFor: 9000 days }
          silent: { title: S, kind: news, reliability: B, language: en, published: 2026-09-25, retrieved: 2026-09-25, freshFor: 9000 days }
          again: { title: G, kind: news, reliability: B, language: en, published: 2026-10-01, retrieved: 2026-11-19, freshFor: 9000 days }
          wire: { title: W, kind: news, reliability: C, language: en, published: 2026-11-19, retrieved: 2026-11-19, freshFor: 9000 days }
          blog: { title: B, kind: guide, reliability: E, language: en, published: 2026-01-01, retrieved: 2026-11-20, freshFor: 9000 days }
          decree: { title: D, kind: government, reliability: A, language: en, published: 2021-11-09, retrieved: 2021-11-09, freshFor: 9000 days }
          aged: { title: O, kind: guide, reliability: B, language: en, published: 2020-01-01, retrieved: 2020-01-01, freshFor: 10 days }
        """

    private func report(_ fact: String, rules: String = Self.bothWays) throws -> Report {
        try TestRulebook(
            families: [NoteFamily.self],
            files: [
                "s.yaml": Self.sources,
                "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  status: \(fact)\n",
                "rules.yaml": "rules: t\nfamily: note\nitems:\n\(rules)\n",
            ]
        ).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
    }

    private static let bothWays = """
          - { id: open, title: O, effect: opens, when: { crossing.status: open }, sources: [law] }
          - { id: shut, title: S, effect: blocks, when: { crossing.status: closed }, sources: [law] }
        """

    @Test(arguments: [
        // A better source that fell silent outvotes nothing that was said since.
        ("[{ is: open, source: silent }, { is: closed, source: wire }]", Verdict.undetermined),
        // Seen again by somebody no weaker, it does.
        ("[{ is: open, source: silent }, { is: open, source: again }, { is: closed, source: wire }]", .clear),
        // What agrees but is weaker than the dissent knows nothing better.
        ("[{ is: open, source: silent }, { is: open, source: blog }, { is: closed, source: wire }]", .undetermined),
        // A later event replaces an earlier one.
        (
            "{ policy: latest, claims: [{ is: closed, source: decree, from: 2021 }, { is: open, source: wire, from: 2026-11-17 }] }",
            .clear
        ),
        (
            "{ policy: latest, claims: [{ is: open, source: decree, from: 2021 }, { is: closed, source: wire, from: 2026-11-17 }] }",
            .blocked
        ),
        // Two values from one day.
        (
            "{ policy: latest, claims: [{ is: open, source: wire, from: 2026-11-17 }, { is: closed, source: wire, from: 2026-11-17 }] }",
            .undetermined
        ),
        // Somebody says otherwise later than the event was last seen.
        (
            "{ policy: latest, claims: [{ is: open, source: silent, from: 2026-09-25 }, { is: closed, source: wire, from: 2026-01 }] }",
            .undetermined
        ),
        // Weaker sources do not decide.
        (
            "{ policy: latest, atLeast: C, claims: [{ is: open, source: wire, from: 2026-11-17 }, { is: closed, source: blog, from: 2026-11-18 }] }",
            .clear
        ),
        ("{ policy: latest, atLeast: C, claims: [{ is: open, source: blog, from: 2026-11-17 }] }", .undetermined),
        ("{ policy: agreement, claims: [{ is: open, source: law }, { is: open, source: blog }] }", .clear),
        ("{ policy: agreement, claims: [{ is: open, source: law }, { is: closed, source: blog }] }", .undetermined),
        // Old news opens nothing, and shuts.
        ("{ is: open, source: aged }", .undetermined), ("{ is: closed, source: aged }", .blocked),
    ])
    func thePolicyDecides(fact: String, verdict: Verdict) throws {
        #expect(try report(fact).verdict == verdict)
    }

    @Test func whatAnEventReplacesIsHistory() throws {
        let report = try report(
            "{ policy: latest, claims: [{ is: closed, source: decree, from: 2021 }, { is: open, source: wire, from: 2026-11-17 }] }"
        )
        #expect(report.advisory("t/open")?.contested.isEmpty == true)
        #expect(!String(decoding: report.json(), as: UTF8.self).contains("decree"))
    }

    @Test(arguments: [
        // A false `when` that old news makes false takes no block and no duty away.
        ("blocks", "{ crossing.status: closed }", Verdict.undetermined, true),
        ("requires", "{ crossing.status: closed }", .conditional, true),
        // It brings back nothing that lets through or only tells.
        ("opens", "{ crossing.status: closed }", .clear, false),
        ("warns", "{ crossing.status: closed }", .clear, false),
        // What it makes apply stays certain.
        ("blocks", "{ crossing.status: open }", .blocked, true),
        ("requires", "{ crossing.status: open }", .conditional, true),
        // Nothing hangs on it where the rule does not read it for its answer.
        ("blocks", "{ trip.crossing: a-b, trip.date: 2020-01-01 }", .clear, false),
    ])
    func oldNewsMayShut(effect: String, when: String, verdict: Verdict, isThere: Bool) throws {
        let report = try report(
            "{ is: open, source: aged }",
            rules: """
                  - { id: way, title: W, effect: opens, sources: [law] }
                  - { id: r, title: R, effect: \(effect), when: \(when), sources: [law] }
                """)
        #expect(report.verdict == verdict)
        #expect((report.advisory("t/r") != nil) == isThere)
    }

    @Test func whatOldNewsKeepsAwayDefeatsNothing() throws {
        let rules = """
              - { id: way, title: W, effect: opens, sources: [law] }
              - { id: wall, title: W, effect: blocks, sources: [law] }
              - { id: r, title: R, effect: blocks, when: { crossing.status: closed }, overrides: [t/wall], sources: [law] }
            """
        #expect(try report("{ is: open, source: aged }", rules: rules).verdict == .blocked)
    }

    /// Random small rulebooks: making the news old never moves the verdict towards clear.
    @Test func ageNeverHelps() throws {
        var state: UInt64 = 20261126
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let effects = ["opens", "blocks", "requires", "warns"]
        let conditions = [
            "{ crossing.status: open }", "{ crossing.status: closed }", "{ not: { crossing.status: open } }",
            "{ any: [{ crossing.status: open }, { trip.mode: rail }] }",
            "{ crossing.status: closed, trip.mode: rail }", "{ trip.crossing: a-b }",
        ]
        let order = Verdict.allCases
        for _ in 0..<150 {
            let rules = (0..<5).map { number in
                let when = conditions[next(conditions.count)]
                let unless = next(3) == 0 ? ", unless: \(conditions[next(5)])" : ""
                let overrides = number > 0 && next(3) == 0 ? ", overrides: [t/r\(next(number))]" : ""
                return
                    "  - { id: r\(number), title: R, effect: \(effects[next(4)]), when: \(when)\(unless)\(overrides), sources: [law] }"
            }.joined(separator: "\n")
            let value = ["open", "closed"][next(2)]
            // Both values are known to the vocabulary in either case.
            func fact(_ source: String) -> String { "{ is: \(value), source: \(source) }" }
            let fresh = try report(fact("law"), rules: rules).verdict
            let old = try report(fact("aged"), rules: rules).verdict
            let places = (order.firstIndex(of: fresh) ?? 0, order.firstIndex(of: old) ?? 0)
            #expect(places.1 >= places.0, "\(value), \(fresh) became \(old):\n\(rules)")
        }
    }
}
