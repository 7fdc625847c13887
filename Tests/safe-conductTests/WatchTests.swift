import Foundation
import Testing

/// `lint --watch` and `test --watch`: each change is answered, a broken file ends nothing, a signal does.
@Suite struct WatchTests {
    /// Waits until a run has written that, for as long as a busy machine may need.
    private func wait(for text: String, times: Int = 1, in run: Workspace.Run) async throws {
        for _ in 0..<600 {
            if try (run.text("out") + run.text("err")).ranges(of: text).count >= times { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        run.process.terminate()
        let written = try run.text("out") + run.text("err")
        try #require(Bool(false), "`\(text)` was not written \(times) times: \(written)")
    }

    @Test(arguments: [("lint", "0 errors, ", SIGTERM), ("test", " passed, 0 failed", SIGINT)])
    func eachChangeIsAnsweredUntilASignalComes(_ command: String, _ good: String, _ signal: Int32) async throws {
        let files = SmallRulebook.with([
            "rules/a.tests.yaml": """
            tests: a
            asOf: 2026-11-21
            cases:
              - name: nothing is known
                trip: { crossing: a-b, date: 2026-12-07 }
                expect: { verdict: undetermined }

            """
        ])
        let workspace = try Workspace(files)
        // A shell that runs the tests in the background has them, and what they start, ignore it.
        _ = Foundation.signal(signal, SIG_DFL)
        let run = try workspace.start([command, "rules", "--watch"])
        try await wait(for: good, in: run)
        try workspace.write(Data("rules: [\n".utf8), to: "rules/more/broken.yaml")
        try await wait(for: "changed: more/broken.yaml", in: run)
        try await wait(for: "error[yaml/unclosed-bracket]", in: run)
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "rules/more/broken.yaml"))
        try await wait(for: good, times: 2, in: run)
        #expect(run.process.isRunning)
        kill(run.process.processIdentifier, signal)
        run.process.waitUntilExit()
        #expect(run.process.terminationReason == .uncaughtSignal)
        #expect(run.process.terminationStatus == signal)
    }
}
