/// Follows the preferred way through the program, one match after another, where it is known beforehand which ways lead to an end.
struct RegexWalker {
    private enum Job {
        case follow(UInt32)
        case restore(slot: Int, value: Int)
    }

    private let automaton: RegexAutomaton
    private let text: RegexText
    private let liveness: RegexLiveness
    private var marks: [UInt32]
    private var round: UInt32 = 0
    private var jobs: [Job] = []
    private var slots: [Int]

    /// Nil if knowing the ways beforehand takes too much memory.
    init?(_ automaton: RegexAutomaton, _ text: RegexText, memory: Int) {
        guard let liveness = RegexLiveness(automaton, text, memory: memory) else { return nil }
        self.automaton = automaton
        self.text = text
        self.liveness = liveness
        marks = Array(repeating: 0, count: automaton.instructions.count)
        slots = Array(repeating: -1, count: 2 * automaton.captureCount)
    }

    /// The first match that begins at `start` or later.
    mutating func firstMatch(from start: Int) -> RegexMatch? {
        var index = start
        while !liveness.isLive(automaton.start, at: index) {
            guard index < text.count else { return nil }
            index += text.scalar(at: index).length
        }
        for slot in slots.indices { slots[slot] = -1 }
        var address = automaton.start
        while let next = nextCharacter(from: address, at: index) {
            index += text.scalar(at: index).length
            address = next
        }
        return RegexMatch(slots: slots)
    }

    /// Goes on from `address` to the preferred instruction that takes a character and is live, and says what comes after it; nil at the end
    /// of the program.
    private mutating func nextCharacter(from address: UInt32, at index: Int) -> UInt32? {
        if round == .max {
            marks = Array(repeating: 0, count: marks.count)
            round = 0
        }
        round += 1
        let classNumber = index < text.count ? automaton.alphabet.classNumber(of: text.scalar(at: index).value) : nil
        jobs.removeAll(keepingCapacity: true)
        jobs.append(.follow(address))
        while let job = jobs.popLast() {
            switch job {
            case .restore(let slot, let value):
                slots[slot] = value
            case .follow(let address):
                if marks[Int(address)] == round || !liveness.isLive(address, at: index) { continue }
                marks[Int(address)] = round
                switch automaton.instructions[Int(address)] {
                case .match:
                    return nil
                case .consume(_, let next):
                    if classNumber != nil { return next }
                case .split(let preferred, let other):
                    jobs.append(.follow(other))
                    jobs.append(.follow(preferred))
                case .assert(_, let target):
                    jobs.append(.follow(target))
                case .save(let slot, let target):
                    jobs.append(.restore(slot: Int(slot), value: slots[Int(slot)]))
                    slots[Int(slot)] = index
                    jobs.append(.follow(target))
                }
            }
        }
        return nil
    }
}
