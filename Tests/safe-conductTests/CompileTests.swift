import Foundation
import Testing

/// `compile`, and bundles wherever rules are named.
@Suite struct CompileTests {
    private static let request = [
        "--crossing", "a-b", "--from", "RU", "--to", "KP", "--date", "2026-12-07", "--mode", "foot", "--as-of",
        "2026-11-21",
    ]

    /// Reports in JSON without the digest of the bundle, which those from files do not have.
    private static func withoutBundle(_ output: String) -> String {
        output.replacing(/,\s*"bundle":\s?"sha256:[0-9a-f]{64}"/, with: "")
    }

    /// A workspace with the small rulebook, compiled.
    private func workspace(_ arguments: [String] = []) throws -> Workspace {
        let workspace = try Workspace(SmallRulebook.files)
        let made = try workspace.run(["compile", "rules", "-o", "b.scbundle"] + arguments)
        #expect(made.code == 0, "\(made.error)")
        return workspace
    }

    @Test(arguments: ["text", "json", "markdown"]) func aCheckSaysTheSame(_ format: String) throws {
        let workspace = try workspace()
        let arguments = ["check"] + Self.request + ["--format", format]
        let expected = try workspace.run(arguments + ["--rules", "rules"])
        let answer = try workspace.run(arguments + ["--rules", "b.scbundle"])
        #expect(expected.code == 0 && answer.code == 0)
        #expect(!answer.output.isEmpty && Self.withoutBundle(answer.output) == expected.output)
        #expect((answer.output != expected.output) == (format == "json"))
        #expect(answer.error.isEmpty)
    }

    @Test func batchAndCrossingsSayTheSame() throws {
        let workspace = try workspace()
        let line =
            #"{"id": "1", "traveler": {}, "trip": {"crossing": "The old bridge", "from": "RU", "to": "KP", "mode": "road"}}"#
        let commands = [
            ["batch", "--as-of", "2026-11-21"], ["crossings"], ["crossings", "a-b", "--as-of", "2026-11-21"],
        ]
        for command in commands {
            let expected = try workspace.run(command + ["--rules", "rules"], input: line + "\nno\n")
            let answer = try workspace.run(command + ["--rules", "b.scbundle"], input: line + "\nno\n")
            #expect(
                !answer.output.isEmpty && Self.withoutBundle(answer.output) == expected.output
                    && answer.code == expected.code)
        }
    }

    /// A slip that leaves the rulebook sound is told as `lint` tells it, and keeps nothing from being written.
    @Test func doubtsAreTold() throws {
        var files = SmallRulebook.files
        files["rules/slip.yaml"] = """
            rules: slip
            family: permit
            items:
              - { id: a, title: A, when: { trip.mode: foot }, permit: { document: viza }, sources: [good] }
            """
        let workspace = try Workspace(files)
        let lint = try workspace.run(["lint", "rules"])
        let text = try workspace.run(["compile", "rules", "-o", "b.scbundle"])
        let shown = try #require(lint.output.split(separator: "\n\n").first { $0.contains("viza") })
        #expect(text.code == 0 && text.output.hasPrefix("b.scbundle: 7 rules"))
        #expect(text.error.contains(shown), "\(text.error)")
        #expect(!text.error.contains("error["))
        let json = try workspace.run(["compile", "rules", "-o", "b.scbundle", "--format", "json"])
        #expect(json.error.contains("\"severity\":\"warning\""), "\(json.error)")
        let swift = try workspace.run(["compile", "rules", "--as", "swift", "-o", "E.swift"])
        #expect(swift.code == 0 && swift.error.contains("slip.yaml:4:"), "\(swift.error)")
        #expect(swift.error.contains(": warning: "))
    }

    /// A pipe can be read once: what is compiled and what is warned of come from one reading.
    @Test func rulesFromAPipeAreReadOnce() throws {
        var files = SmallRulebook.files
        files["slip.txt"] = """
            rules: slip
            family: permit
            items:
              - { id: a, title: A, when: { trip.mode: foot }, permit: { document: viza }, sources: [good] }
            """
        let workspace = try Workspace(files)
        let shell = try workspace.shell(
            "cat slip.txt | timeout 20 safe-conduct compile rules /dev/stdin -o b.scbundle > out 2> err")
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: workspace.folder.appending(path: name)), as: UTF8.self)
        }
        #expect(shell.terminationStatus == 0)
        #expect(try text("out").hasPrefix("b.scbundle: 7 rules"))
        #expect(try text("err").contains("`viza` is used less often than `visa`"))
    }

    @Test func whatWasDoneIsSaid() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let text = try workspace.run(["compile", "rules", "-o", "b.scbundle", "--serial", "8"])
        let size = try Data(contentsOf: workspace.folder.appending(path: "b.scbundle")).count
        #expect(
            text.output.wholeMatch(of: /b\.scbundle: 6 rules, (\d+) kB, serial 8, sha256:[0-9a-f]{64}, not signed\n/)?.1
                == "\(size / 1000)")
        #expect(text.error.isEmpty)
        let json = try workspace.run(["compile", "rules", "-o", "b.scbundle", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "safe-conduct/bundle/1")
        #expect(object["rules"] as? Int == 6 && object["bytes"] as? Int == size)
        #expect(object["signedBy"] is NSNull)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted() == [
                "b.scbundle", "rules",
            ])
    }

    @Test func eachRunGivesTheSameBytes() throws {
        // Every process has hash seeds of its own.
        let workspace = try Workspace(SmallRulebook.files)
        let rules = Workspace.root.appending(path: "Rules").path
        let bundles = try (1...3).map { run in
            #expect(try workspace.run(["compile", rules, "-o", "\(run).scbundle"]).code == 0)
            return try Data(contentsOf: workspace.folder.appending(path: "\(run).scbundle"))
        }
        #expect(Set(bundles).count == 1)
    }

    // MARK: what is refused

    @Test func rulesWithErrorsAreNotCompiled() throws {
        let workspace = try Workspace(SmallRulebook.with(["rules/bad.yaml": "rules: bad\nfamily: closur\nitems: []\n"]))
        let outcome = try workspace.run(["compile", "rules", "-o", "b.scbundle"])
        #expect(outcome.code == 3 && outcome.output.isEmpty)
        #expect(outcome.error.contains("hint: did you mean `closure`?"))
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "b.scbundle").path))
    }

    @Test func aFolderThatIsMissingIsNamed() throws {
        let outcome = try Workspace(SmallRulebook.files).run(["compile", "rules", "-o", "none/b.scbundle"])
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix("error[bundle/unwritable]: the bundle cannot be written"))
    }

    @Test func whatIsNoBundleIsNotWrittenOver() throws {
        let workspace = try workspace()
        let outcome = try workspace.run(["compile", "rules", "-o", "rules/closure.yaml"])
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        #expect(
            outcome.error == """
                error[bundle/unwritable]: there is already a file of that name, and it is not a bundle
                 --> rules/closure.yaml
                hint: name another file, or remove this one first

                """)
        let kept = try String(contentsOf: workspace.folder.appending(path: "rules/closure.yaml"), encoding: .utf8)
        #expect(kept == SmallRulebook.closure)
    }

    @Test func linksAndModesStayAndPipesAreWrittenTo() throws {
        let workspace = try workspace()
        let manager = FileManager.default
        func path(_ name: String) -> String { workspace.folder.appending(path: name).path }
        try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("b.scbundle"))
        try manager.createSymbolicLink(atPath: path("link.scbundle"), withDestinationPath: "b.scbundle")
        #expect(try workspace.run(["compile", "rules", "-o", "link.scbundle", "--serial", "2"]).code == 0)
        #expect(try manager.destinationOfSymbolicLink(atPath: path("link.scbundle")) == "b.scbundle")
        #expect(try manager.attributesOfItem(atPath: path("b.scbundle"))[.posixPermissions] as? Int == 0o640)
        let check = ["check", "--rules", "b.scbundle", "--min-serial", "2"] + Self.request
        #expect(try workspace.run(check).code == 0)
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        try workspace.reading("pipe", into: "piped.scbundle") {
            let code = try workspace.run(["compile", "rules", "-o", "pipe", "--serial", "2"]).code
            #expect(code == 0)
        }
        #expect(manager.contentsEqual(atPath: path("piped.scbundle"), andPath: path("b.scbundle")))
    }

    @Test func sourcesAreWrittenAsBundlesAre() throws {
        let workspace = try workspace()
        func path(_ name: String) -> String { workspace.folder.appending(path: name).path }
        func compile(to name: String) throws -> Int32 {
            try workspace.run(["compile", "rules", "--as", "swift", "-o", name]).code
        }
        #expect(try compile(to: "Embedded.swift") == 0)
        try FileManager.default.createSymbolicLink(atPath: path("Link.swift"), withDestinationPath: "Embedded.swift")
        #expect(try compile(to: "Link.swift") == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("Link.swift")) == "Embedded.swift")
        #expect(mkfifo(path("pipe"), 0o600) == 0)
        try workspace.reading("pipe", into: "Piped.swift") {
            let code = try compile(to: "pipe")
            #expect(code == 0)
        }
        #expect(FileManager.default.contentsEqual(atPath: path("Piped.swift"), andPath: path("Embedded.swift")))
        // A device stays one.
        #expect(try compile(to: "/dev/null") == 0)
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test func bundlesThatWereDamagedAreRefused() throws {
        let workspace = try workspace()
        let file = workspace.folder.appending(path: "b.scbundle")
        let whole = try Data(contentsOf: file)
        func refusal() throws -> String {
            let outcome = try workspace.run(["check", "--rules", "b.scbundle"] + Self.request)
            #expect(outcome.code == 3 && outcome.output.isEmpty)
            return String(outcome.error.prefix { $0 != "\n" })
        }
        var altered = whole
        altered[whole.count / 2] ^= 4
        try altered.write(to: file)
        #expect(
            try refusal()
                == "error[bundle/altered]: the bundle's checksum is wrong: it was altered or damaged since it was compiled"
        )
        try whole.dropLast(9).write(to: file)
        #expect(try refusal().hasPrefix("error[bundle/truncated]: the bundle is incomplete"))
        altered = whole
        altered[8] = 3
        try altered.write(to: file)
        #expect(
            try refusal() == "error[bundle/newer-format]: the bundle has the format 3; this program reads format 2")
    }

    @Test func authorsWorkOnFilesNotOnBundles() throws {
        let workspace = try workspace()
        for command in ["lint", "test"] {
            let outcome = try workspace.run([command, "b.scbundle"])
            #expect(outcome.code == 3 && outcome.output.isEmpty)
            #expect(
                outcome.error.hasPrefix(
                    "error[bundle/no-sources]: a bundle holds neither the rules' files nor their tests\n --> b.scbundle"
                ))
        }
        let again = try workspace.run(["compile", "b.scbundle", "-o", "c.scbundle"])
        #expect(again.code == 3 && again.error.hasPrefix("error[bundle/already-compiled]"))
    }
}

extension Workspace {
    /// Does something while a program reads a pipe into a file.
    fileprivate func reading(_ pipe: String, into file: String, _ body: () throws -> Void) throws {
        let reader = Process()
        reader.executableURL = URL(filePath: "/bin/sh")
        reader.arguments = ["-c", "cat \(pipe) > \(file)"]
        reader.currentDirectoryURL = folder
        try reader.run()
        try body()
        reader.waitUntilExit()
    }
}
