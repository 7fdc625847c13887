/// A deterministic automaton made while it runs: a state stands for all the addresses in the program where a match may be under way.
///
/// Each character costs one look into a table; a state is worked out when it is first met. When the states take more than their share of
/// memory they are thrown away and begun anew, so that memory stays bounded and time linear.
struct RegexDFA: Sendable {
    /// Table entries that are not the start of a row.
    private enum Mark {
        static let dead: Int32 = -1
        static let match: Int32 = -2
        static let unknown: Int32 = -3
    }

    private struct State: Hashable {
        /// The consuming and asserting instructions reached, sorted.
        var addresses: [UInt32]
        /// What came before, where an assertion waits to know it.
        var previous: RegexAlphabet.Kind
    }

    private let automaton: RegexAutomaton
    private let width: Int
    private let maximumStates: Int
    private var table: [Int32] = []
    private var states: [State] = []
    private var numbers: [State: Int32] = [:]
    private var starts: [Int32] = Array(repeating: Mark.unknown, count: 4)
    private var scratch: PlaceSet
    /// How often the states were thrown away.
    private var generation = 0

    init(_ automaton: RegexAutomaton, memory: Int) {
        self.automaton = automaton
        width = automaton.alphabet.classCount + 1
        let perState = width * 4 + min(automaton.instructions.count, 64) * 8 + 128
        maximumStates = min(max(memory / perState, 8), Int(Int32.max) / width - 1)
        scratch = PlaceSet(count: automaton.instructions.count)
    }

    /// Works out all states, if there are no more than `limit` entries of the table; false if there are.
    mutating func complete(limit: Int) -> Bool {
        var entry = 0
        for kind in [RegexAlphabet.Kind.edge, .other, .newline, .word] {
            _ = start(after: automaton.usesAssertions ? kind : .edge)
        }
        while entry < table.count {
            guard table.count <= limit else { return false }
            if table[entry] == Mark.unknown { _ = fill(entry) }
            guard generation == 0 else { return false }
            entry += 1
        }
        return true
    }

    /// Works out one entry of the table.
    private mutating func fill(_ entry: Int) -> Int32 {
        let before = generation
        let next = next(from: entry / width, on: entry % width)
        // Making a state may have thrown away all others, with the row that leads to it.
        if generation == before { table[entry] = next }
        return next
    }

    /// Whether a match lies in `text` from `index` on, with all states known.
    func matches(_ text: RegexText, from index: Int) -> Bool? {
        let kind = automaton.kind(before: index, in: text)
        var run = Run(index: index, row: starts[Int(kind.rawValue)])
        return advance(&run, over: text)
    }

    /// Whether a match lies in `text` from `index` on.
    mutating func matches(_ text: RegexText, from index: Int) -> Bool {
        var run = Run(index: index, row: start(after: automaton.kind(before: index, in: text)))
        while true {
            if let outcome = advance(&run, over: text) { return outcome }
            run.row = fill(Int(run.row) + run.column)
            if run.column == width - 1 { return run.row == Mark.match }
            run.index += run.length
        }
    }

    private struct Run {
        var index: Int
        var row: Int32
        var column = 0
        var length = 0
    }

    /// Goes on until the answer is known, or to an entry of the table that is not; then `column` and `length` tell which.
    @inline(__always)
    private func advance(_ run: inout Run, over text: RegexText) -> Bool? {
        let count = text.count
        let idle = automaton.firstByte == nil ? Mark.unknown : starts[Int(RegexAlphabet.Kind.edge.rawValue)]
        let firstByte = automaton.firstByte ?? 0
        var (index, row) = (run.index, run.row)
        return table.withUnsafeBufferPointer { table in
            automaton.alphabet.table.withUnsafeBufferPointer { classes in
                while row >= 0 {
                    if row == idle, !automaton.isAnchored { index = text.firstIndex(of: firstByte, from: index) }
                    var (column, length) = (width - 1, 0)
                    if index < count {
                        let byte = text.bytes[index]
                        if byte < 0x80 {
                            (column, length) = (Int(classes[Int(byte)]), 1)
                        } else {
                            let scalar = text.scalar(at: index)
                            (column, length) = (automaton.alphabet.classNumber(of: scalar.value), scalar.length)
                        }
                    }
                    let next = table[Int(row) + column]
                    if next == Mark.unknown {
                        run = Run(index: index, row: row, column: column, length: length)
                        return nil
                    }
                    row = next
                    index += length
                }
                return row == Mark.match
            }
        }
    }

    private mutating func start(after kind: RegexAlphabet.Kind) -> Int32 {
        let known = starts[Int(kind.rawValue)]
        if known != Mark.unknown { return known }
        scratch.removeAll()
        let matched = follow(automaton.start)
        let row = matched ? Mark.match : row(previous: kind)
        starts[Int(kind.rawValue)] = row
        return row
    }

    /// The row that state `number` leads to on a class of characters, or on the end for the last column.
    private mutating func next(from number: Int, on column: Int) -> Int32 {
        let state = states[number]
        let isEnd = column == width - 1
        let kind = isEnd ? RegexAlphabet.Kind.edge : automaton.alphabet.kinds[column]
        scratch.removeAll()
        var addresses = state.addresses
        if automaton.usesAssertions {
            for address in addresses where follow(address, between: state.previous, and: kind) { return Mark.match }
            addresses = scratch.addresses
            scratch.removeAll()
        }
        if isEnd { return Mark.dead }
        for address in addresses {
            guard case .consume(let set, let next) = automaton.instructions[Int(address)],
                automaton.alphabet.set(set, contains: column)
            else { continue }
            if follow(next) { return Mark.match }
        }
        if !automaton.isAnchored, follow(automaton.start) { return Mark.match }
        return row(previous: kind)
    }

    /// The row for the addresses gathered, made if it is new.
    private mutating func row(previous kind: RegexAlphabet.Kind) -> Int32 {
        if scratch.addresses.isEmpty { return Mark.dead }
        let waits =
            automaton.usesAssertions
            && scratch.addresses.contains { address in
                if case .assert = automaton.instructions[Int(address)] { true } else { false }
            }
        let state = State(addresses: scratch.addresses.sorted(), previous: waits ? kind : .other)
        if let known = numbers[state] { return known }
        if states.count >= maximumStates {
            table.removeAll(keepingCapacity: true)
            states.removeAll(keepingCapacity: true)
            numbers.removeAll(keepingCapacity: true)
            starts = Array(repeating: Mark.unknown, count: 4)
            generation &+= 1
        }
        let row = Int32(truncatingIfNeeded: table.count)
        table.append(contentsOf: repeatElement(Mark.unknown, count: width))
        states.append(state)
        numbers[state] = row
        return row
    }

    /// Gathers what is reached from `address` without a character, up to assertions, or past them where their neighbours are given.
    /// True if that includes the end of the program.
    private mutating func follow(
        _ address: UInt32, between previous: RegexAlphabet.Kind? = nil, and next: RegexAlphabet.Kind = .edge
    ) -> Bool {
        var open = [address]
        while let address = open.popLast() {
            guard scratch.visit(address) else { continue }
            switch automaton.instructions[Int(address)] {
            case .match: return true
            case .consume: scratch.keep(address)
            case .save(_, let next): open.append(next)
            case .split(let preferred, let other): open += [other, preferred]
            case .assert(let assertion, let target):
                guard let previous else {
                    scratch.keep(address)
                    continue
                }
                if assertion.holds(after: previous, before: next) { open.append(target) }
            }
        }
        return false
    }
}

/// The instructions seen in one step, and those of them that are kept.
private struct PlaceSet: Sendable {
    private var marks: [UInt32]
    private var round: UInt32 = 1
    private(set) var addresses: [UInt32] = []

    init(count: Int) {
        marks = Array(repeating: 0, count: count)
    }

    mutating func removeAll() {
        addresses.removeAll(keepingCapacity: true)
        if round == .max {
            marks = Array(repeating: 0, count: marks.count)
            round = 0
        }
        round += 1
    }

    /// Whether this is the first visit.
    mutating func visit(_ address: UInt32) -> Bool {
        if marks[Int(address)] == round { return false }
        marks[Int(address)] = round
        return true
    }

    mutating func keep(_ address: UInt32) {
        addresses.append(address)
    }
}
