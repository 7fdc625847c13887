import AdvisoryModel
import OnceMadeParts
import RuleFixtures
import RuleLookup
import RulebookLoading
import SafeConductTesting
import TestSupport
import Testing

@testable import RuleEngine
@testable import RuleLanguage

/// What was made of a number.
private final class Made: Sendable {
    let number: Int

    init(of number: Int) { self.number = number }
}

/// What is kept is what would be made anew.
@Suite struct CacheTests {
    @Test(arguments: [0, 1, 2, 17]) func objectsAreReadInTheirPlaces(count: Int) {
        let all = (0..<count).map { Made(of: $0) }
        #expect(all.indices.allSatisfy { place in all.read(place) { $0 === all[place] && $0.number == place } })
        #expect(all.picked { $0.number.isMultiple(of: 3) }.map(\.number) == Array(stride(from: 0, to: count, by: 3)))
        #expect(all.has { $0.number == count - 1 } == (count > 0))
        #expect(!all.has { $0.number == count })
    }

    @Test func aRulebookOfManyFilesReadsEachFilesCondition() throws {
        let files = (0..<40).map { number in
            (
                "f\(number).yaml",
                """
                rules: f\(number)
                family: note
                when: { traveler.age: "> \(number)" }
                items:
                  - { id: a, title: A, effect: informs, sources: [good], when: { trip.to: KP } }
                  - { id: b, title: B, effect: informs, sources: [good], when: { traveler.occupation: cook } }

                """
            )
        }
        let book = TestRulebook(families: [NoteFamily.self], files: Dictionary(uniqueKeysWithValues: files))
        #expect(book.rendered == "")
        for age in [0, 1, 16, 17, 39, 40, 90] {
            let report = try book.report("{ traveler: { age: \(age) }, trip: { crossing: a-b, from: RU, to: KP } }")
            let applying = (0..<40).filter { $0 < age }.flatMap { ["f\($0)/a", "f\($0)/b"] }
            #expect(report.advisories.map(\.rule).sorted() == applying.sorted())
            for advisory in report.advisories {
                #expect(advisory.missing == (advisory.rule.hasSuffix("b") ? ["traveler.occupation"] : []))
            }
        }
        let unknown = try book.report("{ trip: { crossing: a-b, from: RU, to: KP } }")
        #expect(unknown.advisories.count == 80)
        #expect(unknown.advisories.allSatisfy { $0.missing.contains("traveler.age") })
    }

    private static let ofGroups = [
        "s.yaml": """
        sources:
          new: { title: N, kind: law, reliability: A, published: 2026-03-01, retrieved: 2026-03-01, freshFor: 60 days }
        """,
        "v.yaml": "vocabulary: v\ngroups: { club: { members: [{ is: [FR], from: 2026-06-01, source: new }] } }\n",
        "r.yaml": """
        rules: r
        family: note
        items:
          - id: a
            title: A
            effect: blocks
            sources: [good]
            when: { traveler.nationalities: { in: club } }
        """,
    ]

    /// Who belongs to a group, and whether only old news says so, goes with both days: what is kept for one pair of days is not taken for another.
    @Test func groupsOfSeveralDaysAreToldApartByAllThreads() async throws {
        func rulebook() throws -> Rulebook {
            let book = TestRulebook(families: [NoteFamily.self], files: Self.ofGroups)
            return try #require(book.result.rulebook, "\(book.rendered)")
        }
        let days = ["2026-02-01", "2026-03-01", "2026-04-20", "2026-05-15", "2026-07-01"].compactMap { Day($0) }
        let questions = days.flatMap { asOf in
            days.flatMap { date in
                ["FR", "DE"].map { nationality in
                    Request(
                        traveler: Traveler(nationalities: [nationality]),
                        trip: Trip(crossing: "a-b", from: "RU", to: "KP", date: date), asOf: asOf)
                }
            }
        }
        // A fresh rulebook for each question keeps nothing.
        let expected = try questions.map { try rulebook().check($0, asOf: days[0]) }
        #expect(Set(expected.map(\.verdict)).count > 1)
        let shared = try rulebook()
        await withTaskGroup { group in
            for start in 0..<4 {
                group.addTask {
                    for step in 0..<(2 * questions.count) {
                        let number = (start * 13 + step * 7) % questions.count
                        let found = shared.check(questions[number], asOf: days[0])
                        if found != expected[number] { Issue.record("\(questions[number]): \(found.verdict)") }
                    }
                }
            }
        }
    }

    /// In a row, and in a table that is emptied when it is full.
    @Test(arguments: [1, 4096, 4097, 200_000])
    func whatIsKeptByNumberIsThatOfTheNumber(count: Int) {
        var random = SeededGenerator(UInt64(count))
        let cache = OnceMadeCache<Made>(count: count)
        for _ in 0..<100_000 {
            let number = random.next(below: count)
            let known = cache.get(number) { Made(of: number) }
            if known.number != number { Issue.record("\(number) has what was made of \(known.number)") }
        }
        // What was made last is not made again.
        let last = cache.get(count - 1) { Made(of: count - 1) }
        #expect(cache.get(count - 1) { Made(of: -1) } === last)
    }
}
