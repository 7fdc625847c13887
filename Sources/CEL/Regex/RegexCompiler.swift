/// Turns a pattern's tree into instructions, from the end to the beginning: whatever follows a node is known when it is written.
struct RegexCompiler {
    private(set) var instructions: [RegexInstruction] = []
    private(set) var sets: [ScalarSet] = []
    private(set) var usesAssertions = false
    private var setNumbers: [ScalarSet: UInt32] = [:]
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Writes the whole program and says where it begins.
    mutating func compile(_ root: RegexNode) throws(RegexError) -> UInt32 {
        let end = try append(.match)
        let body = try emit(root, next: append(.save(slot: 1, next: end)))
        return try append(.save(slot: 0, next: body))
    }

    private mutating func append(_ instruction: RegexInstruction) throws(RegexError) -> UInt32 {
        guard instructions.count < limit else { throw RegexError(reason: .tooLarge(limit: limit), offset: 0) }
        instructions.append(instruction)
        return UInt32(truncatingIfNeeded: instructions.count - 1)
    }

    private mutating func emit(_ node: RegexNode, next: UInt32) throws(RegexError) -> UInt32 {
        switch node {
        case .empty:
            return next
        case .set(let set):
            return try append(.consume(set: number(of: set), next: next))
        case .assertion(let assertion):
            usesAssertions = true
            return try append(.assert(assertion, next: next))
        case .concatenation(let parts):
            var entry = next
            for part in parts.reversed() { entry = try emit(part, next: entry) }
            return entry
        case .alternation(let branches):
            var entry: UInt32?
            for branch in branches.reversed() {
                let start = try emit(branch, next: next)
                entry = if let rest = entry { try append(.split(preferred: start, other: rest)) } else { start }
            }
            return entry ?? next
        case .capture(let body, let index):
            let slot = UInt32(truncatingIfNeeded: 2 * index)
            let start = try emit(body, next: append(.save(slot: slot + 1, next: next)))
            return try append(.save(slot: slot, next: start))
        case .repetition(let body, let minimum, let maximum, let greedy):
            return try emitRepetition(of: body, minimum, maximum, greedy: greedy, next: next)
        }
    }

    private mutating func emitRepetition(
        of body: RegexNode, _ minimum: Int, _ maximum: Int?, greedy: Bool, next: UInt32
    ) throws(RegexError) -> UInt32 {
        var entry = next
        if let maximum {
            for _ in minimum..<max(minimum, maximum) {
                entry = try appendChoice(try emit(body, next: entry), over: next, greedy: greedy)
            }
        } else if minimum == 0, !body.matchesEmpty {
            let loop = try append(.match)
            instructions[Int(loop)] = choice(try emit(body, next: loop), over: next, greedy: greedy)
            return loop
        } else {
            // A body that can match nothing is run once before it may be left, else `(|a)*` would prefer an empty turn for ever.
            let loop = try append(.match)
            entry = try emit(body, next: loop)
            instructions[Int(loop)] = choice(entry, over: next, greedy: greedy)
            if minimum == 0 { return try appendChoice(entry, over: next, greedy: greedy) }
        }
        let written = maximum == nil ? 1 : 0
        for _ in written..<max(minimum, written) { entry = try emit(body, next: entry) }
        return entry
    }

    private mutating func appendChoice(_ body: UInt32, over next: UInt32, greedy: Bool) throws(RegexError) -> UInt32 {
        try append(choice(body, over: next, greedy: greedy))
    }

    private func choice(_ body: UInt32, over next: UInt32, greedy: Bool) -> RegexInstruction {
        greedy ? .split(preferred: body, other: next) : .split(preferred: next, other: body)
    }

    private mutating func number(of set: ScalarSet) -> UInt32 {
        if let known = setNumbers[set] { return known }
        let number = UInt32(truncatingIfNeeded: sets.count)
        sets.append(set)
        setNumbers[set] = number
        return number
    }
}
