import AdvisoryModel
import CEL
import RuleEngine
import RulebookLoading
import RulebookViews
import SafeConductTesting
import SourceDiagnostics
import RuleFixtures
import Testing

/// Compiled rules as analysis and documentation see them.
@Suite struct RuleViewTests {
    private func rulebook(_ items: String) throws -> Rulebook {
        let book = TestRulebook(
            families: [NoteFamily.self],
            rules: "rules: t\nfamily: note\nwhen: { trip.mode: rail }\nitems:\n\(items)")
        return try #require(book.result.rulebook, "\(book.rendered)")
    }

    @Test func everythingThatARuleSaysIsThere() throws {
        let rulebook = try rulebook(
            """
              - { id: a, title: A, effect: warns }
              - id: b
                title: { en: "B {{ note.effect }}" }
                effect: warns
                authority: RU
                valid: 2026-01-01..2026-12-31
                review: 2026-06-01
                afterwards: uncertain
                overrides: [a]
                sources: [poor, good]
                formerly: [c]
                when: { trip.groupSize: 3 }
                unless: traveler.age < 18
            """.replacing("trip.groupSize: 3", with: "traveler.age: \"> 3\""))
        let rule = try #require(rulebook.rules.last)
        #expect(rulebook.rules.count == 2)
        #expect(rule.id == "t/b" && rule.family == "note" && rule.authority == "RU")
        #expect(
            rule.valid.description == "2026-01-01..2026-12-31" && rule.isUncertainAfterwards
                && !rule.isDraft)
        #expect(rule.review?.description == "2026-06-01")
        #expect(rule.sources == ["poor", "good"] && rule.overrides == ["t/a"] && rule.formerly == ["t/c"])
        #expect(rule.at == "rules.yaml:6:9")
        #expect(rule.title.text(for: ["en"])?.text == "B {{ note.effect }}" && rule.text == nil)
        #expect(rule.terms.map(\.text) == ["trip.mode == \"rail\"", "traveler.age > 3", "!(traveler.age < 18)"])
        #expect(rule.terms.map(\.isOfFile) == [true, false, false])
        #expect(rule.terms.map(\.attributes) == [["trip.mode"], ["traveler.age"], ["traveler.age"]])
        #expect(rule.terms.map(\.at) == ["rules.yaml:3:9", "rules.yaml:16:13", "rules.yaml:17:13"])
        #expect(rule.terms.allSatisfy { $0.checked?.resultType == .bool && $0.span.start.line >= 3 })
    }

    @Test func theTemplatesOfARuleAreTypedTrees() throws {
        let rulebook = try rulebook(
            """
              - id: a
                title: { en: "A {{ note.effect }}", ru: Б }
                effect: warns
                text: "Aged {{ traveler.age + 1 }}, by {{ trip.mode }}"
              - id: "b-{mode}"
                each: [{ mode: rail }, { mode: road }]
                title: "B {{ row.mode + trip.mode }}"
                effect: warns
            """)
        let rules = rulebook.rules
        #expect(
            rules.map { $0.templates.map { "\($0.holder) \($0.language) \($0.text) of \($0.attributes) at \($0.at)" } }
                == [
                    [
                        "title en note.effect of [\"note.effect\"] at rules.yaml:6:24",
                        "text  traveler.age + 1 of [\"traveler.age\"] at rules.yaml:8:20",
                        "text  trip.mode of [\"trip.mode\"] at rules.yaml:8:47",
                    ],
                    ["title  \"rail\" + trip.mode of [\"trip.mode\"] at rules.yaml:11:18"],
                    ["title  \"road\" + trip.mode of [\"trip.mode\"] at rules.yaml:11:18"],
                ])
        #expect(rules[0].templates.map(\.checked.resultType) == [.string, .int, .string])
        #expect(rules.flatMap(\.templates).allSatisfy { $0.file == "rules.yaml" && $0.span.start < $0.span.end })
    }

    @Test func theDigestIsThatOfWhatARuleSays() throws {
        let one = try rulebook("  - { id: a, title: A, effect: warns, sources: [good, poor] }\n")
        let same = try rulebook("  - effect: warns\n    sources: [poor, good]\n    id: a # a rule\n    title: 'A'\n")
        let other = try rulebook("  - { id: a, title: B, effect: warns, sources: [good, poor] }\n")
        #expect(one.rules[0].digest == same.rules[0].digest)
        #expect(one.rules[0].digest != other.rules[0].digest)
        #expect(one.rules[0].digest.count == 64)
    }

    @Test func aBundleShowsTheSame() throws {
        let items =
            "  - { id: a, title: \"A {{ trip.mode }}\", effect: warns, sources: [good], when: { traveler.age: \"> 3\" } }\n"
        let files = TestRulebook.basics.merging([
            "rules.yaml": "rules: t\nfamily: note\nitems:\n\(items)"
        ]) { $1 }.map { SourceFile(path: $0.key, text: $0.value) }
        let bundle = try #require(Rulebook.bundle(files, families: [NoteFamily.self]).bundle)
        let opened = try #require(Rulebook.open(bundle: bundle, families: [NoteFamily.self]).rulebook)
        let compiled = try #require(Rulebook.compile(files, families: [NoteFamily.self]).rulebook)
        for (one, other) in zip(opened.rules, compiled.rules) {
            #expect(one.id == other.id && one.digest == other.digest && one.at == other.at)
            #expect(one.sources == other.sources && one.terms.map(\.text) == other.terms.map(\.text))
            #expect(one.terms.map(\.span) == other.terms.map(\.span))
            #expect(one.templates.map(\.at) == other.templates.map(\.at))
        }
    }
}
