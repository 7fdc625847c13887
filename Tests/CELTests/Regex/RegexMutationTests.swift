import CEL
import TestSupport
import Testing

/// Patterns that nobody would write must be refused or compiled, and whatever compiles must run: nothing may trap.
@Suite struct RegexMutationTests {
    static let seeds = [
        "^[a-z]+(-[a-z]+)*$", "(?i)(?P<name>\\w+)\\s*=\\s*\"([^\"\\\\]|\\\\.)*\"",
        "\\p{Greek}[[:alpha:]]{2,5}?\\x{10FFFF}",
        "\\Q.*\\E|\\b(?m:^a$)\\B", "(?U)a{3,}(b|c??)+\\101\\z",
    ]

    @Test(arguments: 0..<4)
    func mutatedPatternsNeverTrap(_ seed: Int) {
        var generator = SeededGenerator(UInt64(seed) + 77)
        let limits = RegexLimits(instructions: 2000, stateMemory: 10_000)
        var compiled = 0
        for round in 0..<1500 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0...generator.next(below: 6) {
                let place = generator.next(below: bytes.count + 1)
                let byte = UInt8(truncatingIfNeeded: generator.next())
                switch generator.next(below: 4) {
                case 0 where place < bytes.count: bytes[place] = byte
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes.prefix(place).suffix(5), at: place)
                default:
                    bytes.insert("()[]{}|*+?\\^$-:P<>,019".utf8.randomElement(using: &generator) ?? byte, at: place)
                }
            }
            let pattern = String(decoding: bytes, as: UTF8.self)
            let problem = RegexProgram.problem(in: pattern, limits: limits)
            switch RegexProgram.compile(pattern, limits: limits) {
            case .failure(let error):
                #expect(problem == error, "\(pattern.debugDescription)")
                #expect(error.offset >= 0 && error.offset <= pattern.unicodeScalars.count)
                #expect(!error.message.isEmpty)
            case .success(let program):
                compiled += 1
                #expect(problem == nil, "\(pattern.debugDescription)")
                let found = program.firstMatch(in: pattern)
                #expect(program.matches(pattern) == (found != nil), "\(pattern.debugDescription)")
            }
        }
        #expect(compiled > 100)
    }
}
