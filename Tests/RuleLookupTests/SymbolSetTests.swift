import TestSupport
import Testing

@testable import RuleLookup

@Suite struct SymbolSetTests {
    @Test func whatIsDoneWithTwoIsWhatIsDoneWithSets() {
        var random = SeededGenerator(1)
        for _ in 0..<2000 {
            let (a, b) = (Self.symbols(&random), Self.symbols(&random))
            let (one, other) = (SymbolSet(a), SymbolSet(b))
            #expect(Array(one) == Set(a).sorted())
            #expect(Array(one.union(other)) == Set(a).union(b).sorted())
            #expect(Array(one.intersection(other)) == Set(a).intersection(b).sorted())
            #expect(Array(one.subtracting(other)) == Set(a).subtracting(b).sorted())
            #expect(one.isSubset(of: other) == Set(a).isSubset(of: b))
            #expect(one.isDisjoint(with: other) == Set(a).isDisjoint(with: b))
            #expect((one == other) == (Set(a) == Set(b)))
        }
    }

    /// Few numbers, so that many are in both, and some twice in one.
    private static func symbols(_ random: inout SeededGenerator) -> [UInt32] {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in UInt32.random(in: 0...6, using: &random) }
    }
}
