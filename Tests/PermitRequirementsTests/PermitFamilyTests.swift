import AdvisoryModel
import JSON
import PermitRequirements
import ReportLanguages
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

@Suite struct PermitFamilyTests {
    private func book(_ items: [String]) -> TestRulebook {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        return TestRulebook(
            families: [PermitFamily.self],
            files: [
                "rules.yaml": "rules: t\nfamily: permit\nitems:\n\(list)\n",
                "vocabulary.yaml": "vocabulary: t\nholidays: { RU: [2026-11-04] }\n",
            ])
    }

    private func advisory(
        _ permit: String, documents: String? = nil, trip: String = "date: 2026-12-07, until: 2026-12-12",
        nationality: String? = nil
    ) throws -> Advisory {
        let traveler = [documents.map { "documents: [\($0)]" }, nationality.map { "nationalities: [\($0)]" }].compactMap
        { $0 }
        let request =
            "trip: { crossing: a-b, from: RU, to: KP, \(trip) }\ntraveler: { \(traveler.joined(separator: ", ")) }"
        let report = try book([
            "{ id: p, title: P, text: \"By {{ permit.applyBy }}\", permit: { \(permit) }, sources: [good] }"
        ]).report(request)
        return try #require(report.advisory("t/p"))
    }

    @Test(arguments: [
        ("{ type: visa, expires: 2027-01-01 }", "held"), ("{ type: visa, expires: 2026-12-11 }", "expires-too-early"),
        ("{ type: visa, expires: 2026-12-12 }", "held"), ("{ type: visa }", "unknown"),
        ("{ type: passport, expires: 2030-01-01 }", "missing"),
        ("", "missing"), ("{ type: visa, expires: 2027-01-01, validFrom: 2026-12-08 }", "missing"),
        ("{ type: visa, expires: 2027-01-01, entries: 0 }", "missing"),
        ("{ type: visa, expires: 2026-01-01 }, { type: visa, expires: 2027-01-01 }", "held"),
        ("{ type: visa }, { type: visa, expires: 2027-01-01 }", "held"),
    ])
    func standing(documents: String, standing: String) throws {
        #expect(try advisory("document: visa", documents: documents).details["standing"]?.string == standing)
    }

    @Test func documentsThatAreNotKnownLeaveTheStandingUnknown() throws {
        let advisory = try advisory("document: visa")
        #expect(advisory.details["standing"]?.string == "unknown")
        #expect(advisory.missing == ["traveler.documents"])
    }

    @Test(arguments: [
        ("covers: khasan", "{ type: pass, covers: [khasan], expires: 2027-01-01 }", "held"),
        ("covers: khasan", "{ type: pass, covers: [posyet], expires: 2027-01-01 }", "missing"),
        ("covers: khasan", "{ type: pass, expires: 2027-01-01 }", "unknown"),
        ("issuer: KP", "{ type: pass, issuer: KP, expires: 2027-01-01 }", "held"),
        ("issuer: KP", "{ type: pass, issuer: RU, expires: 2027-01-01 }", "missing"),
        ("issuer: KP", "{ type: pass, expires: 2027-01-01 }", "unknown"),
        ("issuer: [KP, RU]", "{ type: pass, issuer: RU, expires: 2027-01-01 }", "held"),
        ("issuer: [KP, CN]", "{ type: pass, issuer: RU, expires: 2027-01-01 }", "missing"),
        ("issuedWithin: 1 year", "{ type: pass, issued: 2025-12-07, expires: 2027-01-01 }", "held"),
        ("issuedWithin: 1 year", "{ type: pass, issued: 2025-12-06, expires: 2027-01-01 }", "missing"),
        ("issuedWithin: 1 year", "{ type: pass, expires: 2027-01-01 }", "unknown"),
        ("blankPages: 2", "{ type: pass, blankPages: 2, expires: 2027-01-01 }", "held"),
        ("blankPages: 2", "{ type: pass, blankPages: 1, expires: 2027-01-01 }", "missing"),
        ("blankPages: 2", "{ type: pass, expires: 2027-01-01 }", "unknown"),
        ("fee: 1 EUR", "{ type: pass, applied: 2026-11-21 }", "applied"),
        ("fee: 1 EUR", "{ type: pass, applied: 2026-11-22 }", "missing"),
        ("fee: 1 EUR", "{ type: pass, applied: 2026-11-10, expires: 2027-01-01 }", "held"),
        ("fee: 1 EUR", "{ type: pass, applied: 2026-11-10 }, { type: visa, expires: 2027-01-01 }", "held"),
        ("entries: 2", "{ type: pass, entries: 1, expires: 2027-01-01 }", "missing"),
        ("entries: 2", "{ type: pass, entries: 2, expires: 2027-01-01 }", "held"),
    ])
    func whatADocumentMustBe(keys: String, document: String, standing: String) throws {
        #expect(
            try advisory("document: [pass, visa], \(keys)", documents: document).details["standing"]?.string == standing
        )
    }

    @Test(arguments: [
        ("6 months after trip.departure", "2027-06-12", "held"),
        ("6 months after trip.departure", "2027-06-11", "expires-too-early"),
        ("3 months after trip.arrival", "2027-03-07", "held"),
        ("3 months after trip.arrival", "2027-03-06", "expires-too-early"),
        ("trip.departure", "2026-12-12", "held"),
    ])
    func validityHasAnAnchor(rule: String, expires: String, standing: String) throws {
        let advisory = try advisory(
            "document: passport, validity: \(rule)", documents: "{ type: passport, issuer: FR, expires: \(expires) }")
        #expect(advisory.details["standing"]?.string == standing)
    }

    @Test(
        arguments: [
            // Without its last day the stay is the day of the crossing, and the report says so where that decides.
            ("validity: 6 months after trip.departure", "2027-06-07", "held", "2026-12-07"),
            ("validity: 6 months after trip.departure", "2027-06-06", "expires-too-early", "2026-12-07"),
            ("validity: 3 months after trip.arrival", "2027-03-07", "held", nil),
            ("fee: 1 EUR", "2026-12-07", "held", "2026-12-07"),
            ("fee: 1 EUR", "2026-12-06", "expires-too-early", nil),
        ] as [(String, String, String, String?)])
    func withoutItsLastDayTheStayIsTheDayOfTheCrossing(
        keys: String, expires: String, standing: String, assumed: String?
    ) throws {
        let advisory = try advisory(
            "document: passport, \(keys)", documents: "{ type: passport, issuer: FR, expires: \(expires) }",
            trip: "date: 2026-12-07")
        #expect(advisory.details["standing"]?.string == standing)
        #expect(advisory.details["assumedUntil"]?.string == assumed)
        #expect(!advisory.missing.contains("trip.until"))
    }

    @Test func withoutAnyDayTheStayIsNotKnown() throws {
        let advisory = try advisory(
            "document: passport, validity: 6 months after trip.departure",
            documents: "{ type: passport, issuer: FR, expires: 2030-01-01 }", trip: "mode: rail")
        #expect(advisory.details["standing"]?.string == "unknown")
        #expect(advisory.missing == ["trip.date"])
    }

    @Test(
        arguments: [
            // The list of Russia ends with 2026; of North Korea there is none; weeks need no list.
            ("issuer: RU, leadTime: 5 working days", "2026-12-07", nil),
            ("issuer: RU, leadTime: 5 working days", "2027-01-05", [2027]),
            ("issuer: RU, leadTime: 5 working days", "2027-03-09", [2027]),
            ("issuer: KP, leadTime: 5 working days", "2027-01-05", [2026, 2027]),
            ("leadTime: 5 working days", "2026-12-07", [2026]), ("issuer: KP, leadTime: 1 week", "2026-12-07", nil),
        ] as [(String, String, [Int]?)])
    func yearsWithoutAListOfHolidaysAreSaid(keys: String, date: String, years: [Int]?) throws {
        let advisory = try advisory("document: pass, \(keys)", documents: "", trip: "date: \(date)")
        #expect(advisory.details["noHolidayList"] == years.map { .array($0.map { .integer($0) }) })
    }

    @Test func validityAfterTheVisaThatIsHeld() throws {
        let report = try book([
            "{ id: v, title: V, permit: { document: visa, issuer: RU }, sources: [good] }",
            "{ id: p, title: P, permit: { document: passport, validity: 6 months after visa.expires }, sources: [good] }",
        ]).report(
            "trip: { crossing: a-b, date: 2026-12-07 }\ntraveler: { documents: [{ type: visa, issuer: RU, expires: 2027-01-31 }, { type: passport, issuer: FR, expires: 2027-07-30 }] }"
        )
        #expect(report.advisory("t/p")?.details["standing"]?.string == "expires-too-early")
        #expect(report.advisory("t/p")?.details["validUntilNeeded"]?.string == "2027-07-31")
    }

    @Test(arguments: [
        ("30 days", "2026-11-07", true), ("2 weeks", "2026-11-23", false), ("10 working days", "2026-11-23", false),
        ("1 month", "2026-11-07", true), ("48 hours", "2026-12-05", false), ("25 hours", "2026-12-05", false),
    ])
    func theLastDayToApply(lead: String, applyBy: String, tooLate: Bool) throws {
        let advisory = try advisory("document: visa, leadTime: \(lead)", documents: "")
        #expect(advisory.details["applyBy"]?.string == applyBy)
        #expect(advisory.details["tooLate"] == .bool(tooLate))
        #expect(advisory.text == "By \(applyBy)")
        #expect(advisory.effect == .requires)
    }

    /// Nobody is late for what may not be asked for, what is held or what is on its way.
    @Test(
        arguments: [
            ("strength: may-be-asked", "", "To have it at hand, it is to be applied for by Saturday, 7 November 2026."),
            ("strength: recommended", "", "To have it at hand, it is to be applied for by Saturday, 7 November 2026."),
            (
                "phases: [{ phase: voluntary, from: 2026-01-01 }]", "",
                "To have it at hand, it is to be applied for by Saturday, 7 November 2026."
            ),
            ("strength: may-be-asked", "{ type: visa, expires: 2030-01-01 }", nil),
            ("strength: required", "{ type: visa, applied: 2026-11-01 }", nil),
            (
                "strength: required", "",
                "It had to be applied for by Saturday, 7 November 2026: that day has passed, it is too late."
            ),
        ] as [(String, String, String?)])
    func onlyWhatIsRequiredIsTooLate(keys: String, documents: String, sentence: String?) throws {
        let book = book(["{ id: p, title: P, permit: { document: visa, leadTime: 30 days }, \(keys), sources: [good] }"]
        )
        let report = try book.report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, until: 2026-12-12 }\ntraveler: { documents: [\(documents)] }"
        )
        let advisory = try #require(report.advisory("t/p"))
        #expect(advisory.details["applyBy"]?.string == "2026-11-07")
        #expect(advisory.details["tooLate"] == (sentence?.contains("too late") == true ? .bool(true) : nil))
        #expect(report.goodUntilBecause?.what != .applyBy)
        let words = try #require(PermitFamily.words["en"])
        let writer = DetailWriter(advisory, words: words, phrases: Phrases.best(of: ["en"]))
        #expect(PermitFamily.lines(writer).first { $0.text.contains("applied for by") }?.text == sentence)
    }

    @Test func workingDaysLeaveOutTheHolidaysOfTheIssuer() throws {
        // 2026-11-04 is a Wednesday; five working days before Monday the 9th are Monday the 2nd, or Friday the 30th with the holiday.
        let trip = "date: 2026-11-09"
        #expect(
            try advisory("document: pass, leadTime: 5 working days", documents: "", trip: trip).details["applyBy"]?
                .string == "2026-11-02")
        #expect(
            try advisory("document: pass, issuer: RU, leadTime: 5 working days", documents: "", trip: trip).details[
                "applyBy"]?
                .string == "2026-10-30")
    }

    @Test func leadTimeIsThatOfThePassportOrOfTheOnlyNationalityElseTheEarliestDayCounts() throws {
        let lead = "document: pass, leadTime: { RU: 15 days, other: 30 days }"
        #expect(
            try advisory(lead, documents: "{ type: passport, issuer: RU }").details["leadTime"]?.string == "15 days")
        #expect(
            try advisory(lead, documents: "{ type: passport, issuer: FR }").details["leadTime"]?.string == "30 days")
        #expect(try advisory(lead, nationality: "RU").details["leadTime"]?.string == "15 days")
        #expect(try advisory(lead, nationality: "RU, FR").details["leadTime"]?.string == "30 days")
        #expect(try advisory(lead).details["leadTime"]?.string == "30 days")
    }

    @Test func aFirmWaiverMeetsTheRequirementAndAPossibleOneDoesNot() throws {
        func report(_ waiver: String) throws -> Report {
            try book([
                "{ id: p, title: P, permit: { document: visa }, sources: [good] }",
                "{ id: w, title: W, waives: [p], \(waiver) }",
            ]).report("trip: { crossing: a-b, mode: rail }\ntraveler: { documents: [] }")
        }
        #expect(try report("sources: [good]").advisory("t/p")?.details["standing"]?.string == "waived")
        #expect(
            try report("when: { trip.party: crew }, sources: [good]").advisory("t/p")?.details["standing"]?.string
                == "missing")
        #expect(try report("sources: [old]").advisory("t/p")?.details["standing"]?.string == "missing")
        // Without evidence nothing is waived for certain.
        #expect(try report("sources: []").advisory("t/p")?.details["standing"]?.string == "missing")
    }
}
