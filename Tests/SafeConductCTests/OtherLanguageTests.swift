import Foundation
import Testing

/// The library as C and Python use it.
@Suite struct OtherLanguageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The library beside the tests, as one build makes both.
    private static let library: URL? = {
        let program = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        let folders = [
            program.resolvingSymlinksInPath().deletingLastPathComponent(), root.appending(path: ".build/debug"),
        ]
        return folders.map { $0.appending(path: "libsafeconduct.so") }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
    }()

    private func run(_ command: [String], _ environment: [String: String] = [:]) throws -> (code: Int32, output: String)
    {
        let output = FileManager.default.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        FileManager.default.createFile(atPath: output.path, contents: nil)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let handle = try FileHandle(forWritingTo: output)
        (process.standardOutput, process.standardError) = (handle, handle)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }

    private static let rules = root.appending(path: "Plugins/Examples/Sources/book/Rules").path

    private static let program = """
        #include "safe_conduct.h"
        #include <stdio.h>
        #include <string.h>
        int main(int count, char **arguments) {
            if (count != 2 || safe_conduct_open("/nowhere") != 0 || !strstr(safe_conduct_last_error(), "no-such-file")) return 1;
            uint64_t rulebook = safe_conduct_open(arguments[1]);
            char *report = safe_conduct_check(rulebook, "{\\"trip\\": {\\"crossing\\": \\"high-pass\\"}}", "2026-11-21");
            if (!report || !strstr(report, "\\"verdict\\":\\"undetermined\\"")) return 2;
            safe_conduct_free(report);
            safe_conduct_close(rulebook);
            printf("%s\\n", safe_conduct_version());
            return 0;
        }
        """

    @Test(.enabled(if: library != nil, "the library was not built"))
    func aProgramInCUsesTheHeader() throws {
        let library = try #require(Self.library)
        let folder = FileManager.default.temporaryDirectory.appending(path: "c-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "main.c")
        try Self.program.write(to: source, atomically: true, encoding: .utf8)
        let built = folder.appending(path: "main").path
        let made = try run([
            "clang", "-Wall", "-Werror", "-I", Self.root.appending(path: "Sources/SafeConductC/include").path,
            source.path,
            library.path, "-o", built, "-Wl,-rpath," + library.deletingLastPathComponent().path,
        ])
        #expect(made.code == 0, "\(made.output)")
        let done = try run([built, Self.rules])
        #expect(done.code == 0 && done.output == "0.1.0\n", "\(done)")
    }

    @Test(.enabled(if: library != nil, "the library was not built"))
    func pythonUsesItByCtypes() throws {
        let library = try #require(Self.library)
        let script = """
            import safe_conduct, threading
            rulebook = safe_conduct.Rulebook("\(Self.rules)")
            request = {"id": "7", "traveler": {"nationalities": ["FR"]}, "trip": {"crossing": "high-pass", "from": "CL", "to": "AR", "date": "2026-12-07"}}
            verdicts = []
            def work():
                for _ in range(20): verdicts.append(rulebook.check(request, as_of="2026-11-21")["verdict"])
            threads = [threading.Thread(target=work) for _ in range(4)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print(len(verdicts), set(verdicts))
            print([report.get("verdict", report["schema"]) for report in rulebook.batch([request, 7], "2026-11-21")])
            journey = {"traveler": {"nationalities": ["FR"]}, "journey": [{"crossing": "high-pass", "from": "CL", "to": "AR"}, {"crossing": "high-pass", "from": "AR", "to": "CL"}]}
            print(rulebook.check(journey, "2026-11-21")["schema"], len(rulebook.check(journey, "2026-11-21")["legs"]))
            try: rulebook.check({"trip": {"crossing": "high-pas"}}, "2026-11-21")
            except safe_conduct.SafeConductError as error: print(error.diagnostics[0]["code"], error.diagnostics[0]["hint"])
            """
        let done = try run(
            ["python3", "-c", script],
            [
                "PYTHONPATH": Self.root.appending(path: "Plugins/Examples/Python").path,
                "SAFE_CONDUCT_LIBRARY": library.path, "PYTHONDONTWRITEBYTECODE": "1",
            ])
        #expect(
            done.output == """
                80 {'clear'}
                ['clear', 'safe-conduct/error/1']
                safe-conduct/journey/1 2
                request/unknown-crossing did you mean `high-pass` or `High Pass`?

                """)
    }
}
