extension LanguageTag {
    /// What to do about a text that is no language.
    package static func hint(for text: String) -> String {
        let name = text.lowercased()
        if let tag = named[name] { return "write `\(tag)`" }
        if let tag = spoken[name] { return "`\(text)` is a country: its language is `\(tag)`" }
        let dashed = text.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
        if dashed != text, let tag = normalized(dashed) { return "write `\(tag)`" }
        return "write a BCP 47 tag, such as `en` or `pt-BR`"
    }

    /// The language that is mostly meant where a text is said to be in that of a country, by codes that look like a language.
    package static let spoken: [String: String] = pairs(
        """
        al sq at de by be cn zh cz cs dk da gb en ge ka gr el hk zh il he ir fa jp ja kp ko kz kk me sr mx es pk ur rs sr sp es tj tg tm tk \
        ua uk us en vn vi am hy br pt ch de ee et kg ky kr ko la lo se sv si sl tw zh
        """)

    private static let named: [String: String] = pairs(
        """
        albanian sq arabic ar armenian hy azerbaijani az belarusian be bulgarian bg chinese zh croatian hr czech cs danish da dutch nl \
        english en estonian et farsi fa finnish fi french fr georgian ka german de greek el hebrew he hindi hi hungarian hu italian it \
        japanese ja kazakh kk korean ko kyrgyz ky latvian lv lithuanian lt mongolian mn norwegian no persian fa polish pl portuguese pt \
        romanian ro russian ru serbian sr slovak sk slovenian sl spanish es swedish sv tajik tg thai th turkish tr turkmen tk \
        ukrainian uk uzbek uz vietnamese vi
        """)

    static func pairs(_ text: String) -> [String: String] {
        let words = text.split(separator: " ").map(String.init)
        return Dictionary(
            stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) },
            uniquingKeysWith: { first, _ in first })
    }
}
