import AdvisoryModel
import SafeConductTesting
import TestSupport
import Testing

@testable import SafeConduct

/// What a rule tells everybody is made once and kept: no answer may depend on who asked before.
@Suite struct SteadyRuleTests {
    private static let files = [
        "crossing.yaml": """
        crossing: c-d
        name: { en: C – D }
        between: [RU, KP]
        timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
        facts:
          road:
            - { is: rough, source: good }
            - { is: smooth, source: poor }
          bridge: [{ is: narrow, source: old }]
        """,
        "safety.yaml": """
        rules: safety
        family: safety
        items:
          - id: ice
            title: { en: Ice, ru: Лёд }
            level: 2
            advice: { en: Go slowly, fr: Allez lentement }
            sources: [good]
          - { id: rough, title: A rough road, level: 3, when: { crossing.road: rough }, sources: [good] }
          - { id: narrow, title: A narrow bridge, level: 1, when: { crossing.bridge: narrow }, sources: [good] }
          - { id: winter, title: Winter, level: 1, valid: 2026-12-01T06:00..2027-03-01, sources: [good] }
          - { id: dull, title: Dull, level: 1, sources: [old] }
          - { id: child, title: "For {{ traveler.age }} years", level: 1, when: { traveler.age: "< 18" }, sources: [good] }
          - { id: spared, title: Spared, level: 2, overrides: [safety/ice], when: { trip.mode: rail }, sources: [good] }
        """,
        "contacts.yaml": """
        rules: contacts
        family: contacts
        items:
          - { id: police, title: Police, contacts: [{ service: police, country: RU, number: "102" }], sources: [good] }
        """,
        "family.yaml": "family: hints\neffect: informs\nfields: { topic: { type: text } }\n",
        "hints.yaml": """
        rules: hints
        family: hints
        items:
          - { id: a, title: A, topic: food, sources: [good] }
          - { id: b, title: B, topic: sleep, when: { trip.to: KP }, sources: [poor] }
        """,
    ]

    private func book() throws -> Rulebook {
        let book = TestRulebook(families: .standard, files: Self.files)
        return try #require(book.result.rulebook, "\(book.rendered)")
    }

    private func request(_ random: inout SeededGenerator) -> (Request, asOf: Day, languages: [String]) {
        let crossing = ["a-b", "c-d"][random.next(below: 2)]
        let ages: [Int?] = [nil, 7, 40]
        let modes: [String?] = [nil, "rail", "car"]
        let dates = ["2026-11-30", "2026-12-01", "2026-12-07", "2027-03-02"].map { Day($0) }
        let (from, to) = [("RU", "KP"), ("KP", "RU")][random.next(below: 2)]
        let request = Request(
            traveler: Traveler(age: ages[random.next(below: 3)]),
            trip: Trip(
                crossing: crossing, from: from, to: to, date: dates[random.next(below: 4)],
                mode: modes[random.next(below: 3)]))
        let days = ["2024-06-01", "2026-11-01", "2030-01-01"].compactMap { Day($0) }
        let languages = [["en"], ["ru"], ["fr"], ["fr", "ru"], []][random.next(below: 5)]
        return (request, days[random.next(below: 3)], languages)
    }

    @Test(arguments: 1...4)
    func noAnswerDependsOnWhoAskedBefore(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let shared = try book()
        var told: Set<String> = []
        for _ in 0..<60 {
            let (request, asOf, languages) = request(&random)
            let known = shared.check(request, asOf: asOf, languages: languages)
            let fresh = try book().check(request, asOf: asOf, languages: languages)
            #expect(known == fresh, "\(request) \(asOf) \(languages)")
            told.formUnion(known.advisories.map(\.rule))
        }
        #expect(told.isSuperset(of: ["safety/ice", "safety/rough", "contacts/police", "hints/a", "hints/b"]))
    }
}
