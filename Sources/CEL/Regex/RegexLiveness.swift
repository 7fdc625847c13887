/// From which addresses of the program a match can still be completed, for every place of a text: read once, from its end to its beginning.
///
/// Whoever knows this can follow the preferred way forwards without ever having to try another, and so find all matches in linear time.
/// Sets are shared between places of the text and found by a table, as the states of `RegexDFA` are.
struct RegexLiveness {
    private let automaton: RegexAutomaton
    private let words: Int
    private let width: Int
    private let maximumSets: Int
    /// Which addresses lead to one without a character, by what they lead to.
    private var sources: [[UInt32]]
    private var consuming: [(address: UInt32, set: UInt32, next: UInt32)] = []
    private var matching: [UInt32] = []
    private var sets: [UInt64] = []
    private var numbers: [[UInt64]: Int32] = [:]
    private var table: [Int32] = []
    /// The number of the set by the byte of the text.
    private var setAtByte: [Int32] = []

    /// Nil if the sets would take more than their share of memory.
    init?(_ automaton: RegexAutomaton, _ text: RegexText, memory: Int) {
        self.automaton = automaton
        words = (automaton.instructions.count + 63) / 64
        width = automaton.alphabet.classCount * (automaton.usesAssertions ? 4 : 1)
        maximumSets = memory / (words * 16 + width * 4 + 64)
        sources = Array(repeating: [], count: automaton.instructions.count)
        for (index, instruction) in automaton.instructions.enumerated() {
            let address = UInt32(truncatingIfNeeded: index)
            switch instruction {
            case .consume(let set, let next): consuming.append((address, set, next))
            case .match: matching.append(address)
            case .save(_, let next), .assert(_, let next): sources[Int(next)].append(address)
            case .split(let preferred, let other):
                sources[Int(preferred)].append(address)
                sources[Int(other)].append(address)
            }
        }
        guard read(text) else { return nil }
    }

    /// Whether a match can be completed from `address` with the text from `index` on.
    func isLive(_ address: UInt32, at index: Int) -> Bool {
        sets[Int(setAtByte[index]) * words + Int(address) / 64] >> UInt64(address % 64) & 1 == 1
    }

    private mutating func read(_ text: RegexText) -> Bool {
        setAtByte = Array(repeating: 0, count: text.count + 1)
        var index = text.count
        var before = previous(of: index, in: text)
        guard let last = number(of: live(after: nil, between: before.kind, and: .edge)) else { return false }
        var current = last
        setAtByte[index] = current
        while index > 0 {
            let here = before
            index -= here.length
            before = previous(of: index, in: text)
            let column = automaton.usesAssertions ? here.classNumber * 4 + Int(before.kind.rawValue) : here.classNumber
            let entry = Int(current) * width + column
            if table[entry] < 0 {
                let kinds = (before.kind, automaton.alphabet.kinds[here.classNumber])
                let set = live(after: (current, here.classNumber), between: kinds.0, and: kinds.1)
                guard let number = number(of: set) else { return false }
                table[entry] = number
            }
            current = table[entry]
            setAtByte[index] = current
        }
        return true
    }

    private func previous(of index: Int, in text: RegexText) -> (
        classNumber: Int, length: Int, kind: RegexAlphabet.Kind
    ) {
        guard index > 0 else { return (0, 0, .edge) }
        let byte = text.bytes[index - 1]
        if byte < 0x80 {
            let number = Int(automaton.alphabet.table[Int(byte)])
            return (number, 1, automaton.alphabet.kinds[number])
        }
        let (value, length) = text.scalar(endingAt: index)
        let number = automaton.alphabet.classNumber(of: value)
        return (number, length, automaton.alphabet.kinds[number])
    }

    /// The addresses live before a character, from those live after it; at the end of the text, where there is none, those that have matched.
    private func live(
        after next: (set: Int32, classNumber: Int)?, between previous: RegexAlphabet.Kind, and kind: RegexAlphabet.Kind
    ) -> [UInt64] {
        var live = Array(repeating: UInt64(0), count: words)
        var open = matching
        if let next {
            let base = Int(next.set) * words
            for step in consuming where sets[base + Int(step.next) / 64] >> UInt64(step.next % 64) & 1 == 1 {
                if automaton.alphabet.set(step.set, contains: next.classNumber) { open.append(step.address) }
            }
        }
        for address in open { live[Int(address) / 64] |= 1 << UInt64(address % 64) }
        while let address = open.popLast() {
            for source in sources[Int(address)] where live[Int(source) / 64] >> UInt64(source % 64) & 1 == 0 {
                if case .assert(let assertion, _) = automaton.instructions[Int(source)],
                    !assertion.holds(after: previous, before: kind)
                {
                    continue
                }
                live[Int(source) / 64] |= 1 << UInt64(source % 64)
                open.append(source)
            }
        }
        return live
    }

    private mutating func number(of set: [UInt64]) -> Int32? {
        if let known = numbers[set] { return known }
        guard numbers.count < maximumSets else { return nil }
        let number = Int32(truncatingIfNeeded: numbers.count)
        numbers[set] = number
        sets += set
        table.append(contentsOf: repeatElement(-1, count: width))
        return number
    }
}
