import Foundation
import Testing

/// A batch that is killed again and again, and goes on each time.
@Suite struct KilledBatchTests {
    private static let requests = (0..<1500).map { number in
        #"{"id": "\#(number)", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "a-b", "date": "2026-12-07", "mode": "\#(["rail", "road", "foot"][number % 3])"}}"#
            + "\n"
    }.joined()

    private static let arguments = ["batch", "in.jsonl", "--rules", "rules", "--as-of", "2026-11-21", "--output"]

    private func answers(_ name: String, _ workspace: Workspace) -> Data {
        (try? Data(contentsOf: workspace.folder.appending(path: name))) ?? Data()
    }

    /// A run that is killed by the kernel, ended by a signal, or out of room, as soon as there are more answers than before.
    private func end(_ number: Int, _ workspace: Workspace) async throws {
        let arguments = Self.arguments + ["part.jsonl", "--resume"]
        let before = answers("part.jsonl", workspace).count
        if number % 3 == 2 {
            // A file that may not grow any more is what a full disk is; the room is in blocks of 512 bytes.
            let script = "ulimit -f \(before / 512 + 40); safe-conduct \(arguments.joined(separator: " ")) || true"
            _ = try workspace.run(script: script, asPlainUser: false)
            return
        }
        let run = try workspace.start(arguments)
        while run.process.isRunning, answers("part.jsonl", workspace).count <= before {
            try await Task.sleep(for: .milliseconds(2))
        }
        kill(run.process.processIdentifier, number % 3 == 0 ? SIGKILL : SIGTERM)
        run.process.waitUntilExit()
    }

    @Test func thirtyKillsLeaveTheAnswersOfOneRun() async throws {
        let workspace = try Workspace(SmallRulebook.with(["in.jsonl": Self.requests]))
        #expect(try workspace.run(Self.arguments + ["whole.jsonl"]).code == 0)
        let whole = answers("whole.jsonl", workspace)
        var cuts = 0
        for number in 0..<30 {
            try await end(number, workspace)
            let part = answers("part.jsonl", workspace)
            if part.count < whole.count {
                cuts += 1
                continue
            }
            // A run that came to its end begins again.
            #expect(part == whole)
            for name in ["part.jsonl", "part.jsonl.run"] {
                try? FileManager.default.removeItem(at: workspace.folder.appending(path: name))
            }
        }
        #expect(cuts > 5)
        #expect(try workspace.run(Self.arguments + ["part.jsonl", "--resume"]).code == 0)
        #expect(answers("part.jsonl", workspace) == whole)
    }
}
