import CEL
import Testing

@Suite struct RegexErrorTests {
    @Test(
        arguments: [
            ("a(b", "`(` is not closed", 1, "write `\\(` for a parenthesis"),
            ("((a)", "`(` is not closed", 0, "write `\\(` for a parenthesis"),
            ("(?i", "`(` is not closed", 0, "write `\\(` for a parenthesis"),
            ("ab)", "`)` closes no group", 2, "write `\\)` for a parenthesis"),
            ("é[a", "`[` is not closed", 1, "write `\\[` for a bracket"),
            ("[", "`[` is not closed", 0, "write `\\[` for a bracket"),
            ("[]", "`[` is not closed", 0, "write `\\[` for a bracket"),
            ("[a-", "`[` is not closed", 0, "write `\\[` for a bracket"),
            ("a\\", "a pattern cannot end in `\\`", 1, "write `\\\\` for a backslash"),
            ("a\\y", "`\\y` is not an escape", 1, nil),
            ("\\Z", "`\\Z` is not an escape", 0, nil),
            ("\\é", "`\\é` is not an escape", 0, nil),
            ("\\x4", "`\\x4` is not an escape", 0, nil),
            ("\\x{}", "`\\x{}` is not an escape", 0, nil),
            ("\\p", "`\\p` is not an escape", 0, nil),
            ("\\p{Lu", "`\\p{Lu` is not an escape", 0, nil),
            ("[a-\\d]", "`\\d` is not an escape", 3, nil),
            ("\\x{110000}", "`\\x{110000}` is not a character", 0, nil),
            ("\\x{D800}", "`\\x{D800}` is not a character", 0, nil),
            ("(a)\\1", "back-references such as `\\1` are not supported", 3, nil),
            ("\\9", "back-references such as `\\9` are not supported", 0, nil),
            ("(?P<a>b)(?P=a)", "back-references such as `(?P=` are not supported", 8, nil),
            ("\\C", "`\\C`, a single byte, is not supported", 0, nil),
            ("a(?=b)", "look-around `(?=` is not supported", 1, nil),
            ("(?!b)", "look-around `(?!` is not supported", 0, nil),
            ("(?<=b)", "look-around `(?<=` is not supported", 0, nil),
            ("(?<!b)", "look-around `(?<!` is not supported", 0, nil),
            ("(?#x)", "`(?#` does not begin a group", 0, nil),
            ("(?i-)", "`(?i-)` does not begin a group", 0, nil),
            ("(?>a)", "`(?>` does not begin a group", 0, nil),
            ("(?P<>a)", "`` is not a group name", 4, nil),
            ("(?P<a-b>a)", "`a-b` is not a group name", 4, nil),
            ("(?<n>a)(?P<n>b)", "the group name `n` is used twice", 11, nil),
            ("[z-a]", "the range `z-a` runs backwards", 1, nil),
            ("[[:alhpa:]]", "no class is called `[:alhpa:]`", 1, "did you mean `[:alpha:]`?"),
            ("\\p{Greak}", "no Unicode category or script is called `Greak`", 0, "did you mean `Greek`?"),
            ("\\pX", "no Unicode category or script is called `X`", 0, nil),
            ("\\p{Cn}", "no Unicode category or script is called `Cn`", 0, nil),
            ("*a", "there is nothing for `*` to repeat", 0, nil),
            ("a|+?", "there is nothing for `+?` to repeat", 2, nil),
            ("({2})", "there is nothing for `{2}` to repeat", 1, nil),
            ("a**", "`*` repeats a repetition", 2, "put the inner repetition in a group: `(?:…)`"),
            ("a{2}{3}", "`{3}` repeats a repetition", 4, "put the inner repetition in a group: `(?:…)`"),
            ("a*??", "`?` repeats a repetition", 3, "put the inner repetition in a group: `(?:…)`"),
            ("a{1001}", "`{1001}` repeats more than 1000 times", 1, nil),
            ("a{0,99999999999999999999}", "`{0,99999999999999999999}` repeats more than 1000 times", 1, nil),
            ("((a{100}){10}){2}", "`{2}` repeats more than 1000 times", 14, nil),
            ("a{3,2}", "`{3,2}` has its smaller number last", 1, nil),
        ] as [(String, String, Int, String?)])
    func saysWhatIsWrongAndWhere(_ pattern: String, _ message: String, _ offset: Int, _ hint: String?) throws {
        let error = try #require(Self.error(of: pattern))
        #expect(error.message == message)
        #expect(error.offset == offset)
        #expect(error.hint == hint)
    }

    @Test(
        arguments: [
            (String(repeating: "a", count: 11), "the pattern is longer than 10 characters", 10, nil),
            ("(((a))", "groups are nested more than 2 deep", 2, nil),
            ("[ab]{30}", "the pattern grows to more than 20 steps", 0, "use smaller repetition counts"),
        ] as [(String, String, Int, String?)])
    func limitsHold(_ pattern: String, _ message: String, _ offset: Int, _ hint: String?) throws {
        let limits = RegexLimits(patternLength: 10, depth: 2, instructions: 20)
        let error = try #require(Self.error(of: pattern, limits: limits))
        #expect(error.message == message)
        #expect(error.offset == offset)
        #expect(error.hint == hint)
    }

    @Test func nestedCountsAreRefusedRatherThanWrittenOut() throws {
        let error = try #require(Self.error(of: "(((a{100}){100}){100})"))
        #expect(error.reason == .repetitionTooLarge("{100}"))
    }

    @Test func patternsThatBlowUpAreRefusedByDefault() throws {
        #expect(Self.error(of: String(repeating: "(", count: 5000))?.reason == .tooDeep(limit: 200))
        #expect(Self.error(of: String(repeating: "(?:ab){1000}", count: 100))?.reason == .tooLarge(limit: 20_000))
        #expect(Self.error(of: String(repeating: "a", count: 20_000))?.reason == .tooLong(limit: 10_000))
    }

    static func error(of pattern: String, limits: RegexLimits = .default) -> RegexError? {
        if case .failure(let error) = RegexProgram.compile(pattern, limits: limits) { error } else { nil }
    }
}
