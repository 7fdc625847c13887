import AdvisoryModel
import ReportLanguages
import RuleEngine
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

    @Test(arguments: Phrases.all.map(\.language))
    func everyLanguageSaysTheSameThings(language: String) {
        let english = Self.gaps(of: Phrases.english)
        let other = Self.gaps(of: Phrases.best(of: [language]))
        #expect(english.count > 100)
        Self.compare(other, with: english, language)
    }

    @Test(arguments: Phrases.all.map(\.language))
    func everyFamilySaysTheSameThingsInEveryLanguage(language: String) {
        for family in [any RuleFamily.Type].standard {
            let english = family.words["en"].map { Self.gaps(of: $0) } ?? [:]
            #expect(!english.isEmpty)
            Self.compare(
                family.words[language].map { Self.gaps(of: $0) } ?? [:], with: english, "\(family.name) \(language)")
        }
    }

    private static func compare(_ other: [String: [String]], with english: [String: [String]], _ who: String) {
        #expect(Set(other.keys).symmetricDifference(english.keys).sorted() == [], "\(who)")
        for (path, gaps) in english where other[path] != gaps {
            Issue.record("\(who)\(path) fills \(other[path] ?? []) where English fills \(gaps)")
        }
    }

    @Test(arguments: Phrases.all.map(\.language))
    func everyLanguageNamesTheSameCountries(language: String) throws {
        let words = Phrases.best(of: [language])
        #expect(words.language == language)
        // Every pair of letters is asked for, and every longer code.
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        var count = 0
        for code in letters.flatMap({ a in letters.map { a + $0 } }) + CountryCode.all.filter({ $0.utf8.count > 2 }) {
            let isNamed = words.countries(code) != nil
            #expect(isNamed == (Phrases.english.countries(code) != nil), "\(code)")
            if isNamed { count += 1 }
        }
        #expect(count == CountryCode.all.count)
        #expect(words.country("ZZ") == "ZZ")
    }

    @Test(arguments: Phrases.all.map(\.language))
    func everyVerdictAndHeadingHasWords(language: String) {
        let words = Phrases.best(of: [language])
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
        ([], "en"), (["ko"], "en"), (["ko", "ru"], "ru"), (["fr-CA"], "fr"),
        (["FR"], "fr"),
        (["en", "fr"], "en"), ([""], "en"),
    ])
    func takesTheFirstLanguageThatIsThere(languages: [String], expected: String) {
        #expect(Phrases.best(of: languages).language == expected)
    }
}
