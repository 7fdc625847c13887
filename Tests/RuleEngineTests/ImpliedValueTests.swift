import AdvisoryModel
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import Testing

/// What a trip does not say and another attribute tells: who goes by rail has no vehicle.
@Suite struct ImpliedValueTests {
    private static let rulebook: Rulebook? = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": """
            rules: t
            family: note
            items:
              - { id: on-foot, title: On foot, effect: informs, when: { trip.vehicle: none } }
              - { id: driver, title: Driver, effect: informs, when: { trip.vehicle: [car, van] } }
              - { id: no-lorry, title: No lorry, effect: informs, unless: { trip.vehicle: lorry } }
            """
        ]
    ).result.rulebook

    /// Means and vehicle, and which rules hold for certain or perhaps.
    @Test(
        arguments: [
            ("rail", nil, ["on-foot", "no-lorry"]), ("foot", nil, ["on-foot", "no-lorry"]),
            ("sea", nil, ["on-foot", "no-lorry"]), ("air", nil, ["on-foot", "no-lorry"]),
            ("rail", "car", ["driver", "no-lorry"]), ("road", "van", ["driver", "no-lorry"]), ("road", "lorry", []),
            ("road", "none", ["on-foot", "no-lorry"]),
            ("road", nil, ["on-foot?", "driver?", "no-lorry?"]),
            ("bicycle", nil, ["on-foot?", "driver?", "no-lorry?"]),
            (nil, nil, ["on-foot?", "driver?", "no-lorry?"]),
        ] as [(String?, String?, [String])])
    func aMeansWithoutVehicleImpliesNone(_ mode: String?, _ vehicle: String?, rules: [String]) throws {
        let rulebook = try #require(Self.rulebook)
        let day = try #require(Day("2026-12-07"))
        let trip = Trip(crossing: "a-b", date: day, mode: mode, vehicle: vehicle)
        let report = rulebook.check(Request(traveler: Traveler(), trip: trip), asOf: day)
        let found = report.advisories.map { String($0.rule.dropFirst(2)) + ($0.certainty == .possible ? "?" : "") }
        #expect(found.sorted() == rules.sorted())
        #expect(report.trip.vehicle == vehicle)
        let possible = report.advisories.filter { $0.certainty == .possible }
        #expect(possible.allSatisfy { $0.missing == ["trip.vehicle"] })
    }
}
