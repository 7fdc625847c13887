import EditorTrials
import Foundation
import SafeConduct
import SafeConductTesting

/// The proof of the language server in full: `Trials lsp-sessions [--edits N] [--seed N]`.
enum EditorTrials {
    static func run(root: URL, edits: Int, seed: UInt64) throws {
        let clock = ContinuousClock()
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "editor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        // A region needs the sources and words of the world, or nothing of it is ever sound.
        let files = try SlipTrials.files(in: root.appending(path: "Rules"))
            .filter { $0.path.hasPrefix("world/") || $0.path.hasPrefix("ru-kp/") }
        var trial = try EditorTrial(files, families: .standard, seed: seed, in: folder)
        let start = clock.now
        let tally = try trial.run(edits: edits)
        print("seed \(seed): \(edits) edits, \(tally.text), \(clock.now - start)")
        for fault in tally.faults { print("\n\(fault)") }
        if !tally.faults.isEmpty { exit(1) }
    }
}
