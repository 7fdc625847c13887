import AdvisoryModel
import Authoring
import SourceDiagnostics
import Testing

/// One entry of `cases` that makes several cases: of travelers and trips, of moments; and one that is not run for now.
@Suite struct CaseMatrixTests {
    private static let head = """
        tests: small
        asOf: 2026-06-01
        travelers:
          french: { nationalities: [FR] }
          chilean: { nationalities: [CL] }
        trips:
          train: { crossing: a-b, from: RU, to: KP, date: 2026-07-01, mode: rail }
          car: { crossing: a-b, from: RU, to: KP, date: 2026-07-01, mode: road }

        """

    private func run(_ cases: String, today: Day? = nil, stopsAtFailure: Bool = false) throws -> TestRun {
        let fixture = AuthorTestFixture(cases: "cases:\n" + cases, head: Self.head)
        let rulebook = try #require(fixture.rulebook)
        return AuthorTestRunner(rulebook: rulebook)
            .run(fixture.files, today: today, stopsAtFailure: stopsAtFailure)
    }

    private func codes(_ cases: String) throws -> [String] {
        try run(cases).diagnostics.map { "\($0.code): \($0.message)" }
    }

    @Test func everyTravelerTakesEveryTrip() throws {
        let run = try run(
            """
              - name: way
                travelers: [french, chilean]
                trips: [train, car]
                expect: { verdict: clear }
                except: [{ trip: car, expect: { verdict: blocked } }]
            """)
        #expect(
            run.text(listing: true) == """
                passed way (french, train) (x.tests.yaml:10)
                passed way (french, car) (x.tests.yaml:10)
                passed way (chilean, train) (x.tests.yaml:10)
                passed way (chilean, car) (x.tests.yaml:10)
                4 passed, 0 failed

                """, "\(run.text(listing: true)) \(run.diagnostics)")
    }

    @Test func everyStepIsACaseAtItsOwnPlace() throws {
        let run = try run(
            """
              - name: way
                traveler: french
                trip: train
                expect: { verdict: clear }
                on:
                  - { date: 2026-07-02 }
                  - { date: 2026-12-24, expect: { verdict: blocked } }
                  - { asOf: 2026-06-02, date: 2026-12-24, expect: { verdict: clear } }
            """)
        let lines = run.text(listing: true).split(separator: "\n")
        #expect(lines.first == "passed way (on 2026-07-02) (x.tests.yaml:15)")
        #expect(lines.contains("passed way (on 2026-12-24) (x.tests.yaml:16)"))
        #expect(lines.contains("FAILED way (as of 2026-06-02, on 2026-12-24) (x.tests.yaml:17)"))
        #expect(lines.last == "2 passed, 1 failed")
    }

    @Test func oneNameNeedsNoBrackets() throws {
        let run = try run(
            "  - { name: way, travelers: [french, chilean], trips: train, expect: { verdict: clear } }\n")
        #expect(run.outcomes.map(\.name) == ["way (french, train)", "way (chilean, train)"])
    }

    @Test func exceptionsOfABrokenCaseAreNotJudged() throws {
        let found = try codes(
            "  - { name: it, travelers: [french], trips: [], expect: { verdict: clear }, except: [{ traveler: french, expect: { verdict: blocked } }] }\n"
        )
        #expect(found.filter { $0.hasPrefix("tests/conflict") } == [], "\(found)")
    }

    @Test(arguments: [
        (
            "travelers: [french, spanish], trip: train, expect: { verdict: clear }",
            "tests/unknown-fixture: no traveler is called `spanish`"
        ),
        (
            "travelers: [french, french], trips: [train, car], expect: { verdict: clear }",
            "tests/duplicate-name: two cases are called `it (french, train)`"
        ),
        (
            "travelers: [], trip: train, expect: { verdict: clear }",
            "tests/wrong-type: `travelers` of a case is a list of names"
        ),
        (
            "travelers: [{ residence: FR }], trip: train, expect: { verdict: clear }",
            "tests/wrong-type: `travelers` of a case is a list of names"
        ),
        (
            "travelers: [french], trip: train, expect: { verdict: clear }, except: [{ traveler: chilean, expect: { verdict: blocked } }]",
            "tests/unknown-fixture: `travelers` of the case has no `chilean`"
        ),
        (
            "travelers: [french], trip: train, expect: { verdict: clear }, except: [{ expect: { verdict: blocked } }]",
            "tests/missing-key: an exception needs the key `traveler` or `trip`"
        ),
        (
            "travelers: [french], trip: train, expect: { verdict: clear }, except: [{ traveler: french, expect: { verdict: clear } }, { traveler: french, expect: { verdict: blocked } }]",
            "tests/conflict: an earlier exception is for the same combinations"
        ),
        (
            "travelers: [french], trip: train, expect: { verdict: clear }, on: [{ date: 2026-07-01 }], except: [{ traveler: french, expect: { verdict: clear } }]",
            "tests/conflict: a case has either `except` or `on`"
        ),
    ])
    func whatIsWrongWithAMatrixIsSaid(_ fields: String, _ expected: String) throws {
        let found = try codes("  - { name: it, \(fields) }\n")
        #expect(found.contains(expected), "\(found)")
    }

    private static let skipped =
        "  - { name: it, traveler: french, trip: train, skip: { reason: no answer yet, until: 2026-12-31 }, expect: { verdict: clear } }\n"

    @Test func aCaseIsSkippedUntilItsLastDay() throws {
        let run = try run(Self.skipped, today: Day("2026-12-31"))
        #expect(
            run.text(listing: true)
                == "skipped it (x.tests.yaml:10)\n  no answer yet, until 2026-12-31\n0 passed, 0 failed, 1 skipped\n")
        #expect(run.isGood)
    }

    @Test(arguments: [("2027-01-01", "it is 2027-01-01"), ("", "which day it is is not known")])
    func afterItsLastDayASkipFails(_ today: String, _ said: String) throws {
        let run = try run(Self.skipped, today: Day(today))
        #expect(
            run.text() == """
                FAILED it (x.tests.yaml:10)
                  skip
                    expected: over by 2026-12-31
                    actual:   \(said)
                      was skipped because: no answer yet
                      remove `skip`, or give it a later `until`
                0 passed, 1 failed

                """)
        #expect(!run.isGood)
    }

    @Test func casesAfterTheFirstFailureAreLeftOut() throws {
        let cases = ["clear", "blocked", "clear", "clear"].enumerated().map {
            "  - { name: c\($0), traveler: \($0 < 3 ? "french" : "chilean"), trip: \($0 < 3 ? "train" : "car"), expect: { verdict: \($1) } }\n"
        }
        let run = try run(cases.joined(), stopsAtFailure: true)
        #expect(run.outcomes.map(\.name) == ["c0", "c1"])
        #expect(run.text().hasSuffix("\n1 passed, 1 failed, 2 left out\n"))
    }
}
