import Foundation
import Testing

/// Rulebooks that do not compile: `check`, `crossings` and `test` exit with 3, `lint` shows the same and exits with 1.
@Suite struct BadRulebookTests {
    struct Story: CustomTestStringConvertible {
        var testDescription: String
        var files: [String: String]
        var error: String

        init(_ name: String, _ files: [String: String], says error: String) {
            testDescription = name
            self.files = files
            self.error = error
        }
    }

    static let stories: [Story] = [
        Story(
            "two rules of one id",
            SmallRulebook.with(["rules/more.yaml": SmallRulebook.permit]),
            says: """
                error[rulebook/duplicate-id]: the rule `paper/pass` is declared twice
                 --> permit.yaml:4:9
                  |
                4 |   - id: pass
                  |         ^^^^
                hint: give one of them another id
                note: first declared here
                 --> more.yaml:4:9
                  |
                4 |   - id: pass
                  |         ^^^^

                """),
        Story(
            "a template with an unknown name",
            SmallRulebook.with([
                "rules/permit.yaml": SmallRulebook.permit.replacing("ru: Пропуск", with: "ru: '{{ permit.aplyBy }}'")
            ]),
            says: """
                error[cel/unknown-attribute]: no attribute is called `permit.aplyBy`
                 --> permit.yaml:5:32
                  |
                5 |     title: { en: Pass, ru: '{{ permit.aplyBy }}' }
                  |                                ^^^^^^^^^^^^^
                hint: did you mean `permit.applyBy`?

                """),
        Story(
            "an override cycle",
            SmallRulebook.with([
                "rules/permit.yaml": """
                rules: paper
                family: permit
                items:
                  - { id: a, title: A, permit: { document: x }, sources: [good], overrides: [paper/b] }
                  - { id: b, title: B, permit: { document: x }, sources: [good], overrides: [paper/a] }
                """
            ]),
            says: """
                error[rulebook/override-cycle]: rules override each other in a cycle: paper/a → paper/b → paper/a
                 --> permit.yaml:4:78
                  |
                4 |   - { id: a, title: A, permit: { document: x }, sources: [good], overrides: [paper/b] }
                  |                                                                              ^^^^^^^
                hint: remove one of the overrides

                """),
        Story(
            "a misspelt value in a condition",
            SmallRulebook.with([
                "rules/permit.yaml": SmallRulebook.permit.replacing("trip.mode: foot", with: "trip.mode: foott")
            ]),
            says: """
                error[rulebook/unknown-value]: `foott` is not a value of `trip.mode`
                 --> permit.yaml:6:24
                  |
                6 |     when: { trip.mode: foott }
                  |                        ^^^^^
                hint: did you mean `foot`?

                """),
        Story(
            "an empty file",
            SmallRulebook.with(["rules/none.yaml": ""]),
            says: """
                error[yaml/empty]: the file is empty
                 --> none.yaml
                hint: write something, or remove the file

                """),
        Story(
            "a folder without rules", ["rules/readme.txt": "nothing here"],
            says: """
                error[rulebook/empty-folder]: there is no `*.yaml` file in `rules`
                hint: name a folder with rules, such as `--rules Rules`

                """),
        Story(
            "a source that nobody declared",
            SmallRulebook.with([
                "rules/permit.yaml": SmallRulebook.permit.replacing("[good]", with: "[god]")
            ]),
            says: """
                error[rulebook/unknown-source]: no source is called `god`
                 --> permit.yaml:8:15
                  |
                8 |     sources: [god]
                  |               ^^^
                hint: did you mean `good`?

                """),
    ]

    @Test(arguments: stories)
    func theRulebookIsRefusedWithPlaceAndHint(_ story: Story) throws {
        let workspace = try Workspace(story.files)
        for arguments in [["check", "--crossing", "a-b"], ["crossings"], ["test"]] {
            let run = try workspace.run(arguments + ["--rules", "rules"])
            #expect(run.error == story.error, "\(arguments)")
            #expect(run.output.isEmpty)
            #expect(run.code == 3)
        }
        let lint = try workspace.run(["lint", "rules"])
        // A lint may have a warning before it.
        #expect(lint.output.contains(story.error))
        #expect(lint.error.isEmpty)
        #expect(lint.code == 1)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let run = try Workspace().run(["check", "--crossing", "a-b", "--rules", "nowhere"])
        #expect(run.code == 3)
        #expect(run.error.contains("error[rulebook/no-such-file]: there is no file or folder `nowhere`\n"))
    }

    @Test func whatCannotBeTrueIsAWarningThatLintShows() throws {
        let files = SmallRulebook.with([
            "rules/permit.yaml": SmallRulebook.permit.replacing("{ trip.mode: foot }", with: #""1 > 2""#)
        ])
        let workspace = try Workspace(files)
        let lint = try workspace.run(["lint", "rules"])
        #expect(lint.code == 0)
        #expect(
            lint.output == """
                warning[rulebook/constant-condition]: the condition is never true
                 --> permit.yaml:6:12
                  |
                6 |     when: "1 > 2"
                  |            ^^^^^
                hint: the rule never applies: fix or remove it

                0 errors, 1 warning in 5 files

                """)
        #expect(try workspace.run(["check", "--crossing", "a-b", "--rules", "rules"]).code == 0)
    }

    @Test func lintOfASoundRulebookFindsNothing() throws {
        let run = try Workspace(SmallRulebook.files).run(["lint", "rules"])
        #expect(run.output == "0 errors, 0 warnings in 5 files\n")
        #expect(run.code == 0)
    }

    @Test func lintAsJSONIsOneObject() throws {
        let workspace = try Workspace(SmallRulebook.with(["rules/none.yaml": ""]))
        let run = try workspace.run(["lint", "rules", "--format", "json"])
        #expect(run.code == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["errors"] as? Int == 1)
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["yaml/empty"])
    }
}
