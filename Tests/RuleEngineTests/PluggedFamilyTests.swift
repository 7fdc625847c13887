import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import Testing
import YAMLTree

/// A family plugged in by others cannot lose a rule, nor read what nobody can look up.
@Suite struct PluggedFamilyTests {
    private enum TollFamily: RuleFamily {
        static let name = "toll"
        static let fields = [FamilyField("amount", "what is to be paid", example: "12")]

        static func decode(_ item: inout RuleItem) -> Int? {
            _ = item.fields.value("currency")
            return item.fields.required("amount").flatMap { Int($0.text) }
        }

        static func resolve(_ rules: AppliedRules<Int>, in context: CheckContext) -> [Resolution] {
            rules.map { Resolution(.warns, level: $0.payload) }
        }
    }

    private enum OtherTollFamily: RuleFamily {
        static let name = "toll"
        static let fields = [FamilyField("title", "another title", example: "A")]

        static func decode(_ item: inout RuleItem) -> Int? { 1 }

        static func resolve(_ rules: AppliedRules<Int>, in context: CheckContext) -> [Resolution] { [] }
    }

    private static func draft(_ item: String, _ families: [any RuleFamily.Type] = [TollFamily.self]) -> RulebookDraft {
        RulebookDraft(
            [
                SourceFile(path: "x.yaml", text: "crossing: a-b\nname: A\nbetween: [RU, KP]"),
                SourceFile(path: "r.yaml", text: "rules: r\nfamily: toll\nitems:\n  - \(item)\n"),
            ], families: families)
    }

    private static func errors(_ draft: RulebookDraft) -> String {
        DiagnosticRenderer().render(draft.diagnostics.filter { $0.severity == .error })
    }

    @Test func aKeyThatIsReadWithoutBeingListedIsRefused() {
        #expect(
            Self.errors(Self.draft("{ id: a, title: A, amount: 3, currency: EUR }")) == """
                error[rulebook/unlisted-key]: the family `toll` reads the key `currency`, which its `fields` do not list
                 --> r.yaml:4:35
                hint: add the key to the `fields` of the family

                """)
    }

    @Test func aRuleThatIsDroppedWithoutAWordIsRefused() {
        #expect(
            Self.errors(Self.draft("{ id: a, title: A, amount: three }")).hasPrefix("error[rulebook/unread-rule]: "))
    }

    @Test func twoFamiliesOfOneNameAreRefused() {
        #expect(
            Self.errors(Self.draft("{ id: a, title: A, amount: 3 }", [TollFamily.self, OtherTollFamily.self])) == """
                error[rulebook/duplicate-family]: two families are called `toll`
                hint: plug in each family once, and give each a name of its own

                error[rulebook/duplicate-id]: the family `toll` has a key `title`, which every rule has already
                hint: give the key of the family another name

                """)
    }

    /// Levels that a family gives, and what comes of them.
    @Test(arguments: [(1, 1), (4, 4), (0, 4), (99, 4), (-3, 4)])
    func aLevelThatDoesNotExistIsTheWorstAndAProblem(given: Int, shown: Int) throws {
        let rulebook = try #require(Rulebook(Self.draft("{ id: a, title: A, amount: \(given) }")))
        let report = rulebook.check(
            Request(traveler: Traveler(), trip: Trip(crossing: "a-b")), asOf: try #require(Day("2026-11-21")))
        #expect(report.advisories.map(\.level) == [shown])
        let isGood = given == shown
        #expect(report.advisories.map(\.certainty) == [isGood ? .certain : .possible])
        #expect(
            report.problems.map(\.message)
                == (isGood
                    ? [] : ["the family `toll` gave the level \(given): levels of danger are 1 to 4"]))
    }

    /// The severity of a family that a rulebook declares is shown as a level of danger where it warns.
    @Test(arguments: ["0", "5", "99"]) func aDeclaredLevelIsFromOneToFour(level: String) {
        let draft = RulebookDraft(
            [
                SourceFile(
                    path: "f.yaml",
                    text:
                        "family: danger\neffect: warns\nseverity: level\nfields:\n  level: { type: integer, required: true }\n"
                ),
                SourceFile(
                    path: "r.yaml", text: "rules: r\nfamily: danger\nitems:\n  - { id: a, title: A, level: \(level) }\n"
                ),
            ], families: [TollFamily.self])
        #expect(
            Self.errors(draft) == """
                error[rulebook/out-of-range]: `level` is a level of danger from 1 to 4, not \(level)
                 --> r.yaml:4:31
                hint: choose a number from 1 to 4

                """)
    }

    @Test func absenceIsForListsOnly() {
        let draft = RulebookDraft(
            [
                SourceFile(
                    path: "v.yaml",
                    text: "vocabulary: v\nattributes:\n  traveler.pet: { type: word, mayBeAbsent: true }\n")
            ], families: [TollFamily.self])
        #expect(
            Self.errors(draft) == """
                error[rulebook/wrong-type]: `mayBeAbsent` is for lists: an empty list says that there are none
                 --> v.yaml:3:44
                hint: remove it; what is not known is left out of a request

                """)
    }
}
