import Foundation
import Testing

/// `test`: author tests from the command line.
@Suite struct TestCommandTests {
    static let header = """
        tests: ways
        asOf: 2026-11-21
        travelers: { french: { nationalities: [FR], documents: [] } }
        trips: { train: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, mode: rail } }
        cases:

        """

    private func run(cases: String, _ arguments: [String] = ["rules"]) throws -> Workspace.Outcome {
        let workspace = try Workspace(SmallRulebook.with(["rules/ways.tests.yaml": Self.header + cases]))
        return try workspace.run(["test"] + arguments)
    }

    static let good = """
          - { name: trains run, traveler: french, trip: train, expect: { verdict: clear } }
          - { name: walkers want a pass, traveler: french, trip: train, with: { trip.mode: foot }, expect: { verdict: conditional } }

        """
    static let bad = """
          - { name: roads are open, traveler: french, trip: train, with: { trip.mode: road }, expect: { verdict: clear } }

        """

    @Test func theLastLineCountsWhatPassed() throws {
        let run = try run(cases: Self.good)
        #expect(run.output == "2 passed, 0 failed\n")
        #expect(run.error.isEmpty)
        #expect(run.code == 0)
    }

    @Test func aFailureShowsWhatWasExpectedWhatCameOutAndWhy() throws {
        let run = try run(cases: Self.good + Self.bad)
        #expect(run.code == 1)
        for line in ["FAILED roads are open (ways.tests.yaml:8)", "verdict", "clear", "blocked", "way/road"] {
            #expect(run.output.contains(line), "\(line) is missing")
        }
        #expect(!run.output.contains("trains run"))
        #expect(run.output.hasSuffix("\n2 passed, 1 failed\n"))
    }

    @Test func aFilterRunsOnlyCasesOfThatName() throws {
        let run = try run(cases: Self.good + Self.bad, ["rules", "--filter", "trains"])
        #expect(run.output == "1 passed, 0 failed\n")
        #expect(run.code == 0)
    }

    @Test func verboseNamesThoseThatPass() throws {
        let run = try run(cases: Self.good, ["rules", "--verbose"])
        #expect(run.output.contains("trains run"))
        #expect(run.output.hasSuffix("\n2 passed, 0 failed\n"))
    }

    @Test(arguments: [
        ("  - { name: nothing, traveler: french, trip: train }", "tests/missing-key"),
        ("  - { name: nothing, traveler: french, trip: train, expect: {} }", "tests/expects-nothing"),
        (
            "  - { name: no such rule, traveler: french, trip: train, expect: { advisories: { exclude: [way/rode] } } }",
            "tests/unknown-rule"
        ),
        ("  - { name: nobody, traveler: frensh, trip: train, expect: { verdict: clear } }", "tests/unknown-fixture"),
        ("  - { name: verdict, traveler: french, trip: train, expect: { verdict: cleer } }", "tests/unknown-value"),
        ("  - { name: key, traveler: french, trip: train, expects: { verdict: clear } }", "tests/unknown-key"),
        (
            "  - { name: change, traveler: french, trip: train, with: { trip.mod: rail }, expect: { verdict: clear } }",
            "tests/unknown-attribute"
        ),
    ])
    func aTestCannotPassByAccident(_ badCase: String, _ code: String) throws {
        let run = try run(cases: Self.good + badCase + "\n")
        #expect(run.error.contains("error[\(code)]: "))
        #expect(run.error.contains(" --> ways.tests.yaml:8:"))
        #expect(run.output.hasSuffix("2 passed, 1 failed\n"))
        #expect(run.code == 1)
    }

    @Test func aFolderWithoutTestsFails() throws {
        let run = try Workspace(SmallRulebook.files).run(["test", "rules"])
        #expect(run.code == 1)
        #expect(run.output == "0 passed, 0 failed\n")
        #expect(run.error.contains("there are no tests here"))
    }

    @Test func aFileOfTestsRunsAgainstTheRulebookThatIsNamed() throws {
        let workspace = try Workspace(SmallRulebook.with(["own.tests.yaml": Self.header + Self.good]))
        let run = try workspace.run(["test", "own.tests.yaml", "--rules", "rules"])
        #expect(run.output == "2 passed, 0 failed\n")
        #expect(run.code == 0)
    }

    @Test func resultsAsJSONAreOneObject() throws {
        let run = try run(cases: Self.good + Self.bad, ["rules", "--format", "json"])
        #expect(run.code == 1)
        #expect(run.error.isEmpty)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["passed"] as? Int == 2)
        #expect(object["failed"] as? Int == 1)
    }

    @Test func theTestsOfTheShippedRulebookPass() throws {
        let run = try Workspace().run(["test"])
        #expect(run.output.wholeMatch(of: /\d{2,} passed, 0 failed\n/) != nil)
        #expect(run.code == 0)
    }
}
