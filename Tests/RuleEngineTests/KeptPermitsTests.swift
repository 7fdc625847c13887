import AdvisoryModel
import JSON
import RulebookLoading
import SafeConduct
import SafeConductTesting
import TestSupport
import Testing

/// What was said of a permit, and of whom to call and in which words, is said again to those to whom all of it applies, and only to these: a rulebook
/// that has answered many others answers as one that has answered none.
@Suite struct KeptPermitsTests {
    private static let permits = [
        "permit: { document: visa, issuer: KP, leadTime: { RU: 15 working days, FR: 4 weeks, other: 30 working days } }",
        "permit: { document: passport, validity: 6 months after trip.departure }",
        "permit: { document: pass, issuer: RU, covers: khasan, earliest: 90 days, leadTime: 2 days, applyAt: { en: Office, ru: Контора } }",
        "permit: { document: list, issuer: { in: club }, leadTime: 36 hours }, admits: entry, strength: recommended",
        "permit: { document: [pass, visa], issuer: [RU, KP], entries: 1 }, admits: entry",
        "permit: { document: card, issuer: RU }, strength: may-be-asked, checkedBy: [border], phases: [{ phase: enforced, from: 2026-12-11 }]",
        "permit: { document: visa, issuer: RU, leadTime: 3 weeks }, overrides: [r0]",
        "waives: [r0, r2]", "admits: entry",
    ]
    private static let conditions = [
        "", "when: { trip.purpose: tourism }", "when: { crossing.status: open }",
        "unless: { traveler.nationalities: FR }",
        "when: { traveler.age: \">= 18\" }", "valid: 2026-12-05..2026-12-14, afterwards: uncertain",
    ]
    private static let titles = [
        "Paper", "\"Paper {{ permit.standing }}\"", "\"By {{ permit.applyBy }} at {{ permit.issuer }}\"",
        "\"For {{ trip.date }} to {{ traveler.nationalities }}\"", "\"{{ permit.document }}, {{ trip.until }}\"",
    ]
    private static let travelers = [
        "", "traveler: { nationalities: [RU], age: 40 }, ", "traveler: { nationalities: [FR, RU] }, ",
        "traveler: { nationalities: [FR], documents: [{ type: passport, issuer: FR, expires: 2027-06-10 }] }, ",
        "traveler: { nationalities: [CN], documents: [{ type: passport, issuer: CN, expires: 2031 }, { type: visa, issuer: KP, expires: 2026-12-20, entries: 1 }] }, ",
        "traveler: { nationalities: [RU], documents: [{ type: pass, issuer: RU, covers: [khasan], expires: 2026-12-12 }, { type: visa, issuer: RU, expires: 2027-12-12 }] }, ",
        "traveler: { nationalities: [FR], documents: [{ type: visa, issuer: KP, applied: 2026-11-20 }] }, ",
    ]
    private static let trips = [
        "", ", until: 2026-12-30", ", time: \"10:00\"", ", mode: rail, purpose: tourism", ", purpose: business",
    ]

    private static func files(_ random: inout SeededGenerator) -> [String: String] {
        let items = (0..<6).map { number in
            let parts = [
                "id: r\(number)", "title: \(random.pick(titles))", permits[number < 3 ? number : random.next(below: 9)],
                random.pick(conditions), "authority: KP", "sources: [\(random.pick(["good", "good", "poor", "old"]))]",
            ]
            return "  - { \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) }\n"
        }
        return [
            "permits.yaml": "rules: t\nfamily: permit\nitems:\n" + items.joined(),
            "calls.yaml": """
            rules: calls
            family: contacts
            items:
              - { id: kp, title: Office, contacts: [{ service: all, country: KP, number: "119" }], sources: [good] }
              - { id: fr, title: Own, when: { traveler.nationalities: FR }, contacts: [{ service: consular, country: RU, number: "+7 495 937 1500", for: [FR] }], sources: [good] }
            """,
            "v.yaml":
                "vocabulary: v\ngroups: { club: { members: [{ is: [RU, DE], source: good }, { is: [FR], from: 2026-12-11, source: good }] } }\n",
            "a-b.yaml": TestRulebook.basics["a-b.yaml", default: ""]
                + "\nfacts: { status: [{ is: open, source: \(random.pick(["good", "old"])) }] }\n",
        ]
    }

    /// What is kept of rules does not keep the rules.
    @Test func aRulebookIsFreedWithWhatIsKept() throws {
        weak var freed: Rulebook?
        do {
            var random = SeededGenerator(7)
            let book = TestRulebook(families: .standard, files: Self.files(&random))
            let request = "{ trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 } }"
            #expect(try book.report(request) == book.report(request))
            freed = book.result.rulebook
            #expect(freed != nil)
        }
        #expect(freed == nil)
    }

    @Test(arguments: 0..<6) func whatIsSaidAgainIsWhatWouldBeSaidAnew(seed: Int) throws {
        var random = SeededGenerator(UInt64(900 + seed))
        var (told, late) = (0, 0)
        for _ in 0..<3 {
            let files = Self.files(&random)
            func book() -> TestRulebook { TestRulebook(families: .standard, files: files) }
            let warm = book()
            try #require(warm.result.rulebook != nil, "\(warm.rendered)")
            for _ in 0..<60 {
                let day = Day("2026-11-28").map { $0.adding(days: random.next(below: 24)).description } ?? ""
                let date = random.chance(90) ? ", date: \(day)" : ""
                let sides = random.pick(["from: RU, to: KP", "from: KP, to: RU"])
                let asOf = random.pick(["2026-11-21", "2026-11-21", "2026-12-03"])
                let request =
                    "{ asOf: \(asOf), \(random.pick(Self.travelers))trip: { crossing: a-b, \(sides)\(date)\(random.pick(Self.trips)) } }"
                let languages = random.chance(30) ? ["ru"] : []
                let report = try warm.report(request, languages: languages)
                #expect(report == (try book().report(request, languages: languages)), "\(files) \(request)")
                told += report.advisories.count
                late += report.advisories.count { $0.details["tooLate"] != nil }
            }
        }
        #expect(told > 500 && late > 20)
    }
}
