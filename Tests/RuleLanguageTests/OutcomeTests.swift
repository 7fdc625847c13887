import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct OutcomeTests {
    private static let names = [
        "traveler.age", "traveler.documents", "traveler.sex", "trip.date", "trip.mode", "trip.to",
    ]

    private static func list(_ random: inout SeededGenerator) -> [String] {
        names.filter { _ in random.chance(40) }.shuffled(using: &random)
    }

    @Test func attributesThatAreMissingAreJoinedAsSets() {
        var random = SeededGenerator(3)
        for _ in 0..<2000 {
            let (a, b) = (Self.list(&random), Self.list(&random))
            #expect(Set(Outcome.union(a, b)) == Set(a).union(b))
            #expect(Outcome.union(a, b).count == Set(a).union(b).count)
            #expect(Outcome.union(a.sorted(), b.sorted()) == Set(a).union(b).sorted())
        }
    }
}
