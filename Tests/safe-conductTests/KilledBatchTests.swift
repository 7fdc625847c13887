import Foundation
import Testing

/// A batch that is killed again and again, and goes on each time.
@Suite struct KilledBatchTests {
    private static let lines = 6000

    private static let requests = (0..<lines).map { number in
        #"{"id": "\#(number)", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "date": "2026-12-07", "mode": "\#(["rail", "road", "foot"][number % 3])"}}"#
            + "\n"
    }.joined()

    /// Killed by the kernel, ended by a signal, or out of room for the answers.
    private func end(_ number: Int, _ workspace: Workspace, _ arguments: [String], after time: Duration) async throws {
        if number % 3 == 2 {
            // A file that may not grow any more is what a full disk is.
            let room = 40 * (number + 1)
            _ = try workspace.run(
                script: "ulimit -f \(room); safe-conduct \(arguments.joined(separator: " ")) || true",
                asPlainUser: false)
            return
        }
        let run = try workspace.start(arguments)
        try await Task.sleep(for: time)
        kill(run.process.processIdentifier, number % 3 == 0 ? SIGKILL : SIGTERM)
        run.process.waitUntilExit()
    }

    @Test func thirtyKillsLeaveTheAnswersOfOneRun() async throws {
        let workspace = try Workspace(SmallRulebook.with(["in.jsonl": Self.requests]))
        func answers(_ name: String) throws -> Data { try Data(contentsOf: workspace.folder.appending(path: name)) }
        let arguments = ["batch", "in.jsonl", "--rules", "rules", "--as-of", "2026-11-21", "--output"]
        let clock = ContinuousClock()
        let began = clock.now
        #expect(try workspace.run(arguments + ["whole.jsonl"]).code == 0)
        let whole = try answers("whole.jsonl")
        let time = clock.now - began
        var sizes: Set<Int> = []
        for number in 0..<30 {
            try await end(
                number, workspace, arguments + ["part.jsonl", "--resume"], after: time * (number % 10 + 1) / 12)
            sizes.insert((try? answers("part.jsonl").count) ?? 0)
            // A run that came to its end begins again.
            if sizes.contains(whole.count) {
                #expect(try answers("part.jsonl") == whole)
                sizes.remove(whole.count)
                for name in ["part.jsonl", "part.jsonl.run"] {
                    try? FileManager.default.removeItem(at: workspace.folder.appending(path: name))
                }
            }
        }
        #expect(sizes.count > 3, "the kills came at \(sizes)")
        #expect(try workspace.run(arguments + ["part.jsonl", "--resume"]).code == 0)
        #expect(try answers("part.jsonl") == whole)
    }
}
