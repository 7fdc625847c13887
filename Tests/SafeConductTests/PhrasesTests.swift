import AdvisoryModel
import ReportLanguages
import RuleEngine
import Testing

@testable import SafeConduct

@Suite struct PhrasesTests {
    /// Every text of a table of phrases by its path, with the gaps that it fills.
    static func gaps(of value: Any, path: String = "") -> [String: [String]] {
        if let text = value as? String {
            return [path: Wording.gaps(in: text).sorted()]
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

    /// What a file of phrases cannot bring would be in English for ever.
    @Test func aFileOfPhrasesBringsEveryPhrase() {
        var english = Phrases.english
        var walked = 0
        english.walk(PhraseWalk { _, _ in walked += 1 })
        // All but the tag of the language itself.
        #expect(walked == Self.gaps(of: Phrases.english).count - 1)
    }

    @Test(arguments: [
        ("pl", "1 dzień, 2 dni, 5 dni, 12 dni, 22 dni, 25 dni, 0 dni, x dnia"),
        ("ru", "1 день, 2 дня, 5 дней, 12 дней, 22 дня, 25 дней, 0 дней, x дня"),
        ("zh-Hans", "1天, 2天, 5天, 12天, 22天, 25天, 0天, x天"),
        ("en", "1 days, 2 days, 5 days, 12 days, 22 days, 25 days, 0 days, x days"),
    ])
    func aNumberHasItsFormOfAWord(language: String, expected: String) throws {
        let words = Phrases.best(of: [language])
        let days = try #require(words.units["days"])
        #expect(
            ["1", "2", "5", "12", "22", "25", "0", "x"].map { words.counted(days, $0) }.joined(separator: ", ")
                == expected)
    }

    /// Russian 21 is one, Czech 5 is other, Arabic 2 is two: the kinds of the Unicode Common Locale Data Repository.
    @Test(arguments: [
        ("ru", "one few many one many"), ("pl", "one few many many many"), ("cs", "one few other other other"),
        ("sr", "one few other one other"), ("sl", "one two other other other"), ("lt", "one few few one other"),
        ("lv", "one other other one zero"), ("ro", "one few few other few"), ("fr", "one other other other other"),
        ("ar", "one two few many many"), ("he", "one two other other other"), ("ja", "other other other other other"),
        ("en", "one other other other other"), ("pt-BR", "one other other other other"),
    ])
    func numbersAreOfTheKindsOfTheirLanguage(language: String, expected: String) {
        let rule = PluralRule(of: language)
        #expect(["1", "2", "5", "21", "11"].map { rule.kind(of: $0) }.joined(separator: " ") == expected)
    }

    /// What is not written as a plural has to be is no gap, so that it is found where phrases are read.
    @Test(arguments: [
        "{0, plural, one {# day}}", "{0, plural, one # other {#}}", "{0, select, other {#}}",
        "{0, plural, some {a} other {b}}",
        "{0, plural, other {a}", "{, plural, other {a}}",
    ])
    func aBrokenPluralIsNoGap(text: String) {
        #expect(Wording.gaps(in: text).isEmpty)
        #expect(Wording(stringLiteral: text)("1") == text)
    }

    @Test func valuesAreFilledInOnce() {
        let wording: Wording = "from {0} to {1} through {2} {9} {"
        #expect(wording("{1}", "{0}", "{") == "from {1} to {0} through { {9} {")
    }

    @Test(arguments: [
        ([], "en"), (["ko"], "en"), (["ko", "ru"], "ru"), (["fr-CA"], "fr"),
        (["FR"], "fr"),
        (["en", "fr"], "en"), ([""], "en"), (["pl-PL"], "pl"), (["zh"], "zh-Hans"), (["zh-Hans-CN"], "zh-Hans"),
        (["ZH-hans"], "zh-Hans"), (["zh-TW", "en"], "zh-Hans"), (["-"], "en"),
    ])
    func takesTheFirstLanguageThatIsThere(languages: [String], expected: String) {
        #expect(Phrases.best(of: languages).language == expected)
    }
}
