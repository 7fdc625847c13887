import AdvisoryModel
import RequestReading
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// `traveler.daysIn`: the days of a window that ends on the day of the trip, 2026-06-15.
@Suite struct StayTests {
    private static let vocabulary = """
        vocabulary: t
        groups:
          nordic: { members: [{ is: [FI, SE], source: good }] }
        """

    private static func rulebook(_ rules: String) -> TestRulebook {
        TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules, "words.yaml": vocabulary])
    }

    private func applies(_ condition: String, _ stays: String) throws -> String {
        let rules = """
            rules: t
            family: note
            items: [{ id: it, title: It, effect: warns, sources: [good], when: "\(condition)" }]
            """
        let report = try Self.rulebook(rules).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-06-15 }\ntraveler: { \(stays) }")
        guard let advisory = report.advisory("t/it") else { return "no" }
        return ([advisory.certainty.rawValue] + advisory.missing).joined(separator: " ")
    }

    @Test(arguments: [
        ("[]", "0"), ("[{ in: FI, from: 2026-06-10, until: 2026-06-12 }]", "3"),
        // The window of ten days begins on 6 June.
        ("[{ in: FI, from: 2026-01-01, until: 2026-06-06 }]", "1"),
        ("[{ in: FI, from: 2026-01-01, until: 2026-06-05 }]", "0"),
        ("[{ in: FI, from: 2026-06-14, until: 2027-01-01 }]", "2"),
        ("[{ in: SE, from: 2026-06-10, until: 2026-06-12 }]", "0"),
        // A day on which one stay ends and another begins is one day.
        ("[{ in: FI, from: 2026-06-10, until: 2026-06-12 }, { in: FI, from: 2026-06-12, until: 2026-06-13 }]", "4"),
    ])
    func daysOfAStateAreCounted(stays: String, count: String) throws {
        #expect(try applies("traveler.daysIn('FI', 10) == \(count)", "stays: \(stays)") == "certain")
    }

    @Test func statesOfAGroupAreCountedTogether() throws {
        let stays =
            "stays: [{ in: FI, from: 2026-06-10, until: 2026-06-12 }, { in: SE, from: 2026-06-12, until: 2026-06-13 }, { in: RU, from: 2026-06-14, until: 2026-06-15 }]"
        #expect(try applies("traveler.daysIn(groups.nordic, 180) == 4", stays) == "certain")
    }

    @Test(arguments: [
        ("", "> 2", "possible traveler.stays"),
        ("stays: [{ in: FI }]", "> 2", "possible traveler.stays[0].from"),
        ("stays: [{ in: FI, from: 2026-06-12 }]", "> 2", "possible traveler.stays[0].until"),
        ("stays: [{ in: FI, from: 2026-06-12 }]", "> 0", "certain"),
        ("stays: [{ in: FI, from: 2026-06-12 }]", "> 4", "no"),
        ("stays: [{ in: FI, until: 2026-06-07 }]", "> 2", "no"),
        ("stays: [{ in: FI, until: 2026-06-07 }]", "== 2", "possible traveler.stays[0].from"),
        ("stays: [{ in: FI, from: 2026-05, until: 2026-06-07 }]", "== 2", "certain"),
        ("stays: [{ in: FI, from: 2026-06, until: 2026-06-07 }]", "== 2", "possible traveler.stays[0].from"),
        ("stays: [{ in: SE }]", "== 0", "certain"),
    ])
    func whatIsNotKnownLiesBetweenTwoNumbers(stays: String, comparison: String, expected: String) throws {
        #expect(try applies("traveler.daysIn('FI', 10) \(comparison)", stays) == expected)
    }

    @Test(arguments: [
        ("[{ in: Finland }]", "`Finland`"),
        ("[{ in: FI, from: 2026-06-10, until: 2026-06-09 }]", "the stay ends before it begins"),
        ("[{ from: 2026-06-10 }]", "a stay needs the key `in`"),
    ])
    func aWrongStayIsRefused(stays: String, message: String) throws {
        let rulebook = try #require(TestRulebook(families: [NoteFamily.self], files: [:]).result.rulebook)
        let result = rulebook.decodeRequest(
            json: Array(#"{"traveler":{"stays":\#(Self.json(stays))},"trip":{"crossing":"a-b"}}"#.utf8))
        #expect(result.diagnostics.contains { $0.message.contains(message) }, "\(result.diagnostics)")
    }

    private static func json(_ stays: String) -> String {
        stays.replacing(#/[A-Za-z0-9-]+/#) { "\"\($0.output)\"" }
    }

    @Test(arguments: [
        ("traveler.daysIn('UK', 10) > 1", "is a country, not `UK`"),
        ("traveler.daysIn(groups.nordik, 10) > 1", "no group of countries is called `nordik`"),
    ])
    func aMisspeltPlaceIsReported(condition: String, message: String) throws {
        let rules = """
            rules: t
            family: note
            items: [{ id: it, title: It, effect: warns, sources: [good], when: "\(condition)" }]
            """
        let found = Self.rulebook(rules).result.diagnostics
        #expect(found.contains { $0.message.contains(message) }, "\(found)")
    }
}
