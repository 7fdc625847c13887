import AdvisoryModel
import RuleFixtures
import SafeConductTesting
import Testing

/// An end of which only old news tells: it shuts, and lets nobody through.
@Suite struct OldEndTests {
    /// - Parameter retrieved: when the source of news was last seen; it is fresh for nine days.
    private func advisory(_ item: String, news retrieved: String) throws -> (Advisory?, Report) {
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            files: [
                "sources.yaml": """
                sources:
                  good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
                  news: { title: News, kind: news, reliability: B, published: 2026-01-20, retrieved: \(retrieved), freshFor: 9 days }
                """,
                "t.yaml": """
                rules: t
                family: note
                items: [{ id: c, title: C, sources: [good], \(item) }]
                """,
            ])
        let report = try rulebook.report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        return (report.advisory("t/c"), report)
    }

    @Test(arguments: [
        ("effect: blocks, valid: 2026-01-01.., endedBy: { source: news, after: 2026-11-01 }", "2026-11-20", "none"),
        (
            "effect: blocks, valid: 2026-01-01.., endedBy: { source: news, after: 2026-11-01 }", "2026-01-20",
            "blocks possible lapsed"
        ),
        (
            "effect: blocks, valid: 2026-01-01..2026-12-31, endedBy: { source: news, after: 2026-11-01 }",
            "2026-01-20", "blocks possible lapsed"
        ),
        (
            "effect: blocks, valid: 2026-01-01..2026-12-01, endedBy: { source: news, after: 2026-11-01 }",
            "2026-01-20", "none"
        ),
        (
            "effect: blocks, valid: 2026-01-01..2026-12-01, endedBy: { source: news, after: 2026-12-10 }",
            "2026-01-20", "blocks certain stale"
        ),
        (
            "effect: opens, valid: 2026-01-01..2026-12-01, endedBy: { source: news, after: 2026-12-10 }",
            "2026-01-20", "opens possible stale"
        ),
        (
            "effect: opens, valid: 2026-01-01..2026-12-01, endedBy: { source: news, after: 2026-12-10 }",
            "2026-11-20", "opens certain"
        ),
        (
            "effect: opens, valid: 2026-01-01..2026-12-31, endedBy: { source: news, after: 2026-12-10 }",
            "2026-01-20", "opens certain"
        ),
        (
            "effect: opens, valid: 2026-01-01.., endedBy: { source: news, after: 2026-11-01 }", "2026-01-20",
            "opens possible lapsed"
        ),
        // It was fresh when the rule ended: what is past does not grow old.
        ("effect: blocks, endedBy: { source: news, after: 2026-01-25 }", "2026-01-20", "none"),
        ("effect: blocks, endedBy: { source: news, after: 2026-01-29 }", "2026-01-20", "none"),
        ("effect: blocks, endedBy: { source: news, after: 2026-01-30 }", "2026-01-20", "blocks possible lapsed"),
    ])
    func oldNewsOfAnEndNeverLetsThrough(item: String, retrieved: String, expected: String) throws {
        let (advisory, report) = try advisory(item, news: retrieved)
        let said = advisory.map { advisory in
            ([advisory.effect.rawValue, advisory.certainty.rawValue] + (advisory.lapsed ? ["lapsed"] : [])
                + (advisory.stale ? ["stale"] : [])).joined(separator: " ")
        }
        #expect(said ?? "none" == expected)
        if advisory != nil { #expect(report.sources.map(\.id) == ["good", "news"]) }
    }
}
