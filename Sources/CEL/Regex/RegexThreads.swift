/// The ways a match may be under way at one place of the text, in order of preference, each with its capture slots.
struct RegexThreads {
    private enum Job {
        case follow(UInt32)
        case restore(slot: Int, value: Int)
    }

    /// The consuming and matching instructions reached.
    private(set) var places: [UInt32] = []
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
        places.removeAll(keepingCapacity: true)
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

    /// Adds what is reached from `place` at `index` without a character, and says how many instructions that took. `slots` is left as it was.
    mutating func follow(
        _ place: UInt32, of automaton: RegexAutomaton, at index: Int, between previous: RegexAlphabet.Kind,
        and next: RegexAlphabet.Kind, slots current: inout [Int]
    ) -> Int {
        var steps = 0
        jobs.append(.follow(place))
        while let job = jobs.popLast() {
            switch job {
            case .restore(let slot, let value):
                current[slot] = value
            case .follow(let place):
                if marks[Int(place)] == round { continue }
                marks[Int(place)] = round
                steps += 1
                switch automaton.instructions[Int(place)] {
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
                    places.append(place)
                    slots.append(contentsOf: current)
                }
            }
        }
        return steps
    }
}
