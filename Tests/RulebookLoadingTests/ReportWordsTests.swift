import AdvisoryModel
import JSON
import ReportLanguages
import RuleEngine
import RuleFixtures
import RuleLanguage
import RulebookLoading
import RulebookWords
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Names and phrases of a rulebook: what people read in place of ids and fixed words.
@Suite struct ReportWordsTests {
    private static let rules =
        "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: informs, sources: [good] }]\n"

    private func book(_ files: [String: String]) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self], files: files.merging(["rules.yaml": Self.rules]) { first, _ in first })
    }

    /// What is said of a file of that text, without its source lines.
    private func findings(_ files: [String: String]) -> [String] {
        book(files).lint.map { finding in
            let place = finding.span.map { "\($0.start.line):\($0.start.column)" } ?? ""
            return "\(finding.file):\(place) \(finding.code): \(finding.message)"
                + (finding.hint.map { " (\($0))" } ?? "")
        }.filter { !$0.hasPrefix("a-b.yaml") && !$0.hasPrefix("sources.yaml") }
    }

    @Test func namesAreReadFromVocabularies() throws {
        let words = try #require(
            book([
                "names.yaml": """
                vocabulary: names
                names:
                  attributes: { crossing.status: { en: the gate, de: das Tor } }
                  values:
                    open: { en: open to all }
                    crossing.status: { open: { en: gate open, ru: открыто } }
                """
            ]).result.rulebook
        ).words
        #expect(words.names["attributes", "crossing.status"]?.text(for: ["de"])?.text == "das Tor")
        #expect(words.names["values", "open"]?.text(for: ["en"])?.text == "open to all")
        let spoken = SpokenNames(words.names, languages: ["ru"])
        #expect(spoken.value("open", of: "crossing.status") == "открыто")
        #expect(spoken.value("open", of: "trip.mode") == "open to all")
        #expect(spoken.value("shut", of: "trip.mode") == nil)
        #expect(spoken.spoken(.array(["open", "shut"]), of: "crossing.status") == "открыто, shut")
    }

    @Test(arguments: [
        (
            "attributes: { crossing.statis: { en: X } }",
            "names.yaml:5:18 rulebook/useless-name: no attribute is called `crossing.statis`, which has a name here (did you mean `crossing.status`?)"
        ),
        (
            "groups: { schengn: { en: X } }",
            "names.yaml:5:14 rulebook/useless-name: no group is called `schengn`, which has a name here (did you mean `schengen`?)"
        ),
        (
            "values: { crossing.status: { opn: { en: X } } }",
            "names.yaml:5:33 rulebook/useless-name: no value of `crossing.status` is called `opn`, which has a name here (did you mean `open`?)"
        ),
        (
            "values: { crossing.statu: { open: { en: X } } }",
            "names.yaml:5:32 rulebook/useless-name: there is no attribute `crossing.statu` that `open` could be a value of (did you mean `crossing.status`?)"
        ),
        (
            "values: { raill: { en: X } }",
            "names.yaml:5:14 rulebook/useless-name: no value is called `raill`, which has a name here (did you mean `rail`?)"
        ),
        ("values: { gate-keeper-of-some-rule: { en: X } }", ""),
        (
            "values: { rail: { english: X } }",
            "names.yaml:5:22 rulebook/unknown-language: `english` is not a language (write `en`)"
        ),
        ("values: { rail: {} }", "names.yaml:5:20 rulebook/missing-key: `rail` has no name (write `{ en: … }`)"),
        (
            "attribute: { crossing.status: { en: X } }",
            "names.yaml:5:4 rulebook/unknown-key: nothing has names under `attribute` (did you mean `attributes`?)"
        ),
        (
            "values: rail",
            "names.yaml:5:12 rulebook/wrong-type: a list of names is a mapping of keys, not the text `rail` (give it keys with values: `{ KEY: VALUE }`)"
        ),
    ])
    func whatIsWrongWithNamesIsSaid(names: String, expected: String) {
        let found = findings([
            "names.yaml": """
            vocabulary: names
            groups:
              schengen: { members: [{ is: [FR], source: good }] }
            names:
               \(names)
            """,
            "a-b.yaml": "crossing: a-b\nname: A B\nbetween: [RU, KP]\nfacts: { status: { is: open, source: good } }\n",
        ])
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func anIDIsNamedOnce() {
        let file = "vocabulary: names\nnames: { values: { rail: { en: X } } }\n"
        #expect(
            findings(["names.yaml": file, "other.yaml": file]) == [
                "other.yaml:2:20 rulebook/conflict: `rail` has a name already (name it once, in all its languages)"
            ])
    }

    private static func template(_ language: String) -> String {
        PhrasesTemplate.text(language, families: [(NoteFamily.name, NoteFamily.words)])
    }

    /// What the template holds is all that reports say: read back, nothing is missing and nothing has changed.
    @Test(arguments: ["en", "ru", "fr", "pl", "zh-Hans", "de"])
    func theTemplateIsReadBackAsItIs(language: String) throws {
        let book = book(["phrases.yaml": Self.template(language)])
        #expect(book.lint.filter { $0.file == "phrases.yaml" } == [])
        let own = try #require(book.result.rulebook?.words.phrases.first)
        #expect(own.language == language)
        var (read, said) = (own, Phrases.best(of: [language]))
        var texts: [[String]: String] = [:]
        said.walk(PhraseWalk { texts[$0] = $1 })
        #expect(texts.count > 150)
        read.walk(PhraseWalk { #expect(texts.removeValue(forKey: $0) == $1) })
        #expect(texts.isEmpty)
        let isSpoken = said.language == language
        for code in CountryCode.all where isSpoken { #expect(own.country(code) == said.country(code)) }
        if !isSpoken { #expect([own.country("FR"), own.country("XXA")] == ["Frankreich", "stateless"]) }
    }

    @Test func whatAFileOfPhrasesLacksIsInEnglishAndIsSaid() throws {
        let book = book([
            "de.yaml":
                "phrases: de\nsomeone: \" (Staatsangehörigkeit unbekannt)\"\nquestions: { trip.mode: Womit? }\ncountries: { KP: DVRK }\n"
        ])
        let finding = try #require(book.lint.first { $0.file == "de.yaml" })
        #expect(finding.code.text == "rulebook/missing-phrase")
        #expect(finding.message.hasPrefix("the phrases of `de` lack "))
        #expect(finding.message.contains(": `colon`, `comma`, `verdicts.clear`, `verdicts.conditional`, "))
        #expect(finding.hint == "`safe-conduct phrases de` prints all of them, in English")
        let rulebook = try #require(book.result.rulebook)
        let words = Phrases.best(of: ["de"], own: rulebook.words.phrases)
        #expect(words.someone == " (Staatsangehörigkeit unbekannt)")
        #expect(words.report.noDate == Phrases.english.report.noDate)
        #expect([words.country("KP"), words.country("RU"), words.country("XXA")] == ["DVRK", "Russland", "stateless"])
        #expect(rulebook.vocabulary["trip.mode"]?.question.text(for: ["de"])?.text == "Womit?")
    }

    @Test func ofALanguageThatIsSpokenSinglePhrasesMayBeReplaced() throws {
        let book = book(["fr.yaml": "phrases: fr\nverdicts: { clear: Passage libre }\n"])
        #expect(book.lint.filter { $0.file == "fr.yaml" } == [])
        let words = Phrases.best(of: ["fr-CA"], own: try #require(book.result.rulebook).words.phrases)
        #expect([words.verdicts[.clear], words.verdicts[.blocked]] == ["Passage libre", "Bloqué"])
    }

    @Test(arguments: [
        (
            "report: { asked: Gefragt. }",
            "fr.yaml:2:18 rulebook/wrong-gaps: `report.asked` fills in `{0}`, and this text fills in nothing (in English it is `Demandé le {0}.`)"
        ),
        (
            "report: { akked: \"{0}\" }",
            "fr.yaml:2:11 rulebook/unknown-key: there is no phrase `report.akked` (did you mean `asked`?)"
        ),
        (
            "reprot: { asked: \"{0}\" }",
            "fr.yaml:2:1 rulebook/unknown-key: there is no phrase `reprot` (did you mean `report`?)"
        ),
        ("report: asked", "fr.yaml:2:9 rulebook/wrong-type: `report` is a mapping of phrases, not the text `asked`"),
        ("colon: [a]", "fr.yaml:2:8 rulebook/wrong-type: expected a text, found a list"),
        (
            "countries: { XX: X }",
            "fr.yaml:2:14 rulebook/unknown-country: `XX` is not a country (write the country as ISO 3166-1 alpha-2, such as `FR`)"
        ),
        ("terms: { language/pl: polonais }", ""),
    ])
    func whatIsWrongWithPhrasesIsSaid(phrases: String, expected: String) {
        #expect(findings(["fr.yaml": "phrases: fr\n\(phrases)\n"]) == (expected.isEmpty ? [] : [expected]))
    }

    @Test func aLanguageHasOneFile() {
        #expect(
            findings(["a.yaml": "phrases: fr\ncolon: ':'\n", "b.yaml": "phrases: fr\ncolon: ';'\n"]) == [
                "b.yaml:1:10 rulebook/duplicate-id: there are phrases of `fr` already (write the phrases of a language in one file)"
            ])
    }

    @Test func namesAndPhrasesAreInTheBundleAndInTheDigest() throws {
        let files = [
            "pl.yaml": "phrases: fr\ncolon: ' = '\n",
            "names.yaml": "vocabulary: n\nnames: { values: { rail: { en: train } } }\n",
        ]
        let all = TestRulebook.basics.merging(files) { _, new in new }.merging(["rules.yaml": Self.rules]) { _, new in
            new
        }
        let sources = all.map { SourceFile(path: $0.key, text: $0.value) }
        let rulebook = try #require(Rulebook(RulebookDraft(sources, families: [NoteFamily.self])))
        let bytes = try #require(Rulebook.bundle(sources, families: [NoteFamily.self]).bundle)
        let opened = try #require(Rulebook.open(bundle: bytes, families: [NoteFamily.self]).rulebook)
        #expect(opened.words.names == rulebook.words.names)
        #expect(opened.words.phrases.map(\.colon) == [" = "])
        #expect(book([:]).result.rulebook?.reference.digest != rulebook.reference.digest)
    }
}
