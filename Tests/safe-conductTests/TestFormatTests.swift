import Foundation
import Testing

/// `test --format junit` and `--coverage`, by the built command.
@Suite struct TestFormatTests {
    private static let cases =
        TestCommandTests.good + TestCommandTests.bad + """
              - { name: "a < b & \\"c\\" \\x07", traveler: french, trip: train, skip: { reason: "no answer, yet" }, expect: { verdict: clear } }
              - { name: nobody, traveler: frensh, trip: train, expect: { verdict: clear } }

            """

    private func workspace(_ cases: String) throws -> Workspace {
        try Workspace(SmallRulebook.with(["rules/ways.tests.yaml": TestCommandTests.header + cases]))
    }

    /// Prints what `junitparser` reads: of each suite its name and counts, of each case its name and its result; 77 where it is missing.
    private static let reader = """
        import sys
        try:
            from junitparser import JUnitXml
        except ImportError:
            sys.exit(77)
        for suite in JUnitXml.fromfile("results.xml"):
            print(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped)
            for case in suite:
                print("|".join([case.name, case.classname] + [type(r).__name__ + ": " + str(r.message) for r in case.result]))

        """

    @Test func othersReadWhatIsWrittenAsJUnit() throws {
        let workspace = try workspace(Self.cases)
        let run = try workspace.run(["test", "rules", "--format", "junit"])
        #expect(run.code == 1)
        try workspace.write(Data(run.output.utf8), to: "results.xml")
        try workspace.write(Data(Self.reader.utf8), to: "read.py")
        let read = try workspace.run(script: "python3 read.py; echo $?", asPlainUser: false)
        if read == "77\n" {
            print("JUnit was not read back: `pip install junitparser`")
            return
        }
        #expect(
            read == """
                ways.tests.yaml 5 1 1 1
                trains run|ways
                walkers want a pass|ways
                roads are open|ways|Failure: verdict: expected clear, actual blocked
                a < b & "c" \u{FFFD}|ways|Skipped: no answer, yet
                nobody|ways|Error: no traveler is called `frensh`
                0

                """)
    }

    @Test func tooLittleCoverageFails() throws {
        let workspace = try workspace(TestCommandTests.good)
        let enough = try workspace.run(["test", "rules", "--coverage-at-least", "1"])
        #expect(enough.code == 0 && enough.output.contains("\ncoverage: "))
        let tooLittle = try workspace.run(["test", "rules", "--coverage-at-least", "99.5"])
        #expect(tooLittle.code == 1)
        #expect(tooLittle.error == "fewer rules fire than the 99.5 % of --coverage-at-least\n")
        #expect(try workspace.run(["test", "rules", "--coverage-at-least", "101"]).code == 2)
        let json = try workspace.run(["test", "rules", "--coverage", "--format", "json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let coverage = try #require(object["coverage"] as? [String: Any])
        #expect((coverage["rules"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test func aFilterFindsRulesAndFilesAndSaysWhenItFindsNothing() throws {
        let workspace = try workspace(TestCommandTests.good)
        #expect(try workspace.run(["test", "rules", "--filter", "WAYS trains"]).output == "1 passed, 0 failed\n")
        let nothing = try workspace.run(["test", "rules", "--filter", "planes"])
        #expect(nothing.code == 1)
        #expect(nothing.error.contains("no case has `planes` in its name"))
    }
}
