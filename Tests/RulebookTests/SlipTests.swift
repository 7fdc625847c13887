import Foundation
import SafeConduct
import SafeConductTesting
import Testing

/// No mistake in the files of the rulebook, and nothing that a request does not say, brings a trip nearer to `clear` unseen.
///
/// Each run makes other mistakes: `SLIPS_SEED` makes those of the run that printed it, `SLIPS` and `SLIPPED_REQUESTS` say how many. The full numbers are a command of Benchmarks.
@Suite struct SlipTests {
    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    private static let seed = number("SLIPS_SEED").map { UInt64($0) } ?? .random(in: 1...999_999)

    private static let trial = RulebookTrial(ShippedRulebook.files, families: .standard, seed: seed)

    @Test func noMistakeLetsAnybodyThroughUnseen() throws {
        let trial = try #require(Self.trial)
        #expect(trial.findingWithoutMistake == nil)
        let slips = trial.sample(Self.number("SLIPS") ?? 600)
        let tally = trial.tally(of: slips, asking: 12)
        print(
            "SLIPS_SEED=\(Self.seed): \(trial.slips.count) slips fit\n\(tally.text(showingSurvivors: Self.number("SLIPS") != nil))"
        )
        #expect(tally.holes == [], "SLIPS_SEED=\(Self.seed)")
        #expect(tally.kinds >= 20)
    }

    @Test func knowingLessLetsNobodyThrough() throws {
        let trial = try #require(Self.trial)
        let tally = trial.tally(ofRequests: Self.number("SLIPPED_REQUESTS") ?? 10_000)
        print("SLIPS_SEED=\(Self.seed):\n\(tally.text)")
        #expect(tally.violations == [], "SLIPS_SEED=\(Self.seed)")
    }
}
