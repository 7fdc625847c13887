import Foundation
import SafeConduct
import SafeConductTesting

/// The proof of the formatter in full: `Trials fmt [--files N] [--seed N]`.
enum FormatTrials {
    static func run(root: URL, files count: Int, seed: UInt64) throws {
        let clock = ContinuousClock()
        let shipped = try SlipTrials.files(in: root.appending(path: "Rules"))
        var trial = FormatTrial(shipped, families: .standard, seed: seed)
        let start = clock.now
        let tally = trial.run(count: count)
        print("seed \(seed): \(tally.text), \(clock.now - start)")
        for fault in tally.faults { print("\n\(fault)") }
        if !tally.faults.isEmpty { exit(1) }
    }
}
