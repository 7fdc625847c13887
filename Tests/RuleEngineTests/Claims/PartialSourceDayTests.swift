import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// A day of a source of which the day, or month and day, is left open: it was published by when it was seen, and seen on the first day of several.
@Suite struct PartialSourceDayTests {
    private func report(_ days: String, other: String = "", fact: String = "", when: String = "true") throws -> Report {
        let files = [
            "sources.yaml": """
            sources:
              it: { title: It, kind: news, reliability: B, \(days) }
              other: { title: Other, kind: news, reliability: C, published: 2026-11-19, retrieved: 2026-11-20 }
              law: { title: Law, kind: law, reliability: A, published: 2020-01-01, retrieved: 2026-11-01 }
            """,
            "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\n\(fact)",
            "rules.yaml": """
            rules: t
            family: note
            items:
              - { id: told, title: Told, effect: blocks, sources: [it] }
              - { id: open, title: Open, effect: opens, sources: [law], \(when) }
            """,
        ]
        return try TestRulebook(families: [NoteFamily.self], files: files)
            .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
    }

    @Test(arguments: [
        ("published: 2026, retrieved: 2026-03-01", true), ("published: 2026-12, retrieved: 2026-03-01", false),
        ("published: 2026, retrieved: 2026", false), ("published: 2026, retrieved: 2026-10", true),
        ("published: 2026", false),
        ("published: 2026, retrieved: 2026-11-22", false), ("published: 2026-11, retrieved: 2026-11-20", true),
        ("published: 2026-11-22, retrieved: 2026-11-20", false),
    ])
    func whatWasSeenWasPublishedByThen(days: String, isKnown: Bool) throws {
        let report = try report(days, when: "status: stable")
        #expect((report.advisory("t/told") != nil) == isKnown)
    }

    @Test(arguments: [
        ("2026", "1 days", true), ("2026-11", "10 days", true), ("2026-11", "20 days", false),
        ("2026", "400 days", false), ("2026-11-20", "1 days", false),
    ])
    func aSourceIsFreshFromTheFirstDayOfSeveral(retrieved: String, fresh: String, isStale: Bool) throws {
        let report = try report(
            "published: 2020-01-01, retrieved: \(retrieved), freshFor: \(fresh)", when: "status: stable")
        #expect(report.advisory("t/told")?.stale == isStale)
    }

    @Test(arguments: [
        ("2026", false), ("2026-11", false), ("2026-11-18", false), ("2026-11-19", true), ("2026-11-20", true),
    ])
    func aSourceKnowsOnlyWhatWasSaidByTheFirstDayOfSeveral(retrieved: String, isOpen: Bool) throws {
        let report = try report(
            "published: 2025-12-01, retrieved: \(retrieved), freshFor: 900 days",
            fact: "facts:\n  status:\n    - { is: open, source: it }\n    - { is: closed, source: other }\n",
            when: "when: { crossing.status: open }")
        #expect((report.advisory("t/open")?.certainty == .certain) == isOpen)
    }

    @Test(arguments: ["published: 2026-03", "published: 2026-03, retrieved: 2026-03"])
    func aSourceKnowsWhatItSaysItself(days: String) throws {
        let report = try report(
            "\(days), freshFor: 900 days",
            fact: """
                facts:
                  status:
                    policy: latest
                    claims:
                      - { is: closed, source: it, from: 2021 }
                      - { is: open, source: it, from: 2022 }

                """, when: "when: { crossing.status: open }")
        let advisory = try #require(report.advisory("t/open"))
        // Never seen itself, it is old news; else it is known.
        #expect(advisory.certainty == (days.contains("retrieved") ? .certain : .possible))
    }
}
