import AdvisoryModel
import PermitRequirements
import SafeConductTesting
import Testing

/// Where it may be too late, the report asks for what would show that it is not.
@Suite struct LateQuestionTests {
    private static let families = "family: passage\neffect: opens\nopens: all\n"

    @Test(arguments: [
        ("leadTime: 3 days", "", "nationalities: [FR]", ["trip.date"]),
        ("leadTime: 3 days", ", date: 2026-12-07", "nationalities: [FR]", []),
        ("leadTime: 60 days", ", date: 2026-12-07", "nationalities: [FR]", []),
        ("leadTime: { FR: 3 days, other: 60 days }", ", date: 2026-12-07", "documents: []", ["traveler.nationalities"]),
        ("leadTime: { FR: 3 days, other: 60 days }", ", date: 2026-12-07", "nationalities: [FR], documents: []", []),
        (
            "leadTime: { FR: 3 days, other: 60 days }", ", date: 2026-12-07", "nationalities: [FR, BR]",
            ["trip.travelsOn"]
        ),
        ("leadTime: { FR: 40 days, other: 60 days }", ", date: 2026-12-07", "documents: []", []),
        ("leadTime: 30 hours", ", date: 2026-11-22", "nationalities: [FR]", ["trip.time"]),
        ("leadTime: 30 hours", ", date: 2026-11-22, time: '12:00'", "nationalities: [FR]", []),
        ("leadTime: 30 hours", ", date: 2026-11-21", "nationalities: [FR]", []),
    ])
    func whatWouldShowThatItIsNotTooLateIsMissing(
        lead: String, date: String, traveler: String, missing: [String]
    ) throws {
        let rulebook = TestRulebook(
            families: [PermitFamily.self],
            rules: """
                rules: t
                family: permit
                items: [{ id: p, title: P, permit: { document: pass, \(lead) }, sources: [good] }]
                """)
        let documents = traveler.contains("documents") ? "" : ", documents: []"
        let report = try rulebook.report(
            """
            trip: { crossing: a-b, from: RU, to: KP\(date) }
            traveler: { \(traveler)\(documents) }
            """)
        #expect(report.advisory("t/p")?.missing == missing)
    }
}
