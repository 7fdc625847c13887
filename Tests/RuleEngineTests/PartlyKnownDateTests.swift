import AdvisoryModel
import RuleFixtures
import SafeConductTesting
import Testing

/// Dates of a request of which the day, or month and day, is left open: a condition is known where all days of the date agree.
@Suite struct PartlyKnownDateTests {
    private func applies(_ condition: String, _ traveler: String) throws -> String {
        let rules = """
            rules: t
            family: note
            items: [{ id: it, title: It, effect: warns, sources: [good], when: \(condition) }]
            """
        let report = try TestRulebook(families: [NoteFamily.self], rules: rules).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-06-15 }\ntraveler: { \(traveler) }")
        guard let advisory = report.advisory("t/it") else { return "no" }
        return ([advisory.certainty.rawValue] + advisory.missing).joined(separator: " ")
    }

    @Test(arguments: [
        ("2008", "{ traveler.age: \"< 17\" }", "no"), ("2008", "{ traveler.age: \"< 18\" }", "possible"),
        ("2008", "{ traveler.age: \"< 19\" }", "certain"), ("2008", "{ traveler.age: \">= 18\" }", "possible"),
        ("2008", "{ traveler.age: 10..18 }", "certain"), ("2008", "{ traveler.age: 18 }", "possible"),
        ("2008", "{ traveler.age: [20, 21] }", "possible"), ("2008", "traveler.age == 19", "no"),
        ("2008-05", "{ traveler.age: \"< 18\" }", "no"), ("2008-05", "{ traveler.age: 18 }", "certain"),
        ("2008-06", "{ traveler.age: 18 }", "possible"), ("2008-07", "{ traveler.age: \"< 18\" }", "certain"),
        ("2008-06-15", "{ traveler.age: 18 }", "certain"), ("2008-06-16", "{ traveler.age: 18 }", "no"),
        ("2008-06", "{ not: { traveler.age: \"< 18\" } }", "possible"),
        ("2008-06", "{ any: [{ traveler.age: \"> 17\" }, { trip.to: KP }] }", "certain"),
        ("2008", "{ traveler.birthDate: 2000-01-01.. }", "certain"),
        ("2008", "{ traveler.birthDate: 2008-02-01.. }", "possible"),
        ("2008", "{ traveler.birthDate: ..2007-12-31 }", "no"),
        ("2008", "traveler.birthDate < date('2009-01-01')", "certain"),
        ("2008", "traveler.birthDate == date('2009-01-01')", "no"),
        ("2008", "traveler.birthDate != date('2009-01-01')", "certain"),
    ])
    func ageAndBirthDateAreKnownOrNot(birthDate: String, condition: String, expected: String) throws {
        let found = try applies(condition, "birthDate: \(birthDate)")
        #expect(found == (expected == "possible" ? "possible traveler.birthDate" : expected))
    }

    @Test(arguments: [
        ("[{ country: KP, date: 2011 }]", "certain"), ("[{ country: KP, date: 2010 }]", "no"),
        ("[{ country: KP, date: 2011-03 }]", "certain"), ("[{ country: KP, date: 2011-02 }]", "no"),
        ("[{ country: KP }]", "possible traveler.visited[0].date"),
        ("[{ country: KP, date: 2010 }, { country: KP, date: 2026 }]", "certain"),
    ])
    func aVisitIsSinceADay(visited: String, expected: String) throws {
        let condition = "\"traveler.visited.exists(v, v.country == 'KP' && v.date >= date('2011-03-01'))\""
        let found = try applies(condition, "visited: \(visited)")
        #expect(found == (visited.contains("2011 ") ? "possible traveler.visited[0].date" : expected))
    }

    @Test(arguments: [
        ("2026", "possible traveler.documents[0].expires"), ("2027", "certain"),
        ("2026-06", "possible traveler.documents[0].expires"),
        ("2026-05", "no"), ("never", "certain"),
    ])
    func aDocumentIsHeldIfItsDatesAllowIt(expires: String, expected: String) throws {
        #expect(try applies("traveler.holds('visa')", "documents: [{ type: visa, expires: \(expires) }]") == expected)
    }

    @Test(arguments: [
        ("{ birthDate: 2008, age: 17 }", ""), ("{ birthDate: 2008, age: 18 }", ""),
        (
            "{ birthDate: 2008, age: 19 }",
            "the age 19 and the birth date 2008 disagree: on 2026-06-15 the traveler is 17 or 18"
        ),
        (
            "{ birthDate: 2008-05, age: 17 }",
            "the age 17 and the birth date 2008-05 disagree: on 2026-06-15 the traveler is 18"
        ),
        ("{ birthDate: 2027, age: 1 }", "the traveler is born on 2027, after the trip on 2026-06-15"),
    ])
    func anAgeMustBeOneOfThoseOfTheBirthDate(traveler: String, message: String) throws {
        let rules = "rules: t\nfamily: note\nitems: [{ id: it, title: It, effect: warns, sources: [good] }]\n"
        let rulebook = TestRulebook(families: [NoteFamily.self], rules: rules)
        do {
            _ = try rulebook.report("trip: { crossing: a-b, date: 2026-06-15 }\ntraveler: \(traveler)")
            #expect(message.isEmpty)
        } catch let failure as TestRulebook.Failure {
            #expect(!message.isEmpty && failure.description.contains("error[request/conflict]: \(message)\n"))
        }
    }
}
