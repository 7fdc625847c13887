/// The ways a match may be under way at one place of the text, in order of preference, each with its capture slots.
struct RegexThreads {
    private enum Job {
        case follow(UInt32)
        case restore(slot: Int, value: Int)
    }

    /// The consuming and matching instructions reached.
    private(set) var addresses: [UInt32] = []
    private var slots: [Int] = []
    private let slotCount: Int
    private var marks: [UInt32]
    private var round: UInt32 = 0
    private var jobs: [Job] = []

    init(placeCount: Int, slotCount: Int) {
        marks = Array(repeating: 0, count: placeCount)
        self.slotCount = slotCount
        removeAll()
    }

    mutating func removeAll() {
        addresses.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        if round == .max {
            marks = Array(repeating: 0, count: marks.count)
            round = 0
        }
        round += 1
    }

    func slots(of thread: Int) -> ArraySlice<Int> {
        slots[thread * slotCount..<(thread + 1) * slotCount]
    }

    /// Adds what is reached from `address` at `index` without a character, and says how many instructions that took. `slots` is left as it was.
    mutating func follow(
        _ address: UInt32, of automaton: RegexAutomaton, at index: Int, between previous: RegexAlphabet.Kind,
        and next: RegexAlphabet.Kind, slots current: inout [Int]
    ) -> Int {
        var steps = 0
        jobs.append(.follow(address))
        while let job = jobs.popLast() {
            switch job {
            case .restore(let slot, let value):
                current[slot] = value
            case .follow(let address):
                if marks[Int(address)] == round { continue }
                marks[Int(address)] = round
                steps += 1
                switch automaton.instructions[Int(address)] {
                case .split(let preferred, let other):
                    jobs.append(.follow(other))
                    jobs.append(.follow(preferred))
                case .assert(let assertion, let target):
                    if assertion.holds(after: previous, before: next) { jobs.append(.follow(target)) }
                case .save(let slot, let target):
                    jobs.append(.restore(slot: Int(slot), value: current[Int(slot)]))
                    current[Int(slot)] = index
                    jobs.append(.follow(target))
                case .consume, .match:
                    addresses.append(address)
                    slots.append(contentsOf: current)
                }
            }
        }
        return steps
    }
}
