/// A text in one or several languages.
public struct LocalizedText: Hashable, Sendable {
    /// The texts by BCP 47 language tag, sorted by tag; the tag is empty for a text whose language is not named.
    public let variants: [Variant]

    /// One text and its language.
    public struct Variant: Hashable, Sendable {
        /// BCP 47 tag, or empty.
        public var language: String
        /// The text.
        public var text: String

        /// Creates a variant.
        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// Creates a text from its variants.
    public init(_ variants: [Variant]) {
        self.variants = variants.sorted { $0.language < $1.language }
    }

    /// A text whose language is not named.
    public init(_ text: String) {
        self.init([Variant(language: "", text: text)])
    }

    /// A text in several languages.
    public init(_ texts: [String: String]) {
        self.init(texts.map { Variant(language: $0.key, text: $0.value) })
    }

    /// The position in `variants` of the one that suits the preferred languages best: the first preference that there is, each also by its
    /// primary language (`fr-CA` takes `fr`), then a text whose language is not named, then English, then the first; nil if there is none.
    public func index(for languages: [String]) -> Int? {
        for language in languages {
            if let exact = variants.firstIndex(where: { $0.language == language }) { return exact }
            // A tag of two or three letters is its own primary language; only longer ones have to be taken apart.
            let primary = language.utf8.count > 3 ? language.prefix { $0 != "-" } : language[...]
            let near = variants.firstIndex { variant in
                variant.language.utf8.count > 3
                    ? variant.language.prefix { $0 != "-" } == primary : variant.language == primary
            }
            if let near { return near }
        }
        return variants.firstIndex { $0.language.isEmpty } ?? variants.firstIndex { $0.language == "en" }
            ?? (variants.isEmpty ? nil : 0)
    }

    /// The text that suits the preferred languages best; see `index(for:)`.
    public func text(for languages: [String]) -> Variant? {
        index(for: languages).map { variants[$0] }
    }
}
