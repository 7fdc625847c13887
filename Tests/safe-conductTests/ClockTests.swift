import Foundation
import Testing

/// A machine clock that cannot be right answers no question; a day that is asked for does.
@Suite(.enabled(if: FalseClock.isThere, "a C compiler is needed"))
struct ClockTests {
    private static let request = #"{"traveler": {}, "trip": {"crossing": "a-b", "mode": "rail"}}"# + "\n"

    private static let commands = [
        ["check", "request.json", "--rules", "rules"], ["batch", "request.json", "--rules", "rules"],
        ["crossings", "a-b", "--rules", "rules"], ["lint", "rules"],
    ]

    private func run(
        _ arguments: [String], at seconds: Int, sources: String = SmallRulebook.sources
    ) throws -> Workspace.Outcome {
        let workspace = try Workspace(
            SmallRulebook.with(["request.json": Self.request, "rules/sources.yaml": sources]))
        return try workspace.run(
            arguments, environment: FalseClock.environment(showing: seconds, in: workspace))
    }

    @Test(arguments: commands, [0, 946_684_800, -62_135_596_801, 253_402_300_800])
    func aClockThatCannotBeRightIsRefused(_ arguments: [String], _ seconds: Int) throws {
        let outcome = try run(arguments, at: seconds)
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        let shown =
            switch seconds {
            case 0: "this machine's clock shows 1970-01-01, before there was this program"
            case 946_684_800: "this machine's clock shows 2000-01-01, before there was this program"
            default: "this machine's clock shows no day of the years 1 to 9999"
            }
        #expect(
            outcome.error == """
                error[usage/wrong-clock]: \(shown)
                hint: set the clock, or say as of which day the question is asked: --as-of YYYY-MM-DD

                """)
        let asked = try run(arguments + ["--as-of", "2026-11-21"], at: seconds)
        #expect(asked.code == 0 && asked.error.isEmpty, "\(asked.error)")
    }

    /// 2027-01-14 by the clock; a source may have been seen tomorrow, by a clock elsewhere.
    @Test(arguments: ["2027-01-16", "2028"]) func nobodyHasSeenASourceOnADayToCome(_ seen: String) throws {
        let now = 1_799_928_000
        let day = seen == "2028" ? "2028-01-01" : seen
        let sources = SmallRulebook.sources.replacing(
            "2026-01-01, freshFor: 730 days }\n  poor", with: "\(seen), freshFor: 730 days }\n  poor")
        for arguments in Self.commands.dropLast() {
            let outcome = try run(arguments, at: now, sources: sources)
            #expect(outcome.code == 4 && outcome.output.isEmpty)
            #expect(
                outcome.error == """
                    error[usage/wrong-clock]: this machine's clock shows 2027-01-14, but the source `good` was seen on \(day)
                    hint: set the clock, or say as of which day the question is asked: --as-of YYYY-MM-DD

                    """)
            #expect(try run(arguments + ["--as-of", "2026-11-21"], at: now, sources: sources).code == 0)
        }
        let lint = try run(["lint", "rules"], at: now, sources: sources)
        #expect(lint.code == 1)
        #expect(
            lint.output.contains(
                """
                error[rulebook/seen-later]: the source `good` was seen on \(day), and today is 2027-01-14
                 --> sources.yaml:2:3
                """))
    }

    /// A closure of which the machine's clock knows nothing yet must not be passed over.
    @Test func nobodyHasReadASourceThatIsPublishedOnADayToCome() throws {
        let sources = SmallRulebook.sources.replacing("published: 2024-01-01", with: "published: 2027-02-01")
        #expect(sources != SmallRulebook.sources)
        let outcome = try run(Self.commands[0], at: 1_799_928_000, sources: sources)
        #expect(outcome.code == 4 && outcome.output.isEmpty)
        #expect(
            outcome.error == """
                error[usage/wrong-clock]: this machine's clock shows 2027-01-14, but the source `good` was published on 2027-02-01
                hint: set the clock, or say as of which day the question is asked: --as-of YYYY-MM-DD

                """)
        let lint = try run(["lint", "rules"], at: 1_799_928_000, sources: sources)
        #expect(lint.code == 1)
        #expect(
            lint.output.contains(
                """
                error[rulebook/seen-later]: the source `good` was published on 2027-02-01, and today is 2027-01-14
                 --> sources.yaml:2:3
                """))
        #expect(lint.output.contains("hint: correct `published`, or the clock of this machine\n"))
    }

    @Test func aSourceMayHaveBeenSeenTomorrow() throws {
        let sources = SmallRulebook.sources.replacing("retrieved: 2026-01-01", with: "retrieved: 2027-01-15")
        for arguments in Self.commands {
            let outcome = try run(arguments, at: 1_799_928_000, sources: sources)
            #expect(outcome.code == 0 && outcome.error.isEmpty, "\(outcome.error)")
        }
    }

    @Test func aRequestThatSaysItsDayNeedsNoClock() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let environment = try FalseClock.environment(showing: 0, in: workspace)
        let asked = try workspace.run(
            ["check", "-", "--rules", "rules", "--format", "json"],
            input: Self.request.replacing(#"{"traveler"#, with: #"{"asOf": "2026-11-21", "traveler"#),
            environment: environment)
        #expect(asked.code == 0 && asked.output.contains(#""asOf": "2026-11-21""#), "\(asked.error)")
        #expect(try workspace.run(["crossings", "--rules", "rules"], environment: environment).code == 0)
        #expect(try workspace.run(["compile", "rules", "-o", "b.scbundle"], environment: environment).code == 0)
    }
}
