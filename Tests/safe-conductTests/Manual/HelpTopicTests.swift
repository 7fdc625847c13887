import Authoring
import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// `help` finds what an author looks for, in the words that an author has.
@Suite struct HelpTopicTests {
    /// What somebody who wrote a rulebook without the manual had to guess, and what tells it.
    @Test(arguments: [
        ("each", "visas.csv"), ("csv", "The first line of a CSV file names the columns"),
        ("where", "`where` chooses rows"),
        ("typed cells", "`row.country`, and always a text"), ("attributes", "trip.purpose"),
        ("anchors", "visa.expires"), ("length of stay", "trip.until - trip.date"),
        ("freshness by kind", "field-report"),
        ("authority", "speaks for Argentina alone"), ("which claim wins", "the latest event"),
        ("exemption", "Because it is not certain"), ("vocabulary file", "traveler.vaccinations"),
        ("types of attributes", "two whole numbers"), ("text or reason", "`reason` of a closure"),
        ("time of day", "never `\"9:30\"`"), ("country sets", "groups.mercosur"),
        ("no visa needed", "`admits: entry` alone"),
        ("valid", "`valid` is about the date of the trip"), ("claims", "A fact has any name in camelCase"),
        ("freshFor", "Do not make `freshFor` longer"), ("protecting power", "represents: IS"),
        ("an hour", "AN HOUR FOR AN ANALYST"),
        ("visa on arrival", "what is asked for at the border"), ("arrival card", "ar-arrival-card"),
        ("parent", "parents-consent"), ("minors", "parents-consent"), ("customs", "family: customs"),
        ("forms of reasons", "without a time"), ("90 days", "Only the stays before the trip count"),
        ("exit code", "the rulebook does not compile"), ("closed until further notice", "the next event ends it"),
    ])
    func aQuestionHasItsAnswer(_ words: String, _ answer: String) throws {
        let run = try Workspace().run(["help", words], environment: ["COLUMNS": "200"])
        #expect(run.code == 0 && run.error.isEmpty)
        let text = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(text.contains(answer), "\(run.output)")
    }

    @Test(arguments: Manual.shipped.pages) func everyPageIsATopic(_ page: ManualPage) {
        guard case .page(let found) = Manual.shipped.answer(to: page.topic) else {
            Issue.record("\(page.topic) finds no page")
            return
        }
        #expect(found.name == page.name)
        #expect(!page.title.isEmpty && !page.summary.isEmpty, "\(page.name)")
        // So that the list of pages fits a terminal.
        #expect(page.name.hasPrefix("Codes/") || page.summary.count <= 58, "\(page.name): \(page.summary)")
    }

    @Test func noPageHasTheNameOfACommand() {
        let commands = [
            "check", "batch", "crossings", "lint", "test", "compile", "vocabulary", "schema", "new", "explain",
        ]
        #expect(Manual.shipped.pages.map(\.topic).filter(commands.contains) == [])
    }

    @Test func wordsFromManyPlacesAreListed() throws {
        let run = try Workspace().run(["help", "holidays", "working"])
        #expect(run.output.hasPrefix("The manual speaks of `holidays working` in several places:\n\n"))
        let topics = run.output.split(separator: "\n").compactMap { $0.wholeMatch(of: #/ +safe-conduct help (.+)/#)?.1 }
        #expect(topics.count > 1)
        for topic in topics {
            let shown = try Workspace().run(["help"] + topic.split(separator: " ").map(String.init))
            #expect(shown.code == 0 && !shown.output.hasPrefix("The manual speaks"), "\(topic)")
        }
    }

    @Test func aSlipIsSeen() throws {
        let run = try Workspace().run(["help", "calendrs"])
        #expect(run.code == 2)
        #expect(run.error.contains("the manual has nothing on `calendrs`: did you mean `calendar"), "\(run.error)")
    }

    @Test(arguments: [["help"], ["help", ""]]) func withoutATopicThePagesAreListed(_ arguments: [String]) throws {
        let run = try Workspace().run(arguments)
        #expect(run.output.contains("USAGE: safe-conduct"))
        for page in Manual.shipped.pages where !page.name.hasPrefix("Codes/") {
            #expect(run.output.contains("\n  \(page.topic) "), "\(page.topic)")
        }
    }

    @Test(arguments: [
        "check", "batch", "crossings", "lint", "test", "compile", "vocabulary", "schema", "new", "phrases", "explain",
        "help",
    ])
    func helpOfACommandIsStillThere(_ name: String) throws {
        let run = try Workspace().run(["help", name])
        #expect(run.output.contains("USAGE: safe-conduct \(name)"), "\(name)")
        #expect(run.output == (try Workspace().run([name, "--help"]).output))
    }

    /// A command and a page are called alike: the help of the command says how the page is found.
    @Test(arguments: [
        ("crossings", "crossings-and-claims"), ("phrases", "names phrases"), ("vocabulary", "vocabulary-files"),
    ])
    func theHelpOfACommandNamesThePage(_ command: String, _ topic: String) throws {
        let workspace = try Workspace()
        #expect(try workspace.run(["help", command]).output.contains("safe-conduct help \(topic)\n"))
        let page = try workspace.run(["help"] + topic.split(separator: " ").map(String.init))
        #expect(page.code == 0 && !page.output.hasPrefix("The manual speaks"), "\(page.output)")
    }

    @Test func tablesHaveTheirColumnsBelowOneAnother() {
        let page = ManualPage(
            name: "Reference/X",
            text: """
                # Some `keys`

                A line that goes on
                over two, see <doc:AnHour>.

                <!-- table: keys of x -->
                | Key | Value | Needed | Summary |
                | --- | --- | --- | --- |
                | `id` | a text | yes | what it is called, at some length |
                | `longer` | a \\| b |  | more |
                <!-- end -->

                ```yaml rules/x.yaml
                rules: x
                ```
                """)
        #expect(
            ManualText(width: 40, color: false).render(page) == """
                SOME KEYS

                A line that goes on over two, see `help
                an-hour`.

                  id      a text; needed: yes; what it
                          is called, at some length
                  longer  a | b; more

                    # rules/x.yaml
                    rules: x

                """)
    }
}
