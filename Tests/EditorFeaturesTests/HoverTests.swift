import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// What is said of the word at a place; whole texts, seen from 2026-02-03.
struct HoverTests {
    struct Case: CustomTestStringConvertible {
        var testDescription: String { text.replacing("\n", with: "⏎") }
        let path: String
        let text: String
        /// What it is said of.
        let word: String
        let page: String

        init(_ path: String, _ text: String, _ word: String, _ page: String) {
            (self.path, self.text, self.word, self.page) = (path, text, word, page)
        }
    }

    private static let closure = "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    "
    private static let old = "`old` Old (news, C): **stale** since 2020-11-29, as seen from 2026-02-03"
    private static let good = "`good` Good (government, A): fresh until 2028-01-01, 697 more days"
    private static let oldPage = """
        **old**, a source

        Old

        - kind `news`
        - reliability `C`: fairly reliable
        - published 2020
        - seen 2020-06-01
        - **stale** since 2020-11-29, as seen from 2026-02-03
        """
    private static let mode = """
        **trip.mode**, word, by the request

        the means of the crossing

        One of `rail`, `road`, `foot`, `bicycle`, `sea`, `air`

        Asked: How does the traveler cross?
        """
    private static let schengen = """
        **schengen**, a group of countries

        Schengen area

        2 members on 2026-02-03: Austria (AT), Germany (DE)
        """

    @Test(arguments: [
        Case("c.yaml", closure + "sources: [o‸ld]", "old", oldPage),
        Case(
            "c.yaml", closure + "overrides: [p/wai‸ver]", "p/waiver",
            """
            **p/waiver**, a rule of the family `permit`

            No visa for the crew

            - overrides `p/visa`

            Sources:

            - \(good)
            """),
        Case("c.yaml", closure + "when: { tr‸ip.mode: rail }", "trip.mode", mode),
        Case("c.yaml", closure + "when: '\"x\" != trip.mo‸de'", "trip.mode", mode),
        Case("c.yaml", closure + "text: >-\n      Ж🚂 {{ trip.mo‸de }}", "trip.mode", mode),
        Case("c.yaml", closure + "when: { traveler.nationalities: { in: sch‸engen } }", "schengen", schengen),
        Case(
            "c.yaml", closure + "when: traveler.nationalities.exists(n, n in groups.sch‸engen)", "groups.schengen",
            schengen),
        Case(
            "c.yaml", closure + "when: traveler.residence == \"F‸R\"", "\"FR\"", "`FR` is **France**"),
        Case(
            "c.yaml", closure + "when: traveler.nationalities.ex‸ists(n, n == \"FR\")", "exists",
            """
            **exists**

            Whether the condition is true of one element `e` at least.

            ```cel
            x.exists(e, condition)
            ```
            """),
        Case(
            "c.yaml", closure + "authority: A‸T", "AT",
            """
            `AT` is **Austria**

            On 2026-02-03 a member of `schengen`

            **authority**, a country

            the state that speaks

            `authority: RU`
            """),
        Case(
            "c.yaml", closure + "rev‸iew: 2026-03-01", "review",
            "**review**, a day\n\npast this day it is stale\n\n`review: 2026-12-01`"),
        Case(
            "c.yaml", closure + "review: 2026-‸03-02", "2026-03-02",
            """
            **2026-03-02** is a Monday, 27 days from today, 2026-02-03

            **review**, a day

            past this day it is stale

            `review: 2026-12-01`
            """),
        Case(
            "s.yaml", "sources:\n  new: { rel‸iability: A }", "reliability",
            """
            **reliability**, A, B, C, D, E or F, has to be there

            how far it can be trusted: A, completely, to E, not at all; F, cannot be judged

            - `A`: completely reliable
            - `B`: usually reliable
            - `C`: fairly reliable
            - `D`: not usually reliable
            - `E`: unreliable
            - `F`: cannot be judged; ranks last

            `reliability: B`
            """),
        Case(
            "a-b.yaml", "crossing: a-b\nbetween: [RU, KP]\nfacts:\n  sur‸face: { is: gravel, source: old }", "surface",
            """
            **crossing.surface**, text, by claims

            a fact of the crossing

            - `gravel` by \(old)
            """),
    ])
    func whatIsKnownIsSaid(_ example: Case) throws {
        let fixture = try EditorFixture(example.path, example.text)
        let hover = try #require(fixture.editor.hover(at: fixture.offset))
        #expect(hover.text == example.page)
        #expect(
            fixture.text(FileSpan(example.path, hover.span)).split(separator: " ", maxSplits: 1).last ?? ""
                == example.word)
    }

    @Test func theCodeInAnAcceptanceHasItsPage() throws {
        let fixture = try EditorFixture("c.yaml", Self.closure + "passage: open # accept(rulebook/no-‸source): x")
        let hover = try #require(fixture.editor.hover(at: fixture.offset))
        #expect(hover.text.hasPrefix("**rulebook/no-source**, a warning\n\n"))
        #expect(hover.text.contains("\n```yaml\n") && hover.text.contains("\nBetter:\n"))
        #expect(!hover.text.contains(" good\n") && !hover.text.contains("<!--"))
    }

    @Test func aFunctionHasItsFormsAndExamples() throws {
        let fixture = try EditorFixture("c.yaml", Self.closure + "when: traveler.hol‸ds(\"visa\", \"KP\")")
        let hover = try #require(fixture.editor.hover(at: fixture.offset))
        #expect(hover.text.hasPrefix("**holds**\n\n") && hover.text.contains("```cel\n"))
        #expect(hover.text.contains(".holds(string, string) → bool"))
    }

    @Test(arguments: ["# no‸te", "rules: ‸", "\n‸\n", "x-own‸er: me", "items: [{ id: ‸"])
    func ofTheRestNothingIsSaid(_ text: String) throws {
        let fixture = try EditorFixture(
            "c.yaml", "rules: c\nfamily: closure\n" + text.replacing("rules: ", with: "x: "))
        #expect(fixture.editor.hover(at: fixture.offset) == nil)
    }
}
