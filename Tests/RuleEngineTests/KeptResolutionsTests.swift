import AdvisoryModel
import JSON
import RulebookLoading
import SafeConduct
import SafeConductTesting
import TestSupport
import Testing

/// What was said of a permit or of the way, of facts on which sources disagree, and of whom to call and in which words, is said again to those to whom
/// all of it applies, and only to these: a rulebook that has answered many others answers as one that has answered none.
@Suite struct KeptResolutionsTests {
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
        "traveler: { nationalities: [FR], documents: [{ type: visa, issuer: RU, expires: 2027-12-12 }, { type: pass, issuer: RU, expires: 2027-12-12 }] }, ",
        "traveler: { nationalities: [FR], documents: [{ type: visa, issuer: KP, expires: 2027-12-12 }, { type: pass, expires: 2027-12-12 }] }, ",
    ]
    private static let ways = [
        "passage: restricted, to: { trip.mode: rail }",
        "passage: restricted, to: { traveler.nationalities: [FR, RU] }, reason: { en: Works, ru: Работы }",
        "passage: restricted, to: { traveler.age: \">= 18\" }, hours: \"Mo-Fr 09:00-17:00\"",
        "passage: open, hours: \"Tu,Th 08:30-15:00\"", "passage: open",
        "passage: closed, reason: { en: Flood, ru: Паводок }",
        "passage: closed, reopens: 2026-12-10", "passage: open, hours: \"Mo-Sa 10:00-16:00; PH off\"",
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
        let ways = (0..<3).map { number in
            let parts = [
                "id: w\(number)", "title: \(random.pick(["Way", "\"Way {{ closure.hours }}\""]))",
                random.pick(Self.ways),
                random.pick(conditions), random.pick(["authority: KP", "authority: RU", ""]), "sources: [good]",
            ]
            return "  - { \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) }\n"
        }
        return [
            "permits.yaml": "rules: t\nfamily: permit\nitems:\n" + items.joined(),
            "ways.yaml": "rules: ways\nfamily: closure\nitems:\n" + ways.joined(),
            "dangers.yaml": """
            rules: dangers
            family: safety
            items:
              - { id: ice, title: Ice, level: 2, hazard: road, when: { crossing.status: open }, sources: [good] }
              - { id: fog, title: Fog, level: 1, hazard: road, valid: 2026-12-01..2026-12-06, afterwards: uncertain, sources: [good] }
              - { id: queue, title: Queue, level: 1, hazard: delay, unless: { crossing.status: shut }, when: { traveler.age: "> 17" }, sources: [good] }
            """,
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
                + "\nfacts: { status: { policy: \(random.pick(["reliability", "agreement"])), claims: [{ is: open, source: \(random.pick(["good", "old"])) }, { is: shut, source: \(random.pick(["good", "poor"])), from: 2026-12-\(random.pick(["01", "10"])) }] } }\n",
        ]
    }

    /// What is kept of rules does not keep the rules: permits that are met, ways, rules that have ended, and facts on which sources disagree.
    @Test func aRulebookIsFreedWithWhatIsKept() throws {
        weak var freed: Rulebook?
        do {
            let files = [
                "permits.yaml": """
                rules: t
                family: permit
                items:
                  - { id: visa, title: Visa, permit: { document: visa, issuer: KP, leadTime: 4 weeks }, authority: KP, sources: [good] }
                  - { id: in, title: In, admits: entry, authority: KP, sources: [good] }
                """,
                "ways.yaml": """
                rules: ways
                family: closure
                items:
                  - { id: rail, title: Rail, passage: restricted, to: { trip.mode: rail }, sources: [good] }
                  - { id: day, title: Day, passage: open, hours: "Mo-Fr 09:00-17:00", sources: [good] }
                """,
                "dangers.yaml": """
                rules: dangers
                family: safety
                items:
                  - { id: ice, title: Ice, level: 2, hazard: road, when: { crossing.status: open }, sources: [good] }
                  - { id: fog, title: Fog, level: 1, hazard: road, valid: ..2026-12-06, afterwards: uncertain, sources: [good] }
                """,
                "a-b.yaml": TestRulebook.basics["a-b.yaml", default: ""]
                    + "\nfacts: { status: [{ is: open, source: good }, { is: shut, source: poor }] }\n",
            ]
            let book = TestRulebook(families: .standard, files: files)
            let request =
                "{ traveler: { nationalities: [FR], documents: [{ type: visa, issuer: KP, expires: 2027-12-12 }] }, trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: road } }"
            let report = try book.report(request)
            #expect(try report == book.report(request))
            #expect(report.advisory("t/visa")?.details["meetsWith"] != nil)
            #expect(report.advisory("dangers/ice")?.contested.isEmpty == false)
            #expect(report.advisory("dangers/fog")?.lapsed == true)
            #expect(["t/in", "ways/rail", "ways/day"].allSatisfy { report.advisory($0) != nil })
            freed = book.result.rulebook
            #expect(freed != nil)
        }
        #expect(freed == nil)
    }

    /// Texts that look alike are told with the letters of the language that is asked for.
    @Test func textsAreTheOnesOfTheLanguage() throws {
        let spellings = ["en": "Caf\u{e9}", "fr": "Cafe\u{301}"]
        let texts = "{ en: \"\(spellings["en"] ?? "")\", fr: \"\(spellings["fr"] ?? "")\" }"
        let files = [
            "permits.yaml":
                "rules: t\nfamily: permit\nitems:\n  - { id: pass, title: Pass, permit: { document: pass, issuer: KP, applyAt: \(texts) }, sources: [good] }\n",
            "ways.yaml":
                "rules: ways\nfamily: closure\nitems:\n  - { id: rail, title: Rail, passage: restricted, to: { trip.mode: rail }, reason: \(texts), sources: [good] }\n",
        ]
        let book = TestRulebook(families: .standard, files: files)
        for language in ["en", "fr", "en"] {
            let report = try book.report(
                "{ trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: road } }", languages: [language])
            for (rule, detail) in [("t/pass", "applyAt"), ("ways/rail", "reason")] {
                let told = report.advisory(rule)?.details[detail]?.string
                #expect(
                    told.map { Array($0.utf8) } == spellings[language].map { Array($0.utf8) }, "\(rule) \(language)")
            }
        }
    }

    /// A rule is told as one that has ended on the days after its end only, whichever day was asked about before.
    @Test(arguments: [["2026-12-05", "2026-12-08"], ["2026-12-08", "2026-12-05"]])
    func aRuleThatHasEndedIsToldSoOnItsDaysOnly(days: [String]) throws {
        let items = """
              - { id: fog, title: Fog, level: 1, hazard: road, valid: ..2026-12-06, afterwards: uncertain, sources: [good] }
              - { id: young, title: Young, level: 1, hazard: road, when: { traveler.age: "< 18" }, valid: ..2026-12-06, afterwards: uncertain, sources: [good] }
            """
        let book = TestRulebook(
            families: .standard, files: ["dangers.yaml": "rules: dangers\nfamily: safety\nitems:\n" + items])
        for day in days + days {
            for age in [", traveler: { age: 12 }", "", ", traveler: { age: 40 }"] {
                let report = try book.report("{ trip: { crossing: a-b, from: RU, to: KP, date: \(day) }\(age) }")
                let isOver = day > "2026-12-06"
                #expect(report.advisory("dangers/fog")?.lapsed == isOver)
                #expect(report.advisory("dangers/fog")?.certainty == (isOver ? .possible : .certain))
                let young = report.advisory("dangers/young")
                #expect(young?.lapsed == (age.contains("40") ? nil : isOver), "\(day)\(age)")
                #expect((young?.missing == ["traveler.age"]) == age.isEmpty)
            }
        }
    }

    @Test(arguments: 0..<6) func whatIsSaidAgainIsWhatWouldBeSaidAnew(seed: Int) throws {
        var random = SeededGenerator(UInt64(900 + seed))
        var (told, late, contested) = (0, 0, 0)
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
                contested += report.advisories.count { !$0.contested.isEmpty }
            }
        }
        #expect(told > 500 && late > 20 && contested > 20)
    }
}
