import AdvisoryModel
import PermitRequirements
import SafeConductTesting
import Testing

/// What a phase or a waiver rests on is cited, and said to be too old where it is; what announces a change stands at it.
@Suite struct PhaseSourceTests {
    /// - Parameter retrieved: when the source of news was last seen; it is fresh for nine days.
    private func report(
        _ item: String, news retrieved: String, date: String = "2026-12-07", until: String? = nil
    ) throws -> Report {
        let rulebook = TestRulebook(
            families: [PermitFamily.self],
            files: [
                "sources.yaml": """
                sources:
                  good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
                  news: { title: News, kind: news, reliability: B, published: 2026-01-20, retrieved: \(retrieved), freshFor: 9 days }
                """,
                "t.yaml": """
                rules: t
                family: permit
                items:
                  - { id: p, title: P, permit: { document: pass }, sources: [good], \(item) }
                  - { id: in, title: In, admits: entry, authority: KP, sources: [good] }
                """,
            ])
        return try rulebook.report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: \(date)\(until.map { ", until: \($0)" } ?? "") }
            traveler: { nationalities: [FR], documents: [] }
            """)
    }

    private static let suspended =
        "phases: [{ phase: enforced, from: 2026-01-01 }, { phase: suspended, from: 2026-02-01, source: news }]"

    /// A duty defeats another one only while it is in force itself, for certain and by what is not too old.
    @Test(arguments: [
        ("", "2026-11-20", Certainty?.none), ("phases: [{ phase: enforced, from: 2026-01-01 }]", "2026-11-20", nil),
        ("phases: [{ phase: unenforced, from: 2026-01-01 }]", "2026-11-20", nil),
        ("phases: [{ phase: enforced, from: 2026-01-01, source: news }]", "2026-11-20", nil),
        ("phases: [{ phase: enforced, from: 2026-01-01, source: news }]", "2026-01-20", .possible),
        ("phases: [{ phase: enforced, from: 2027-01-01 }]", "2026-11-20", .certain),
        ("phases: [{ phase: announced, from: 2026-01-01 }]", "2026-11-20", .certain),
        ("phases: [{ phase: voluntary, from: 2026-01-01 }]", "2026-11-20", .certain),
        (suspended, "2026-11-20", .certain),
        (suspended, "2026-01-20", .possible),
    ])
    func aDutyThatIsNotInForceDefeatsNothing(phases: String, retrieved: String, stays: Certainty?) throws {
        let report = try report(
            "\(phases)\(phases.isEmpty ? "" : ", ")overrides: [t/v] }\n"
                + "  - { id: v, title: V, permit: { document: visa }, sources: [good]", news: retrieved)
        #expect(report.advisories.first { $0.rule == "t/v" }?.certainty == stays, "\(report.setAside.map(\.rule))")
        let undated = try self.report(
            "\(phases)\(phases.isEmpty ? "" : ", ")overrides: [t/v] }\n"
                + "  - { id: v, title: V, permit: { document: visa }, sources: [good]", news: retrieved, date: "null")
        #expect(stays == nil || undated.advisories.contains { $0.rule == "t/v" })
    }

    @Test func thePhaseInForceCitesItsSource() throws {
        let report = try report(
            "phases: [{ phase: enforced, from: 2026-12-01, source: news }]", news: "2026-11-20")
        #expect(report.advisory("t/p")?.sources == ["good", "news"])
        #expect(report.sources.map(\.id) == ["good", "news"])
        #expect(report.advisory("t/p")?.stale == false)
    }

    @Test(arguments: [("2026-11-20", false), ("2026-01-20", true)])
    func anEndOfWhichOldNewsTellsIsSaidToBeOld(retrieved: String, isOld: Bool) throws {
        let report = try report(Self.suspended, news: retrieved)
        let advisory = try #require(report.advisory("t/p"))
        #expect((advisory.certainty == .possible) == isOld)
        #expect(advisory.stale == isOld)
        #expect(advisory.sources == ["good", "news"])
        #expect(report.sources.contains { $0.id == "news" && $0.stale == isOld })
    }

    /// A change that is announced names who announces it.
    @Test(arguments: [
        "phases: [{ phase: voluntary, from: 2026-01-01 }, { phase: enforced, from: 2026-12-12, source: news }]"
    ])
    func aPhaseThatComesNamesItsSource(item: String) throws {
        let report = try report(item, news: "2026-11-20", until: "2026-12-20")
        #expect(
            report.coming.map { "\($0.date) \($0.what.rawValue) \($0.rule) \($0.sources)" } == [
                #"2026-12-12 requires t/p ["good", "news"]"#
            ])
    }

    /// What a waiver does away with is required again after it, and no longer from its first day on.
    @Test(arguments: [
        ("valid: ..2026-12-12", "2026-12-13 requires t/p"), ("valid: 2026-12-12..", "2026-12-11 ends t/p"),
        ("valid: 2026-12-09..2026-12-12", "2026-12-08 ends t/p, 2026-12-13 requires t/p"), ("valid: ..2026-12-30", ""),
    ])
    func aWaiverThatBeginsOrEndsInTheStayIsTold(valid: String, expected: String) throws {
        let rulebook = TestRulebook(
            families: [PermitFamily.self],
            rules: """
                rules: t
                family: permit
                items:
                  - { id: p, title: P, permit: { document: pass }, sources: [good] }
                  - { id: w, title: W, waives: [p], sources: [poor], \(valid) }
                """)
        let report = try rulebook.report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, until: 2026-12-20 }
            traveler: { nationalities: [FR], documents: [] }
            """)
        #expect(report.coming.map { "\($0.date) \($0.what.rawValue) \($0.rule)" }.joined(separator: ", ") == expected)
        #expect(report.coming.allSatisfy { $0.sources == ["good", "poor"] })
    }
}
