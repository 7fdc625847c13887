import TestSupport
import Testing

@testable import CEL

@Suite struct RegexTimeTests {
    static let long = String(repeating: "a", count: 100_000)

    /// Backtracking would not come back from any of these before the sun goes out. Where all states are known before a text is read, each of
    /// its characters costs one look into their table.
    @Test(arguments: ["(a+)+b", "(a|aa)*bc", "(a*)*b", "(a|a)*b", "(.*)(.*)(.*)(.*)b", "(a{0,50}){0,20}b"])
    func patternsThatHurtBacktrackersAreAFewStates(_ pattern: String) throws {
        let program = try RegexProgram.compile(pattern).get()
        #expect(program.hasAllStates)
        #expect(!program.matches(Self.long))
        #expect(program.matches(Self.long + "bc"))
    }

    /// Finding groups goes through every way of the program at most once a character.
    @Test(arguments: ["((a+)+)(b|$)", "(a|aa)*$", "((a*)*)*$", "(.*)(.*)(.*)(.*)$"])
    func groupsTakeStepsInProportionToTheText(_ pattern: String) throws {
        var parser = RegexParser(pattern, limits: .default)
        let root = try parser.parse()
        let automaton = try RegexAutomaton(root, captureCount: parser.groupNames.count, limits: .default)
        func steps(_ count: Int) -> Int {
            var text = String(repeating: "a", count: count)
            return text.withUTF8 { bytes in
                var matcher = RegexMatcher(automaton, RegexText(bytes: bytes))
                #expect(matcher.firstMatch(from: 0)?.range == 0..<count)
                return matcher.steps
            }
        }
        for count in [500, 1_000] {
            #expect((count...2 * (count + 1) * automaton.instructions.count).contains(steps(count)))
        }
    }

    @Test func theGroupsOfALongText() throws {
        let program = try RegexProgram.compile("((a+)+)(b|$)").get()
        let text = String(repeating: "a", count: 10_000)
        #expect(program.firstMatch(in: text)?.groups == [0..<10_000, 0..<10_000, 0..<10_000, 10_000..<10_000])
    }

    @Test func statesThatDoNotFitAreThrownAwayAndTheAnswerStays() throws {
        let limits = RegexLimits(stateMemory: 4_000)
        let small = try RegexProgram.compile("(a|b)*a(a|b){9}c", limits: limits).get()
        var generator = SeededGenerator(5)
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<500 { text += generator.next(below: 2) == 0 ? "a" : "b" }
            #expect(!small.matches(text))
            #expect(small.matches(text + "abbbbbbbbbc"))
            #expect(!small.matches(text + "bbbbbbbbbbc"))
        }
    }

    @Test func oneProgramServesManyThreads() async throws {
        let program = try RegexProgram.compile("(a|b)*a(a|b){6}c").get()
        let answers = await withTaskGroup(of: Bool.self) { group in
            for seed in 0..<16 {
                group.addTask {
                    var generator = SeededGenerator(UInt64(seed) + 1)
                    return (0..<50).allSatisfy { _ in
                        let letters = (0..<40).map { _ in generator.next(below: 2) == 0 ? "a" : "b" }
                        let expected = letters[33] == "a"
                        return program.matches(letters.joined() + "c") == expected
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: true, count: 16))
    }
}
