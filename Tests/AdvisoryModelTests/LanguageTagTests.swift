import Testing

@testable import AdvisoryModel

/// Language tags as people write them.
@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("eng", "en"), ("ger", "de"), ("deu", "de"), ("rus-Cyrl", "ru-Cyrl"),
        ("yue", "yue"),
        ("pt-BR", "pt-BR"), ("sr-Latn-RS", "sr-Latn-RS"),
    ])
    func aTagHasItsNormalForm(text: String, normal: String) {
        #expect(LanguageTag.normalized(text) == normal)
    }

    @Test(arguments: ["ua", "cn", "sp", "english", "en_US", "e", "", "en-", "zz"])
    func whatIsNoTagIsNone(text: String) {
        #expect(LanguageTag.normalized(text) == nil)
    }

    @Test(arguments: [
        ("English", "write `en`"), ("ua", "`ua` is a country: its language is `uk`"), ("en_US", "write `en-US`"),
        ("zz", "write a BCP 47 tag, such as `en` or `pt-BR`"), ("", "write a BCP 47 tag, such as `en` or `pt-BR`"),
    ])
    func aHintNamesWhatWasMeant(text: String, hint: String) {
        #expect(LanguageTag.hint(for: text) == hint)
    }
}
