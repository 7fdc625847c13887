import AdvisoryModel
import Testing

@testable import SafeConduct

@Suite struct PhraseTests {
    @Test(arguments: Phrase.allCases)
    func everyLanguageFillsInTheSame(phrase: Phrase) {
        let words = phrase.words
        let places = { (text: String) in text.matches(of: /\{\d\}/).map { String($0.output) }.sorted() }
        #expect(!words.english.isEmpty && !words.russian.isEmpty && !words.french.isEmpty)
        #expect(places(words.russian) == places(words.english))
        #expect(places(words.french) == places(words.english))
        #expect(words.russian != words.english)
    }

    @Test func valuesAreFilledInOnce() {
        #expect(Phrase.route.text(in: .english, "{2}", "{1}", "{") == "from {2} to {1} through {")
    }

    @Test(arguments: [
        ([], PhraseLanguage.english), (["ko"], .english), (["ko", "ru"], .russian), (["fr-CA"], .french),
        (["FR"], .french),
        (["en", "fr"], .english), ([""], .english),
    ])
    func takesTheFirstLanguageThatIsThere(languages: [String], expected: PhraseLanguage) {
        #expect(PhraseLanguage(preferring: languages) == expected)
    }

    @Test(arguments: [
        ("2026-12-07", PhraseLanguage.english, "Monday 7 December 2026"),
        ("2026-12-06", .russian, "воскресенье, 6 декабря 2026 г."), ("2026-05-01", .french, "vendredi 1er mai 2026"),
        ("2024-02-29", .french, "jeudi 29 février 2024"),
    ])
    func spellsDates(text: String, language: PhraseLanguage, expected: String) throws {
        #expect(try #require(Day(text)).spelled(in: language) == expected)
    }
}
