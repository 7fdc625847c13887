import CEL
import Testing

@Suite struct RegexSyntaxTests {
    /// A pattern, texts that it matches somewhere, and texts that it matches nowhere.
    struct Case: CustomTestStringConvertible {
        var pattern: String
        var matches: [String]
        var others: [String]
        var testDescription: String { pattern }

        init(_ pattern: String, _ matches: [String], not others: [String] = []) {
            self.pattern = pattern
            self.matches = matches
            self.others = others
        }
    }

    static let characters: [Case] = [
        Case("", ["", "anything"]),
        Case("abc", ["abc", "xabcx", "ababc"], not: ["", "ab", "ABC", "a bc"]),
        Case("é", ["caf\u{E9}"], not: ["cafe\u{301}", "cafe"]),
        Case("a.c", ["abc", "a漢c", "a\u{1F600}c", "a\rc"], not: ["ac", "a\nc", "abbc"]),
        Case("(?s)a.c", ["a\nc"]),
        Case("^.$", ["a", "é", "漢", "\u{1F600}", "\0"], not: ["", "ab", "e\u{301}"]),
        Case("[abc]", ["xbx"], not: ["", "d", "A"]),
        Case("[^abc]", ["d", "abcd", "\n"], not: ["", "abccba"]),
        Case("[a-cx-z]", ["b", "y"], not: ["d", "w", "-"]),
        Case("[а-я]+", ["слово"], not: ["СЛОВО", "word"]),
        Case("[]a]", ["]", "a"], not: ["b"]),
        Case("[^]a]", ["b"], not: ["]", "a"]),
        Case("[a-]", ["a", "-"], not: ["b"]),
        Case("[a-c-e]", ["b", "-", "e"], not: ["d"]),
        Case("[[]", ["["], not: ["]"]),
        Case("[[:x]", ["[", ":", "x"], not: ["y"]),
        Case("[\\]\\\\-]", ["]", "\\", "-"], not: ["["]),
        Case("[^\\x00-\\x{10FFFF}]", [], not: ["", "a", "\u{10FFFF}"]),
        Case("[\\x{80}-\\x{10FFFF}]", ["\u{80}", "漢"], not: ["a", "\u{7F}"]),
    ]

    static let escapes: [Case] = [
        Case("\\a\\f\\t\\n\\r\\v", ["\u{7}\u{C}\t\n\r\u{B}"]),
        Case("\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\^\\$\\|\\\\\\/\\_", [".*+?()[]{}^$|\\/_"]),
        Case("\\x41\\x{1F600}\\x{e9}", ["A\u{1F600}é"]),
        Case("\\101\\0\\12\\7777", ["A\0\n\u{1FF}7"]),
        Case("\\Qa.b*\\E+", ["a.b*", "a.b***"], not: ["a.b", "axb*"]),
        Case("\\Q(\\", ["(\\"]),
        Case("x\\Q\\Ey", ["xy"]),
        Case("\\d\\D", ["1a", "1\u{661}"], not: ["11", "\u{661}a"]),
        Case("\\s\\S", [" a", "\tx"], not: ["  ", "\u{B}a", "\u{A0}a"]),
        Case("\\w\\W", ["a-", "_ ", "9é"], not: ["ab", "é-"]),
        Case("[\\d_]+[^\\d]", ["1_x"], not: ["11"]),
        Case("[\\D]", ["x"], not: ["1"]),
        Case("[[:alpha:]][[:digit:]][[:space:]][[:punct:]]", ["a1\u{B}!", "Z9 ~"], not: ["é1 !", "a1!!"]),
        Case("[[:^alpha:]]", ["1", "é"], not: ["a", "Z"]),
        Case("^[[:alnum:]_[:blank:]]+$", ["a1_ \t"], not: ["a-"]),
        Case("[[:cntrl:]]", ["\u{1F}", "\u{7F}"], not: [" "]),
        Case("^[[:graph:]]+$", ["!~aZ"], not: ["a b", "é"]),
        Case("^[[:print:]]+$", ["! ~"], not: ["\t"]),
        Case("^[[:lower:][:upper:]]+$", ["aZ"], not: ["a1"]),
        Case("^[[:xdigit:][:ascii:]]+$", ["0fF"], not: ["é"]),
        Case("^[[:word:]]+$", ["a_1"], not: ["a b"]),
    ]

    static let unicode: [Case] = [
        Case("^\\pL+$", ["abcÄжא漢"], not: ["a1", "_"]),
        Case("^\\PL+$", ["12 -\n"], not: ["a"]),
        Case("\\p{Lu}\\p{^Lu}", ["Жж", "A1"], not: ["ЖЖ", "aA"]),
        Case("\\P{^Lu}", ["A"], not: ["a"]),
        Case("^\\p{Greek}+$", ["αβγΩ"], not: ["abc", "α1", "\u{378}"]),
        Case("^[\\p{Cyrillic}\\pN]+$", ["Маршрут66٣"], not: ["Route"]),
        Case("\\p{Han}\\p{Hiragana}\\p{Katakana}", ["漢かカ"], not: ["かカ漢"]),
        Case("\\p{Zs}", [" ", "\u{A0}", "\u{3000}"], not: ["\t", "\n"]),
        Case("^\\p{Any}$", ["\n", "\u{10FFFF}"], not: [""]),
        Case("\\p{Co}", ["\u{E000}", "\u{10FFFD}"], not: ["a"]),
        Case("\\p{C}", ["\u{AD}", "\u{7}", "\u{E000}"], not: ["a", "\u{378}"]),
        Case("\\p{Common}\\p{Latin}", ["1a"], not: ["aa"]),
    ]

    static let caseFolding: [Case] = [
        Case("(?i)straße", ["STRA\u{1E9E}E", "Straße"], not: ["strasse"]),
        Case("(?i)k", ["k", "K", "\u{212A}"], not: ["c"]),
        Case("(?i)[r-t]", ["S", "\u{17F}"], not: ["u"]),
        Case("(?i)ΣΑΣ", ["σας"], not: ["σα"]),
        Case("(?i)i", ["I", "i"], not: ["ı", "İ"]),
        Case("(?i)\\x{fb05}", ["\u{FB06}"], not: ["st"]),
        Case("(?i)[^k]", ["l"], not: ["k", "K", "\u{212A}"]),
        Case("(?i)ПРИВЕТ", ["привет", "ПриВет"], not: ["приве"]),
        Case("(?i)\\x{10400}", ["\u{10428}"]),
        Case("a(?i:b)c", ["aBc", "abc"], not: ["ABc", "aBC"]),
        Case("a(?i)b|c", ["aB", "C"], not: ["AB"]),
        Case("(a(?i)b)c", ["aBc"], not: ["aBC"]),
        Case("(?i)a(?-i)b", ["Ab"], not: ["AB"]),
        Case("(?i)\\p{Lu}", ["a", "A"], not: ["1"]),
        Case("(?i)[[:upper:]]", ["a"], not: ["1"]),
    ]

    static let composition: [Case] = [
        Case("^(?:ab|cd)$", ["ab", "cd"], not: ["abcd", "ac"]),
        Case("^(a||b)$", ["a", "", "b"], not: ["c"]),
        Case("^a*$", ["", "aaa"], not: ["ab"]),
        Case("^a+$", ["a", "aaa"], not: ["", "b"]),
        Case("^a?$", ["", "a"], not: ["aa"]),
        Case("^a{3}$", ["aaa"], not: ["aa", "aaaa"]),
        Case("^a{2,}$", ["aa", "aaaaa"], not: ["a"]),
        Case("^a{1,3}$", ["a", "aaa"], not: ["", "aaaa"]),
        Case("^a{0}$", [""], not: ["a"]),
        Case("^a{0,0}b$", ["b"], not: ["ab"]),
        Case("^a{,2}$", ["a{,2}"], not: ["aa"]),
        Case("^a{1x}{$", ["a{1x}{"]),
        Case("^a{01}$", ["a{01}"], not: ["a"]),
        Case("^(a*)*$", ["", "aaa"], not: ["b"]),
        Case("^(|a)+$", ["", "aaa"], not: ["b"]),
        Case("^(a|aa)*c$", ["aaac", "c"], not: ["aaa"]),
        Case("^(?:a??b+?c*?d{1,2}?)$", ["abcd", "bbdd"], not: ["ac"]),
        Case("(?P<year>\\d{4})-(?<month>\\d\\d)", ["2026-11"], not: ["26-11"]),
        Case("(?)(?:)(?i-i:)()x", ["x"], not: ["y"]),
        Case("^(?:[a-z]{1000})$", [String(repeating: "q", count: 1000)], not: [String(repeating: "q", count: 999)]),
    ]

    static let assertions: [Case] = [
        Case("^abc", ["abcd"], not: ["xabc", "\nabc"]),
        Case("abc$", ["xabc"], not: ["abcd", "abc\n"]),
        Case("(?m)^abc$", ["x\nabc\ny", "abc"], not: ["xabc", "abcx"]),
        Case("\\Aabc\\z", ["abc"], not: ["abc\n", "\nabc"]),
        Case("(?m)\\Ab", ["b"], not: ["a\nb"]),
        Case("(?m)b\\z", ["b"], not: ["b\na"]),
        Case("\\bfoo\\b", ["foo", "a foo.", "\u{E9}foo"], not: ["food", "_foo", "foo1"]),
        Case("\\Boo\\b", ["foo"], not: ["oo", "food"]),
        Case("\\B", ["", "ab", "--"], not: ["a", "b\u{E9}a"]),
        Case("^$", [""], not: ["a", "\n"]),
        Case("(?m)^$", ["", "a\n", "\na"], not: ["a"]),
        Case("a^b", [], not: ["ab", "a\nb"]),
        Case("(?:^|-)a(?:-|$)", ["a", "x-a", "a-x", "x-a-x"], not: ["xa", "ax"]),
        Case("(^a|b)c", ["ac", "xbc"], not: ["xac"]),
        Case("^*a\\b+", ["a", "xa"], not: ["ab"]),
    ]

    @Test(arguments: characters + escapes + unicode + caseFolding + composition + assertions)
    func findsWhatThePatternSays(_ example: Case) throws {
        let program = try RegexProgram.compile(example.pattern).get()
        for text in example.matches { #expect(program.matches(text), "\(text.debugDescription)") }
        for text in example.others { #expect(!program.matches(text), "\(text.debugDescription)") }
        for text in example.matches { #expect(program.firstMatch(in: text) != nil, "\(text.debugDescription)") }
        for text in example.others { #expect(program.firstMatch(in: text) == nil, "\(text.debugDescription)") }
    }

    @Test func bytesThatAreNoUTF8AreReadAsReplacementCharacters() throws {
        let program = try RegexProgram.compile("^a\\x{FFFD}+$").get()
        for bytes: [UInt8] in [[97, 0xFF], [97, 0xE6], [97, 0xF0, 0x9F], [97, 0xC3]] {
            #expect(bytes.withUnsafeBufferPointer { program.matches(utf8: $0) })
        }
    }
}
