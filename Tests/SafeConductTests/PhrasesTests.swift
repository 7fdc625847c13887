import AdvisoryModel
import Testing

@testable import SafeConduct

@Suite struct PhrasesTests {
    /// Every text of a table of phrases by its path, with the gaps that it fills.
    static func gaps(of value: Any, path: String = "") -> [String: [String]] {
        if let text = value as? String {
            return [path: text.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()]
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .dictionary {
            return mirror.children.reduce(into: [:]) { found, child in
                let pair = Mirror(reflecting: child.value).children.map(\.value)
                found.merge(gaps(of: pair[1], path: "\(path).\(pair[0])")) { first, _ in first }
            }
        }
        return mirror.children.enumerated().reduce(into: [:]) { found, child in
            let name = child.element.label ?? String(child.offset)
            found.merge(gaps(of: child.element.value, path: "\(path).\(name)")) { first, _ in first }
        }
    }

    @Test(arguments: Phrases.Language.allCases)
    func everyLanguageSaysTheSameThings(language: Phrases.Language) {
        let english = Self.gaps(of: Phrases.Language.english.phrases)
        let other = Self.gaps(of: language.phrases)
        #expect(english.count > 150)
        #expect(Set(other.keys).symmetricDifference(english.keys).sorted() == [])
        for (path, gaps) in english where other[path] != gaps {
            Issue.record("\(language)\(path) fills \(other[path] ?? []) where English fills \(gaps)")
        }
    }

    @Test(arguments: Phrases.Language.allCases)
    func everyVerdictAndHeadingHasWords(language: Phrases.Language) {
        let words = language.phrases
        for verdict in Verdict.allCases {
            #expect(words.verdicts[verdict]?.isEmpty == false)
            #expect(words.sentences[verdict]?("WHO", "TRIP").contains("TRIP") == true)
        }
        for heading in Phrases.Heading.allCases { #expect(!words.heading(heading).isEmpty) }
        #expect(words.levels.count == 4)
    }

    @Test func valuesAreFilledInOnce() {
        let wording: Wording = "from {0} to {1} through {2} {9} {"
        #expect(wording("{1}", "{0}", "{") == "from {1} to {0} through { {9} {")
    }

    @Test(arguments: [
        ([], Phrases.Language.english), (["ko"], .english), (["ko", "ru"], .russian), (["fr-CA"], .french),
        (["FR"], .french),
        (["en", "fr"], .english), ([""], .english),
    ])
    func takesTheFirstLanguageThatIsThere(languages: [String], expected: Phrases.Language) {
        #expect(Phrases.Language.best(of: languages) == expected)
    }
}
