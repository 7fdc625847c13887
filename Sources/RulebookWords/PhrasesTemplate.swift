import AdvisoryModel
import JSON
package import ReportLanguages

/// Writes a file of phrases: what a translator begins with.
package enum PhrasesTemplate {
    /// All phrases of a language, or in English where the product does not speak it; countries then as the system names them.
    ///
    /// - Parameters:
    ///   - language: BCP 47.
    ///   - families: the words of each family by language.
    package static func text(
        _ language: String, families: [(name: String, words: [String: FamilyWords])]
    ) -> String {
        var words = Phrases.best(of: [language])
        let page = Page(language)
        words.walk(PhraseWalk(page.add))
        for family in families {
            guard var own = family.words[words.language] ?? family.words[Phrases.english.language] else { continue }
            own.walk(PhraseWalk { page.add(["families", family.name] + $0, &$1) })
        }
        let isSpoken = words.language == language || words.language.hasPrefix("\(language)-")
        let system = SystemCountryNames(language)
        for code in CountryCode.all.sorted() {
            var name = (isSpoken ? nil : system[code]) ?? words.country(code)
            page.add(["countries", code], &name)
        }
        return page.text
    }

    /// The lines so far; a class, because a walk through phrases hands them to a closure.
    private final class Page {
        private(set) var text: String
        private var path: [String] = []

        init(_ language: String) { text = "phrases: \(language)\n" }

        func add(_ path: [String], _ phrase: inout String) {
            let mappings = path.dropLast()
            let same = zip(self.path, mappings).prefix { $0 == $1 }.count
            for depth in same..<max(same, mappings.count) {
                text += "\(Self.margin(depth))\(Self.key(mappings[depth])):\n"
            }
            self.path = Array(mappings)
            text += "\(Self.margin(mappings.count))\(Self.key(path.last ?? "")): \(Self.quoted(phrase))\n"
        }

        private static func margin(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

        /// Letters alone need no quotes, whatever they spell: keys are read as they are written.
        private static func key(_ key: String) -> String { key.allSatisfy(\.isLetter) ? key : quoted(key) }

        /// A text in double quotes, which JSON and YAML write alike.
        private static func quoted(_ text: String) -> String {
            var json = JSONWriter()
            json.string(text)
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }
}
