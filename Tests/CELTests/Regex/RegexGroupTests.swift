import CEL
import Testing

@Suite struct RegexGroupTests {
    @Test(
        arguments: [
            ("(a)(b)?", "xab", ["ab", "a", "b"]),
            ("(a)(b)?", "xa", ["a", "a", nil]),
            ("(a|ab)(c|bcd)(d*)", "abcd", ["abcd", "a", "bcd", ""]),
            ("(a+)(a*)", "aaa", ["aaa", "aaa", ""]),
            ("(a+?)(a*)", "aaa", ["aaa", "a", "aa"]),
            ("(?U)(a+)(a*)$", "aaa", ["aaa", "a", "aa"]),
            ("(?U)(a+?)(a*)$", "aaa", ["aaa", "aaa", ""]),
            ("(?:(a)|b)*", "ab", ["ab", "a"]),
            ("(a*)*", "b", ["", ""]),
            ("(a*)+", "b", ["", ""]),
            ("(|a)*", "aa", ["", ""]),
            ("(x{2,3})(x*)", "xxxxx", ["xxxxx", "xxx", "xx"]),
            ("(x{2,3}?)(x*)", "xxxxx", ["xxxxx", "xx", "xxx"]),
            ("(a){2}", "aa", ["aa", "a"]),
            ("(\\w+)\\s(\\p{Greek}+)", "über αβγ", ["ber αβγ", "ber", "αβγ"]),
            ("(?P<key>\\w+)=(?P<value>.*)", "border=open", ["border=open", "border", "open"]),
            ("z|(漢)(字)", "x漢字", ["漢字", "漢", "字"]),
            ("((a)|(b))*", "ab", ["ab", "b", "a", "b"]),
            ("\\b(\\w)", "-x", ["x", "x"]),
        ] as [(String, String, [String?])])
    func prefersWhatThePatternPrefers(_ pattern: String, _ text: String, _ groups: [String?]) throws {
        let match = try #require(try RegexProgram.compile(pattern).get().firstMatch(in: text))
        #expect(match.groups.map { $0.map { Self.text(text, $0) } } == groups)
    }

    @Test(
        arguments: [
            ("a+", "a aa b aaa", ["a", "aa", "aaa"]),
            ("a*", "baac", ["", "aa", ""]),
            ("", "aé", ["", "", ""]),
            ("^a", "aaa", ["a"]),
            ("(?m)^", "a\nb", ["", ""]),
            ("\\b", "ab cd", ["", "", "", ""]),
            ("x", "abc", []),
            ("a|ab", "abab", ["a", "a"]),
            ("[^,]*", "a,,b", ["a", "", "b"]),
        ] as [(String, String, [String])])
    func findsAllMatches(_ pattern: String, _ text: String, _ found: [String]) throws {
        let matches = try #require(try RegexProgram.compile(pattern).get().matches(in: text))
        #expect(matches.map { Self.text(text, $0.range) } == found)
    }

    @Test func stopsAtTheLimitOfMatchesAndOfSteps() throws {
        let program = try RegexProgram.compile("a").get()
        #expect(program.matches(in: "aaaa", limit: 2)?.count == 2)
        let limits = RegexLimits(stateMemory: 10)
        let cramped = try RegexProgram.compile("a.*b|a", limits: limits).get()
        #expect(cramped.matches(in: String(repeating: "a", count: 10_000), steps: 1_000_000) == nil)
        #expect(cramped.matches(in: "aaa")?.map(\.range) == [0..<1, 1..<2, 2..<3])
    }

    @Test func allMatchesTogetherTakeLinearTime() throws {
        let program = try RegexProgram.compile("(a).*b|a").get()
        // No match is looked for by itself: that would take steps, of which none are allowed here.
        #expect(program.matches(in: String(repeating: "a", count: 100_000), steps: 0)?.count == 100_000)
    }

    @Test func groupsHaveNumbersAndNames() throws {
        let program = try RegexProgram.compile("(a)(?P<first>b)(?:c)(?<second>d)").get()
        #expect(program.groupCount == 3)
        #expect(program.groupNames == [nil, nil, "first", "second"])
    }

    static func text(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
}
