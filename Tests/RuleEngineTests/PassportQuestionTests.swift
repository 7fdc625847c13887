import AdvisoryModel
import RuleFixtures
import SafeConductTesting
import Testing

/// Which state's passport is used may be enough to know, although nothing is known of the passport itself; then the report asks for that, too.
@Suite struct PassportQuestionTests {
    @Test(arguments: [
        ("traveler.passport.issuer: US", "nationalities: [FR, US]", ["traveler.documents", "trip.travelsOn"]),
        ("traveler.passport.issuer: [US, CA]", "nationalities: [FR, US]", ["traveler.documents", "trip.travelsOn"]),
        ("traveler.passport.issuer: { not: US }", "nationalities: [FR, US]", ["traveler.documents", "trip.travelsOn"]),
        // Who has one nationality uses the passport of that state.
        ("traveler.passport.issuer: US", "nationalities: [US]", ["traveler.documents"]),
        ("traveler.passport.issuer: US", "age: 40", ["traveler.documents", "trip.travelsOn"]),
        // More has to be known of the passport than whose it is.
        (#"traveler.passport.expires: "> 2027-01-01""#, "nationalities: [FR, US]", ["traveler.documents"]),
        (
            #"all: [{ traveler.passport.issuer: US }, { traveler.passport.expires: "> 2027-01-01" }]"#,
            "nationalities: [FR, US]", ["traveler.documents", "trip.travelsOn"]
        ),
        (#"traveler.holds("visa", "US")"#, "nationalities: [FR, US]", ["traveler.documents"]),
        // Of passports that are known each is judged by itself.
        (
            "traveler.passport.issuer: US",
            "nationalities: [FR, US], documents: [{ type: passport, issuer: FR }, { type: passport, issuer: US }]", []
        ),
    ])
    func whosePassportIsUsedIsAskedWhereThatIsEnough(when: String, traveler: String, asked: [String]) throws {
        let condition = when.contains("(") ? "'\(when)'" : "{ \(when) }"
        let rulebook = TestRulebook(
            families: [NoteFamily.self],
            rules: """
                rules: t
                family: note
                items:
                  - { id: shut, title: Shut, effect: blocks, when: \(condition), sources: [good] }
                """)
        let report = try rulebook.report("trip: { crossing: a-b, date: 2026-12-07 }\ntraveler: { \(traveler) }")
        #expect(report.questions.map(\.attribute) == asked, "\(report.advisories.map(\.missing))")
    }
}
