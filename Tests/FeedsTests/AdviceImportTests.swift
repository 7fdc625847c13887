import AdvisoryModel
import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Feeds

/// The advice of governments becomes sources and warnings.
@Suite struct AdviceImportTests {
    @Test func aFeedBecomesSourcesAndWarnings() {
        let run = Feed.run(.state, [Feed.state([Feed.russia, Feed.georgia])], retrieved: "2026-08-22")
        #expect(run.findings.isEmpty)
        #expect(
            Feed.written(run) == """
                state-advice-sources.yaml
                # Made by `safe-conduct import state`; the next import writes it anew.
                sources:
                  state-advice-ge:
                    title: { en: "United States, Department of State: travel advice, Georgia" }
                    kind: government
                    reliability: A
                    language: en
                    published: 2026-02-20
                    retrieved: 2026-08-22
                    url: https://travel.state.gov/1
                  state-advice-ru:
                    title: { en: "United States, Department of State: travel advice, Russia" }
                    kind: government
                    reliability: A
                    language: en
                    published: 2026-02-20
                    retrieved: 2026-08-22
                    url: https://travel.state.gov/4
                state-advice.yaml
                # Made by `safe-conduct import state` by the ladder us/1; the next import writes it anew.
                rules: state-advice
                family: safety
                items:
                  - id: ge
                    title: { en: "United States, Department of State, on Georgia: exercise normal precautions" }
                    when: { trip.countries: GE, traveler.nationalities: US }
                    authority: US
                    level: 1
                    x-advice: exercise normal precautions
                    x-regional: false
                    sources: [state-advice-ge]
                  - id: ru
                    title: { en: "United States, Department of State, on Russia: do not travel" }
                    when: { trip.countries: RU, traveler.nationalities: US }
                    authority: US
                    level: 4
                    x-advice: do not travel
                    x-regional: false
                    sources: [state-advice-ru]

                """)
    }

    @Test func whatIsWrittenWarnsAndLetsNobodyThrough() {
        let draft = RulebookDraft(
            Feed.run(.state, [Feed.state([Feed.russia])]).outputs, families: .standard)
        #expect(draft.isSound && LintRun(draft).diagnostics.isEmpty)
        #expect(draft.rules.map(\.letsThrough) == [false])
    }

    @Test func theSameFeedAgainWritesNothing() {
        let first = Feed.run(.state, [Feed.state([Feed.russia, Feed.georgia])])
        let second = Feed.run(.state, [Feed.state([Feed.georgia, Feed.russia])], first.outputs)
        #expect(second.outputs.isEmpty && second.findings.isEmpty)
        #expect(second.changes.map(\.kind) == [.seenAgain, .seenAgain])
    }

    @Test func whatIsGoneStaysWithTheDayOnWhichItWasSeen() {
        let first = Feed.run(.state, [Feed.state([Feed.russia, Feed.georgia])], retrieved: "2026-03-01")
        let raised = Feed.entry("Georgia", 2, "Exercise Increased Caution", date: "2026-08-01T00:00:00")
        let second = Feed.run(.state, [Feed.state([raised])], first.outputs)
        #expect(Feed.said(second) == ["warning feed/gone the feed says nothing of Russia any more; level 4 stays"])
        #expect(Feed.changes(second) == ["changed GE: level 1 > level 2", "gone RU: level 4 > level 4"])
        let draft = RulebookDraft(second.outputs, families: .standard)
        let days = draft.sources.map { "\($0.source.id) \($0.source.retrieved?.description ?? "")" }
        #expect(days == ["state-advice-ge 2026-08-01", "state-advice-ru 2026-03-01"])
    }

    @Test func onlySidesOfCrossingsAreTakenWhereTheyAreNamed() {
        let run = Feed.run(.state, [Feed.state([Feed.russia, Feed.georgia])], countries: ["RU", "KP"])
        #expect(run.changes.map(\.key) == ["RU"])
        #expect(run.health.dropped.map { "\($0.reason) \($0.names)" } == [#"no side of a crossing ["Georgia"]"#])
    }

    @Test func aPlaceThatIsNoCountryIsLeftOutAndTold() {
        let atlantis = Feed.entry("Atlantis", 1, "Exercise Normal Precautions")
        let run = Feed.run(.state, [Feed.state([Feed.russia, atlantis])])
        #expect(
            Feed.said(run) == ["warning feed/unknown-country `Atlantis` is no country of the table, and is left out"])
        #expect(run.changes.map(\.key) == ["RU"])
        #expect(run.health.dropped.map(\.names) == [["Atlantis"]])
    }

    @Test(arguments: [false, true]) func ofOneCountryUnderTwoNamesTheGraverLevelCounts(_ isLast: Bool) {
        let other = Feed.entry("Russian Federation", 1, "Exercise Normal Precautions", date: "2026-08-01")
        let run = Feed.run(.state, [Feed.state(isLast ? [Feed.russia, other] : [other, Feed.russia])])
        #expect(Feed.changes(run) == ["added RU: - > level 4"])
        #expect(run.findings.map(\.code.text) == ["feed/two-names"])
    }

    @Test func anEntryThatSpeaksOfTwoCountriesIsLeftOut() {
        let mixed = Feed.georgia.replacing(#""country": "Georgia""#, with: #""country": "Russia""#)
        let run = Feed.run(.state, [Feed.state([mixed, Feed.entry("China", 2, "Exercise Increased Caution")])])
        #expect(
            Feed.said(run) == [
                "warning feed/unknown-country `Russia` and `Georgia` are two countries, and the entry is left out"
            ])
        #expect(run.changes.map(\.key) == ["CN"])
    }

    // MARK: the other governments

    private static func status(_ belarus: String) -> SourceFile {
        SourceFile(
            path: "status.json",
            text: """
                {"status": [
                  {"country": "Azerbaijan", "slug": "azerbaijan",
                   "alert_status": ["avoid_all_but_essential_travel_to_parts", "avoid_all_travel_to_parts"]},
                  {"country": "Belarus", "slug": "belarus", "alert_status": [\(belarus)]},
                  {"country": "Poland", "slug": "poland", "alert_status": []}]}
                """)
    }

    @Test func partsAreNoWholeAndSeveralWordsGiveTheHighestLevel() {
        let file = Self.status(#""avoid_all_travel_to_whole_country""#)
        #expect(
            Feed.said(Feed.run(.fcdo, [file])) == ["error feed/no-day the feed does not say of which day it is"])
        let run = Feed.run(.fcdo, [file], retrieved: "2026-08-22")
        #expect(run.findings.isEmpty)
        #expect(Feed.changes(run) == ["added AZ: - > level 3, by region", "added BY: - > level 4"])
        #expect(
            Feed.written(run).contains(
                "all travel to parts is advised against; all but essential travel to parts is advised against"))
        // No warning is not the same as safe: no level is made of it.
        #expect(run.health.dropped.map { "\($0.reason) \($0.names)" } == [#"no warning ["Poland"]"#])
    }

    @Test func aWarningThatIsLiftedIsTakenOutAndTold() {
        let first = Feed.run(.fcdo, [Self.status(#""avoid_all_travel_to_whole_country""#)], retrieved: "2026-08-22")
        let second = Feed.run(.fcdo, [Self.status("")], first.outputs, retrieved: "2026-09-22")
        #expect(
            Feed.said(second) == ["warning feed/lifted the feed warns of Belarus no more; level 4 is taken out"])
        #expect(
            Feed.changes(second) == [
                "seen-again AZ: level 3, by region > level 3, by region", "lifted BY: level 4 > -",
            ])
        // What was first seen to be said on an earlier day can be known since then.
        #expect(Feed.written(second).contains("published: 2026-08-22\n    retrieved: 2026-09-22"))
        #expect(!Feed.written(second).contains("fcdo-advice-by"))
    }

    @Test func aTableIsReadAsJSONIs() {
        let text = """
            destination,risk_level,last_updated,details_url
            Belarus,Avoid all travel,2026-07-29T14:31:46,https://travel.gc.ca/destinations/belarus
            "China",Exercise a high degree of caution (with regional advisories),2026-08-01T00:00:00,https://evil.example/x
            """
        let run = Feed.run(.canada, [SourceFile(path: "canada.csv", text: text)])
        #expect(run.findings.isEmpty)
        #expect(Feed.changes(run) == ["added BY: - > level 4", "added CN: - > level 2, by region"])
        let written = Feed.written(run)
        #expect(written.contains("it differs by region") && !written.contains("evil.example"))
    }

    // MARK: tables

    @Test func everyCountryOfTheTableIsOneOfISO() {
        for code in CountryCode.all where code.utf8.count == 2 {
            #expect(CountryTable.codes(of: CountryTable.name(of: code)) == [code])
        }
        for name in ["Russian Federation", "Côte d’Ivoire", "Burma (Myanmar)", "USA", "The Kyrgyz Republic"] {
            for code in CountryTable.codes(of: name) ?? ["none"] { #expect(CountryCode.normalized(code) == code) }
        }
        #expect(CountryTable.codes(of: "Canary Islands") == nil)
    }

    /// The page of the manual shows each step.
    @Test func everyStepOfALadderIsOnThePage() throws {
        let page = try #require(Manual.shipped.pages.first { $0.name == "Reference/Feeds" })
        let rows = page.text.matches(of: /\| `([a-z]+\/\d+)` \| (.+) \| (\d) \|/).map { "\($0.1) \($0.2) \($0.3)" }
        #expect(rows == Ladder.all.flatMap { ladder in ladder.steps.map { "\(ladder.name) \($0.word) \($0.level)" } })
    }

    @Test(arguments: Ladder.all) func laddersHaveLevelsAndNoWordTwice(_ ladder: Ladder) {
        #expect(ladder.steps.allSatisfy { (1...4).contains($0.level) && $0.word == $0.word.lowercased() })
        #expect(Set(ladder.steps.map(\.word)).count == ladder.steps.count)
        #expect(ladder.steps.allSatisfy { !ladder.silent.contains($0.word) })
        #expect(ladder.step("all is well") == nil && ladder.step("") == nil)
    }
}
