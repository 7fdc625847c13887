import AdvisoryModel
import Testing

@Suite struct LocalizedTextTests {
    static let bridge = LocalizedText(["ru": "мост", "en": "bridge", "fr": "pont"])

    @Test(arguments: [
        (["fr"], "pont"), (["fr-CA"], "pont"), (["ko", "ru"], "мост"), (["ko"], "bridge"), ([], "bridge"),
        (["FR"], "bridge"),
    ])
    func takesTheFirstPreferenceThatThereIs(_ languages: [String], _ expected: String) {
        #expect(Self.bridge.text(for: languages)?.text == expected)
    }

    @Test func aMoreExactLanguageGoesBeforeItsPrimaryOne() {
        let text = LocalizedText(["pt": "comboio", "pt-BR": "trem"])
        #expect(text.text(for: ["pt-BR"])?.text == "trem")
        #expect(text.text(for: ["pt"])?.text == "comboio")
        #expect(text.text(for: ["pt-AO"])?.text == "comboio")
    }

    @Test func aTextWithoutLanguageSuitsEverybody() {
        #expect(LocalizedText("bridge").text(for: ["ru"]) == .init(language: "", text: "bridge"))
        #expect(LocalizedText(["": "мост?", "en": "bridge"]).text(for: ["ko"])?.text == "мост?")
    }

    @Test func withoutEnglishTheFirstIsTaken() {
        #expect(LocalizedText(["ru": "мост", "ko": "다리"]).text(for: ["fr"])?.text == "다리")
        #expect(LocalizedText([LocalizedText.Variant]()).text(for: ["fr"]) == nil)
    }

    @Test func theOrderOfVariantsDoesNotShow() {
        let variants = Self.bridge.variants
        #expect(LocalizedText(Array(variants.reversed())) == Self.bridge)
    }
}
