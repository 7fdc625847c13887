import Foundation
import SafeConduct
import SafeConductTesting

/// The proof in full: every mistake that fits the shipped rulebook and the fixtures, and 200,000 requests that say less than they did.
///
/// No benchmark, but a run that takes long and is worth reading: `Trials slips [--slips N] [--requests N] [--seed N] [--survivors]`.
enum SlipTrials {
    static func run(root: URL, slips: Int?, requests: Int, seed: UInt64, showsSurvivors: Bool) throws {
        try census(root: root)
        for folder in ["Rules", "Tests/AnswersTests/Rulebook"] {
            let read = try files(in: root.appending(path: folder))
            guard let trial = RulebookTrial(read, families: .standard, seed: seed)
            else {
                print("\(folder): no sound rulebook with tests")
                continue
            }
            print(
                "\(folder), seed \(seed): \(trial.slips.count) slips fit, \(trial.requests.count) requests asked after each\n"
            )
            let clock = ContinuousClock()
            var text = ""
            let time = clock.measure {
                text = trial.tally(of: trial.slips.prefix(slips ?? .max)).text(showingSurvivors: showsSurvivors)
            }
            print("\(text)\(time)\n")
            let timeOfRequests = clock.measure { text = trial.tally(ofRequests: requests).text }
            print("\(text)\(timeOfRequests)\n")
        }
    }

    /// Every nationality, with every paper, about every crossing, direction, mode, party and purpose of the shipped rulebook.
    static func census(root: URL) throws {
        guard let date = Day("2026-12-07"), let asOf = Day("2026-11-21"),
            let rulebook = Rulebook.compile(try files(in: root.appending(path: "Rules")), families: .standard).rulebook
        else { return }
        let papers = ["visa", "ru-border-zone-pass", "kp-operator-list", "ru-special-permit", "us-special-validation"]
        let census = AdmissionCensus(of: rulebook, papers: papers, covering: ["khasan"], on: date, asOf: asOf)
        let counts = Verdict.allCases.map { "\($0.rawValue) \(census.verdicts[$0] ?? 0)" }.joined(separator: ", ")
        let unadmitted = census.unadmitted.count
        print("census of \(census.count) requests: \(counts); let through without an admission: \(unadmitted)\n")
    }

    /// The files of a folder under their paths in it.
    static func files(in folder: URL) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.map { path in
            SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
        }
    }
}
