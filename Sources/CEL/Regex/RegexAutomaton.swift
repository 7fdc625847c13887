/// The compiled pattern: instructions, the classes of characters they tell apart, and what is known of where matches begin.
struct RegexAutomaton: Sendable {
    let instructions: [RegexInstruction]
    let start: UInt32
    let alphabet: RegexAlphabet
    /// Whether a match can begin only at the beginning of the text.
    let isAnchored: Bool
    let usesAssertions: Bool
    /// The one ASCII character that every match begins with, if there is one.
    let firstByte: UInt8?
    let captureCount: Int

    init(_ root: RegexNode, captureCount: Int, limits: RegexLimits) throws(RegexError) {
        var compiler = RegexCompiler(limit: limits.instructions)
        start = try compiler.compile(root)
        instructions = compiler.instructions
        usesAssertions = compiler.usesAssertions
        guard let alphabet = RegexAlphabet(compiler.sets, kinds: compiler.usesAssertions) else {
            throw RegexError(reason: .tooLarge(limit: limits.instructions), offset: 0)
        }
        self.alphabet = alphabet
        self.captureCount = captureCount
        isAnchored = root.isAnchored
        firstByte = Self.firstByte(from: start, compiler.instructions, compiler.sets)
    }

    /// Throws what making an automaton would; classes are counted only where there may be too many.
    static func check(_ root: RegexNode, limits: RegexLimits) throws(RegexError) {
        var compiler = RegexCompiler(limit: limits.instructions)
        _ = try compiler.compile(root)
        guard RegexAlphabet.mayHaveTooManyClasses(compiler.sets) else { return }
        _ = try RegexAutomaton(root, captureCount: 0, limits: limits)
    }

    /// Follows saves and splits; an assertion on the way, or a second character, means that there is no such byte.
    private static func firstByte(from start: UInt32, _ code: [RegexInstruction], _ sets: [ScalarSet]) -> UInt8? {
        var byte: UInt8?
        var open = [start]
        var steps = 0
        while let address = open.popLast() {
            guard steps < 16 else { return nil }
            steps += 1
            switch code[Int(address)] {
            case .save(_, let next): open.append(next)
            case .split(let preferred, let other): open += [other, preferred]
            case .assert, .match: return nil
            case .consume(let set, _):
                guard let single = sets[Int(set)].single, single < 0x80 else { return nil }
                let found = UInt8(single)
                guard byte == nil || byte == found else { return nil }
                byte = found
            }
        }
        return byte
    }

    /// What is before `index` of the text.
    func kind(before index: Int, in text: RegexText) -> RegexAlphabet.Kind {
        guard usesAssertions, index > 0 else { return .edge }
        return alphabet.kinds[alphabet.classNumber(of: text.scalar(endingAt: index).value)]
    }
}

extension RegexAssertion {
    /// Whether it holds between two neighbours.
    func holds(after previous: RegexAlphabet.Kind, before next: RegexAlphabet.Kind) -> Bool {
        switch self {
        case .textStart: previous == .edge
        case .textEnd: next == .edge
        case .lineStart: previous == .edge || previous == .newline
        case .lineEnd: next == .edge || next == .newline
        case .wordBoundary: (previous == .word) != (next == .word)
        case .notWordBoundary: (previous == .word) == (next == .word)
        }
    }
}
