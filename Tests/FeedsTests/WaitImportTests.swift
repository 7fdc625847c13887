import AdvisoryModel
import Authoring
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Feeds

/// Waiting times become crossings with claims of one day.
@Suite struct WaitImportTests {
    private static let feed = Feed.ports(
        Feed.port("300402", "Blaine"), Feed.port("250401", "Tecate", border: "Mexican Border"))

    @Test func aPortBecomesACrossingWithClaims() {
        let run = Feed.run(.cbp, [Self.feed])
        #expect(run.findings.isEmpty)
        #expect(run.outputs.map(\.path) == ["cbp-wait-times.yaml", "cbp-250401.yaml", "cbp-300402.yaml"])
        #expect(
            run.outputs.last.map(Feed.text) == """
                # Made by `safe-conduct import cbp` by the table cbp/1; the next import writes it anew.
                crossing: cbp-300402
                name: { en: "Blaine, Peace Arch" }
                between: [CA, US]
                covers: 2022-06-29..2022-06-29
                facts:
                  passengerLanes: { is: open, source: cbp-wait-times, from: 2022-06-29, to: 2022-06-29 }
                  passengerWaitMinutes: { is: 5, source: cbp-wait-times, from: 2022-06-29, to: 2022-06-29 }
                  port: { is: open, source: cbp-wait-times, from: 2022-06-29, to: 2022-06-29 }

                """)
        #expect(!Feed.written(run).contains("papers"), "the prose of a feed is not taken over")
        #expect(LintRun(RulebookDraft(run.outputs, families: .standard)).errors == 0)
    }

    /// That a port is open is no permission.
    @Test func nobodyIsClearAtAPortOfAFeed() throws {
        let files = Feed.run(.cbp, [Self.feed]).outputs
        let rulebook = try #require(Rulebook.compile(files, families: .standard).rulebook)
        let day = try #require(Day("2022-06-29"))
        let report = rulebook.check(
            Request(
                traveler: Traveler(nationalities: ["US"]),
                trip: Trip(crossing: "cbp-300402", from: "CA", to: "US", date: day)), asOf: day)
        #expect(report.verdict == .undetermined)
    }

    @Test func anotherDayReplacesTheOneBefore() {
        let first = Feed.run(.cbp, [Self.feed]).outputs
        let later = Feed.ports(
            Feed.port("300402", "Blaine", status: "delay", minutes: "45", date: "6/30/2022"))
        let run = Feed.run(.cbp, [later], first)
        #expect(
            Feed.changes(run) == [
                "gone 250401: \(Self.told(5)) > \(Self.told(5))", "changed 300402: \(Self.told(5)) > \(Self.told(45))",
            ])
        #expect(run.outputs.map(\.path) == ["cbp-wait-times.yaml", "cbp-250401.yaml", "cbp-300402.yaml"])
        #expect(Feed.text(run.outputs[1]).contains("source: cbp-wait-times-2022-06-29, from: 2022-06-29"))
        let again = Feed.run(.cbp, [later], run.outputs)
        #expect(again.outputs.isEmpty)
    }

    private static func told(_ minutes: Int) -> String {
        "passengerLanes open, passengerWaitMinutes \(minutes), port open"
    }

    @Test(arguments: [
        (Feed.port("1", "A", status: "wide open"), "error feed/unknown-word the table cbp/1 does not know `wide open`"),
        (Feed.port("1", "A", border: "Lunar Border"), "error feed/unknown-word the table cbp/1 does not know `Lunar"),
        (Feed.port("1", "A", minutes: "-5"), "error feed/unknown-word the table cbp/1 does not know `-5`"),
        (Feed.port("1", "<b>A</b>"), "error feed/unsafe-text"), (Feed.port("1", "A{{x}}"), "error feed/unsafe-text"),
        (Feed.port("1/../x", "A"), "error feed/unknown-shape"), (Feed.port("", "A"), "error feed/unknown-shape"),
        (Feed.port("1", "A", date: "x"), "error feed/wrong-date"),
        (Feed.port("300402", "Blaine"), "error feed/said-twice `Blaine, Peace Arch` is there twice"),
        ("{}", "error feed/unknown-shape"),
    ])
    func aHostilePortKeepsAllFromBeingWritten(_ port: String, _ said: String) {
        let run = Feed.run(.cbp, [Feed.ports(Feed.port("300402", "Blaine"), port)])
        #expect(Feed.said(run).contains { $0.hasPrefix(said) }, "\(Feed.said(run))")
        #expect(run.outputs.isEmpty)
    }

    @Test func lanesThatAreClosedHaveNoTime() {
        let run = Feed.run(.cbp, [Feed.ports(Feed.port("300402", "Blaine", status: "Lanes Closed", minutes: "0"))])
        #expect(run.changes.map(\.new) == ["passengerLanes closed, port open"])
    }
}
