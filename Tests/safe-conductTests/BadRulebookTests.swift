import Foundation
import Testing

/// Rulebooks that do not compile: code 3 for whoever needs them, 1 for lint, nothing hangs or traps.
@Suite struct BadRulebookTests {
    static let sources =
        "sources:\n  law: { title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-01-01 }\n"
    static let crossing = "crossing: a-b\nname: { en: A – B }\nbetween: [RU, KP]\n"

    static func rule(_ id: String, _ more: String = "") -> String {
        "  - { id: \(id), title: T, passage: open, sources: [law]\(more) }\n"
    }

    static let bad: [(name: String, files: [String: String], text: String)] = [
        ("a folder without rules", [:], "error[rulebook/empty]"),
        ("an empty file", ["a.yaml": ""], "error[yaml/empty]"),
        ("a file without a kind", ["a.yaml": "rulez: t\n"], "hint: did you mean `rules`?"),
        (
            "two rules of one id", ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x") + rule("x")],
            "error[rulebook/duplicate-id]"
        ),
        (
            "an override cycle",
            [
                "a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", overrides: [t/y]")
                    + rule("y", ", overrides: [t/x]")
            ],
            "error[rulebook/override-cycle]"
        ),
        (
            "a misspelt value",
            ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", when: { trip.purpose: turism }")],
            "hint: did you mean `tourism`?"
        ),
        (
            "a misspelt attribute",
            ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", when: { trip.purpos: tourism }")],
            "hint: did you mean `trip.purpose`?"
        ),
        (
            "a misspelt key", ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", wen: \"true\"")],
            "hint: did you mean `when`?"
        ),
        ("an empty when", ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", when: {}")], "error["),
        (
            "a template with an unknown name",
            ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", text: \"{{ permit.applyBi }}\"")], "error["
        ),
        (
            "an unknown source", ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", sources: [lav]")],
            "error["
        ),
        (
            "an unknown family", ["a.yaml": "rules: t\nfamily: closur\nitems:\n" + rule("x")],
            "hint: did you mean `closure`?"
        ),
        ("NUL bytes", ["a.yaml": "rules: t\u{0}\n"], "error[yaml/"),
        ("nested lists", ["a.yaml": "rules: " + String(repeating: "[", count: 10_000)], "error[yaml/too-deep]"),
        ("a tag", ["a.yaml": "rules: !x t\n"], "error[yaml/"),
        (
            "a rule that can only fail",
            ["a.yaml": "rules: t\nfamily: closure\nitems:\n" + rule("x", ", when: 9223372036854775807 + 1 > 0")],
            "error["
        ),
    ]

    @Test(arguments: bad.map(\.name))
    func stopsWithItsDiagnostics(_ name: String) throws {
        let (_, files, text) = try #require(Self.bad.first { $0.name == name })
        let folder = try Folder()
        for (file, text) in files { try folder.write(file, text) }
        if !files.isEmpty {
            try folder.write("sources.yaml", Self.sources)
            try folder.write("a-b.yaml", Self.crossing)
        }
        let check = try Tool.run("check", "--crossing", "a-b", "--rules", folder.path)
        #expect(check.code == 3)
        #expect(check.output.isEmpty)
        #expect(check.errors.contains(text), "\(check.errors)")
        #expect(try Tool.run("crossings", "--rules", folder.path).code == 3)
        #expect(try Tool.run("test", folder.path).code == 3)
        let lint = try Tool.run("lint", folder.path)
        #expect(lint.code == 1)
        #expect(lint.output.contains(text))
        #expect(lint.errors.isEmpty)
    }

    @Test func allDiagnosticsOfAllFilesComeAtOnceAndSorted() throws {
        let folder = try Folder()
        for name in ["b", "a"] {
            try folder.write(
                "\(name).yaml",
                "rules: \(name)\nfamily: closure\nitems:\n" + Self.rule("x", ", when: { trip.mode: trian }"))
        }
        try folder.write("sources.yaml", Self.sources)
        let run = try Tool.run("check", "--crossing", "a-b", "--rules", folder.path, "--format", "json")
        #expect(run.code == 3)
        let places = try run.errors.split(separator: "\n").map { line in
            (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["file"] as? String ?? "?"
        }
        #expect(places == ["a.yaml", "b.yaml"])
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let run = try Tool.run("check", "--crossing", "a-b", "--rules", "/nowhere/rules")
        #expect(run.code == 3)
        #expect(run.errors.contains("there is no file or folder `/nowhere/rules`"))
    }

    @Test func constantConditionsAreWarningsOfLint() throws {
        let folder = try Folder()
        try folder.write("sources.yaml", Self.sources)
        try folder.write("a-b.yaml", Self.crossing)
        try folder.write(
            "a.yaml",
            "rules: t\nfamily: closure\nitems:\n" + Self.rule("x", ", when: 1 < 2") + Self.rule("y", ", when: 1 > 2"))
        let lint = try Tool.run("lint", folder.path)
        #expect(lint.code == 0, "\(lint.output)")
        #expect(lint.output.hasSuffix("0 errors, 2 warnings in 3 files\n"), "\(lint.output)")
        #expect(try Tool.run("check", "--crossing", "a-b", "--rules", folder.path).errors.isEmpty)
    }
}
