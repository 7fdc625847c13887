import AdvisoryModel
import Testing

@Suite struct LocalizedTextTests {
    static let greeting = LocalizedText(["en": "hello", "ru": "привет", "fr-CA": "allô", "fr": "bonjour"])

    @Test(arguments: [
        (["ru"], "привет"), (["de", "fr"], "bonjour"), (["fr-CA"], "allô"), (["fr-BE"], "bonjour"),
        (["ru-RU", "en"], "привет"),
        (["ko"], "hello"), ([], "hello"), (["ko", "en-GB"], "hello"),
    ])
    func takesTheFirstPreferenceThatThereIs(languages: [String], expected: String) {
        #expect(Self.greeting.text(for: languages)?.text == expected)
    }

    @Test func aTextWithoutALanguageComesBeforeEnglish() {
        let text = LocalizedText(["": "–", "en": "hello"])
        #expect(text.text(for: ["ko"])?.text == "–")
        #expect(text.text(for: ["en"])?.text == "hello")
    }

    @Test func withoutEnglishTheFirstLanguageIsTaken() {
        #expect(LocalizedText(["ru": "привет", "ko": "안녕"]).text(for: ["fr"])?.language == "ko")
    }

    @Test func noTextIsNoText() {
        #expect(LocalizedText([:]).text(for: ["en"]) == nil)
    }
}
