import RuleFixtures
import RulebookFolder
import RulebookLoading
import Foundation
import RuleEngine
import SourceDiagnostics
import Testing

/// Which files make a rulebook.
@Suite struct RulebookFilesTests {
    /// Writes empty files into a folder that is removed after the test.
    private func inFolder(_ names: [String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rulebook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in names {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(name.utf8).write(to: file)
        }
        try body(folder.path)
    }

    @Test func yamlFilesAreFoundAtAnyDepthAndHiddenOnesPassedOver() throws {
        try inFolder(["b.yaml", "a/c.yml", "a/d/e.yaml", "f.json", ".g.yaml", ".h/i.yaml", "README.md"]) { folder in
            let (files, diagnostics) = RulebookFiles.read([folder])
            #expect(files.map(\.path) == ["a/c.yml", "a/d/e.yaml", "b.yaml"])
            #expect(diagnostics.isEmpty)
        }
    }

    @Test func filesOfOneNameInTwoFoldersAreBothRead() throws {
        try inFolder(["one/a.yaml", "one/b.yaml", "two/a.yaml"]) { folder in
            let (files, _) = RulebookFiles.read(["\(folder)/one", "\(folder)/two"])
            #expect(
                files.map { String(decoding: $0.bytes, as: UTF8.self) }.sorted() == [
                    "one/a.yaml", "one/b.yaml", "two/a.yaml",
                ])
            let whole = URL(filePath: folder).resolvingSymlinksInPath().path + "/two/a.yaml"
            #expect(files.map(\.path).sorted() == [whole, "a.yaml", "b.yaml"])
        }
    }

    @Test func aFileNamedTwiceIsReadOnce() throws {
        try inFolder(["a.yaml"]) { folder in
            let (files, _) = RulebookFiles.read([folder, "\(folder)/", "\(folder)/a.yaml"])
            #expect(files.map(\.path) == ["a.yaml"])
        }
    }

    /// Tables beside a rules file, above it inside the folder, and out of it by path or by link.
    @Test(arguments: [
        ("visas.csv", [String]()), ("../shared/visas.csv", []), ("./deep/../visas.csv", []),
        ("../../outside.csv", ["rulebook/outside-folder"]), ("link.csv", ["rulebook/outside-folder"]),
        ("folder.csv", ["rulebook/unknown-table"]), ("visa.csv", ["rulebook/unknown-table"]),
    ])
    func tablesStayInTheFolder(path: String, codes: [String]) throws {
        try inFolder([
            "book/ru/a.yaml", "book/ru/visas.csv", "book/shared/visas.csv", "outside.csv", "book/ru/folder.csv/x",
        ]) {
            folder in
            for place in ["book/ru/visas.csv", "book/shared/visas.csv", "outside.csv"] {
                try Data("to\nKP\n".utf8).write(to: URL(filePath: "\(folder)/\(place)"))
            }
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/book/ru/link.csv", withDestinationPath: "\(folder)/outside.csv")
            let rules =
                "rules: t\nfamily: note\nitems: [{ id: '{to}', each: { csv: \(path) }, title: T, effect: informs }]"
            try Data(rules.utf8).write(to: URL(filePath: "\(folder)/book/ru/a.yaml"))
            let result = Rulebook.load(paths: ["\(folder)/book"], families: [NoteFamily.self])
            #expect(result.diagnostics.filter { $0.severity == .error }.map(\.code.text) == codes)
            #expect(result.rulebook?.ruleIDs == (codes.isEmpty ? ["t/KP"] : nil))
            #expect(result.files.count == (codes.isEmpty ? 2 : 1))
        }
    }

    /// What links lead to, beside what lies in the folder `book` itself, and what is found.
    @Test(arguments: [
        // A folder outside, a folder inside (its files have names already), a file outside, a file inside.
        ("current", "../v42", ["a.yaml", "current/c.yaml"], ""),
        ("again", "deep", ["a.yaml", "deep/d.yaml"], ""),
        ("c.yaml", "../v42/c.yaml", ["a.yaml", "c.yaml"], ""),
        ("z.yaml", "a.yaml", ["a.yaml"], ""),
        (".hidden", "../v42", ["a.yaml"], ""),
        (
            "lost.yaml", "nowhere.yaml", ["a.yaml"],
            """
            error[rulebook/broken-link]: the link leads nowhere
             --> lost.yaml
            hint: remove the link, or make what it leads to

            """
        ),
        (
            "up", "..", ["a.yaml"],
            """
            error[rulebook/link-loop]: the link leads back to a folder above it
             --> up
            hint: remove the link: what it leads to is read already

            """
        ),
        (
            "self", ".", ["a.yaml"],
            """
            error[rulebook/link-loop]: the link leads back to a folder above it
             --> self
            hint: remove the link: what it leads to is read already

            """
        ),
    ])
    func linksAreFollowed(name: String, target: String, paths: [String], said: String) throws {
        let deep = target == "deep" ? ["book/deep/d.yaml"] : []
        try inFolder(["book/a.yaml", "v42/c.yaml"] + deep) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/book/\(name)", withDestinationPath: target)
            let (files, diagnostics) = RulebookFiles.read(["\(folder)/book"])
            #expect(files.map(\.path) == paths)
            #expect(DiagnosticRenderer().render(diagnostics) == said)
        }
    }

    /// What a link `c.yaml` leads to is read, whatever its own name says; so is what a link to such a link leads to.
    @Test(arguments: [
        (["c.yaml": "c.txt"], ["a.yaml", "c.yaml"]), (["c.yaml": "c.csv"], ["a.yaml", "c.yaml"]),
        (["c.yaml": "c.md"], ["a.yaml", "c.yaml"]), (["c.YML": "c"], ["a.yaml", "c.YML"]),
        (["c.yaml": "deep/c.v2"], ["a.yaml", "c.yaml"]), (["c.yaml": ".c"], ["a.yaml", "c.yaml"]),
        (["c.yaml": "link.v2", "link.v2": "c.txt"], ["a.yaml", "c.yaml"]),
        // Two such names of one file, the other of which is no rulebook file's.
        (["c.yaml": "c.txt", "d.yaml": "c.txt"], ["a.yaml", "c.yaml"]),
        (["b.txt": "c.txt", "c.yaml": "c.txt"], ["a.yaml", "c.yaml"]),
        (["a.txt": "a.yaml", "a.csv": "a.yaml"], ["a.yaml"]),
    ])
    func theNameUnderWhichAFileStandsDecides(links: [String: String], paths: [String]) throws {
        let targets = ["c", "c.txt", "c.csv", "c.md", "deep/c.v2", ".c"].filter(links.values.contains)
        try inFolder((["a.yaml"] + targets).map { "book/\($0)" }) { folder in
            for target in targets {
                try Data("rules: c\nfamily: note\nitems: []\n".utf8).write(
                    to: URL(filePath: "\(folder)/book/\(target)"))
            }
            for (name, target) in links {
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder)/book/\(name)", withDestinationPath: target)
            }
            let (files, diagnostics) = RulebookFiles.read(["\(folder)/book"])
            #expect(files.map(\.path) == paths)
            #expect(diagnostics.isEmpty)
        }
    }

    /// A file that is both is read as rules, and by those who name it as a table.
    @Test func aTableThatALinkNamesAsRulesIsStillATable() throws {
        try inFolder(["book/x.yaml", "book/t.csv"]) { folder in
            func write(_ text: String, to name: String) throws {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/book/\(name)"))
            }
            try write("crossing: a-b\nname: A\nbetween: [RU, KP]", to: "x.yaml")
            try write(
                "rules: t\nfamily: note\nitems: [{ id: a, each: { csv: t.csv }, title: T, effect: informs }]",
                to: "t.csv")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/book/c.yaml", withDestinationPath: "t.csv")
            #expect(
                RulebookFiles.own(in: "\(folder)/book").map { $0.split(separator: "/").last } == [
                    "x.yaml", "c.yaml", "t.csv",
                ])
        }
    }

    @Test func aTableBesideAFileThatALinkLeadsToIsRead() throws {
        try inFolder(["book/x.yaml", "v42/a.yaml"]) { folder in
            func write(_ text: String, to name: String) throws {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            try write("crossing: a-b\nname: A\nbetween: [RU, KP]", to: "book/x.yaml")
            try write("to\nKP\n", to: "v42/visas.csv")
            try write(
                "rules: t\nfamily: note\nitems: [{ id: '{to}', each: { csv: visas.csv }, title: T, effect: informs }]",
                to: "v42/a.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/book/current", withDestinationPath: "\(folder)/v42")
            let result = Rulebook.load(paths: ["\(folder)/book"], families: [NoteFamily.self])
            #expect(result.rulebook?.ruleIDs == ["t/KP"])
        }
    }

    @Test func whatLooksLikeARulebookFileIsNotPassedOver() throws {
        try inFolder(["a.YAML"]) { folder in
            for (name, text) in [
                ("closures.yamk", "# shut\nrules: c\n"), ("c.yaml.bak", "x: 1\nsources:\n"),
                ("notes.txt", "the rules: none"), ("d.json", "{\n  \"rules\": \"d\" }"),
                ("e.yam", "{ rules: e, items: [] }"),
                ("f.yaml.txt", "'rules': f\n"), ("g.json", "{ \"x\": { \"rule\": 1 } }"),
                ("README.md", "rules: c"), ("t.csv", "rules:\n"),
            ] {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
            }
            let (files, diagnostics) = RulebookFiles.read([folder])
            #expect(files.map(\.path) == ["a.YAML"])
            #expect(
                DiagnosticRenderer().render(diagnostics.sortedForDisplay()) == """
                    warning[rulebook/not-read]: the file is not read, and has a line that begins with `sources:`
                     --> c.yaml.bak
                    hint: rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one

                    warning[rulebook/not-read]: the file is not read, and has a line that begins with `rules:`
                     --> closures.yamk
                    hint: rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one

                    warning[rulebook/not-read]: the file is not read, and has a line that begins with `rules:`
                     --> d.json
                    hint: rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one

                    warning[rulebook/not-read]: the file is not read, and has a line that begins with `rules:`
                     --> e.yam
                    hint: rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one

                    warning[rulebook/not-read]: the file is not read, and has a line that begins with `rules:`
                     --> f.yaml.txt
                    hint: rulebook files are named `*.yaml`; let its name begin with `.` if it is not to be one

                    """)
        }
    }

    @Test func aFolderWithoutFilesIsNamed() throws {
        try inFolder(["base/a.yaml", "empty/README.txt"]) { folder in
            let (files, diagnostics) = RulebookFiles.read(["\(folder)/base", "\(folder)/empty"])
            #expect(files.map(\.path) == ["a.yaml"])
            #expect(
                DiagnosticRenderer().render(diagnostics) == """
                    error[rulebook/empty-folder]: there is no `*.yaml` file in `\(folder)/empty`
                    hint: name a folder with rules, such as `--rules Rules`

                    """)
        }
    }

    /// A folder whose path is longer than the system takes: made step by step, as those are that an archive leaves.
    @Test func aPathThatIsTooLongIsSaid() throws {
        try inFolder(["a.yaml"]) { folder in
            let step = String(repeating: "d", count: 250)
            var inner = FileManager.default.temporaryDirectory.appending(path: "inner-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            // The innermost folder first: each is moved into the next, so that no path that is used here is too long.
            for _ in 0..<18 {
                let outer = FileManager.default.temporaryDirectory.appending(path: "outer-\(UUID().uuidString)")
                try FileManager.default.createDirectory(at: outer, withIntermediateDirectories: true)
                try FileManager.default.moveItem(at: inner, to: outer.appending(path: step))
                inner = outer
            }
            try FileManager.default.moveItem(at: inner, to: URL(filePath: "\(folder)/deep"))
            let (files, diagnostics) = RulebookFiles.read([folder])
            #expect(files.map(\.path) == ["a.yaml"])
            #expect(diagnostics.map(\.severity) == [.error])
            #expect(diagnostics.first?.file.hasPrefix("deep/\(step)/") == true)
            // What is too long for the system is taken apart again the same way.
            var rest = URL(filePath: "\(folder)/deep")
            while FileManager.default.fileExists(atPath: rest.appending(path: step).path) {
                let next = FileManager.default.temporaryDirectory.appending(path: "next-\(UUID().uuidString)")
                try FileManager.default.moveItem(at: rest.appending(path: step), to: next)
                try FileManager.default.removeItem(at: rest)
                rest = next
            }
            try FileManager.default.removeItem(at: rest)
        }
    }

    @Test func aPipeIsNoRulebookFile() throws {
        try inFolder(["a.yaml"]) { folder in
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/mkfifo")
            process.arguments = ["\(folder)/pipe.yaml"]
            try process.run()
            process.waitUntilExit()
            let (files, diagnostics) = RulebookFiles.read([folder])
            #expect(files.map(\.path) == ["a.yaml"])
            #expect(
                DiagnosticRenderer().render(diagnostics) == """
                    error[rulebook/unreadable-file]: a rulebook is read from files, not from pipes or devices
                     --> pipe.yaml
                    hint: remove it, or put a file in its place

                    """)
        }
    }

    @Test(arguments: ["t.test.yaml", "tests.yaml", "t.tests.yamL", "t.tests.yaml.yml"])
    func testsAreInFilesOfTheirOwnName(name: String) {
        let draft = RulebookDraft(
            [
                SourceFile(path: "x.yaml", text: "crossing: a-b\nname: A\nbetween: [RU, KP]"),
                SourceFile(path: name, text: "tests: t\nasOf: 2026-11-21\ncases: []"),
            ], families: [NoteFamily.self])
        #expect(
            DiagnosticRenderer().render(draft.diagnostics.filter { $0.severity == .error }) == """
                error[rulebook/test-file-name]: a file of tests has a name that ends in `.tests.yaml`, and `\(name)` does not
                 --> \(name):1:8
                hint: rename the file

                """)
    }

    @Test func whatIsNotThereIsSaid() {
        let (files, diagnostics) = RulebookFiles.read(["/nowhere/rules"])
        #expect(files.isEmpty)
        #expect(
            DiagnosticRenderer().render(diagnostics) == """
                error[rulebook/no-such-file]: there is no file or folder `/nowhere/rules`
                hint: check the path

                """)
    }
}
