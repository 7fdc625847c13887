import Foundation
import Testing

/// Stories of an author with an editor, told by a client that others have written.
@Suite struct EditorStoryTests {
    private static let stories = Workspace.root.appending(path: "Tests/Oracles/editor_stories.py")

    private static func run(_ arguments: [String]) throws -> (code: Int32, output: String) {
        let workspace = try Workspace(["out": ""])
        let output = workspace.folder.appending(path: "out")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = workspace.folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["SAFE_CONDUCT": try Workspace.command().path, "PYTHONDONTWRITEBYTECODE": "1"]
        ) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }

    private static let isThere = (try? run(["-c", "import pytest_lsp, lsprotocol"]))?.code == 0

    @Test(.enabled(if: isThere, "needs Python with the client: pip install pytest-lsp lsprotocol"))
    func theStoriesEndWell() throws {
        let options = ["-q", "-p", "no:cacheprovider", "-W", "ignore", "-o", "asyncio_mode=auto", "--rootdir", "."]
        let run = try Self.run(["-m", "pytest"] + options + [Self.stories.path])
        #expect(run.code == 0, "\(run.output.suffix(4000))")
        print("stories of an editor: \(run.output.split(separator: "\n").last ?? "")")
    }
}
