/// Finds matches with their groups: all ways through the program at once, in order of preference, one step for each character.
///
/// One match takes at most the length of the text times that of the program. Where many are looked for, each may have to read on to the
/// end of the text, so their number multiplies that: `steps` counts, and a search for all of them sets a bound.
struct RegexMatcher {
    private let automaton: RegexAutomaton
    private let text: RegexText
    private var current: RegexThreads
    private var following: RegexThreads
    private var slots: [Int]
    /// How many instructions were gone through so far.
    private(set) var steps = 0

    private struct Character {
        var classNumber = 0
        var length = 0
        var kind = RegexAlphabet.Kind.edge
    }

    init(_ automaton: RegexAutomaton, _ text: RegexText) {
        self.automaton = automaton
        self.text = text
        let slotCount = 2 * automaton.captureCount
        current = RegexThreads(placeCount: automaton.instructions.count, slotCount: slotCount)
        following = current
        slots = Array(repeating: -1, count: slotCount)
    }

    /// The first match that begins at `start` or later; of those that begin there the one that the pattern prefers.
    mutating func firstMatch(from start: Int) -> RegexMatch? {
        var found: [Int]?
        var index = start
        current.removeAll()
        var previous = automaton.kind(before: index, in: text)
        while true {
            if current.addresses.isEmpty {
                if found != nil || automaton.isAnchored && index > 0 { break }
                if let byte = automaton.firstByte {
                    index = text.firstIndex(of: byte, from: index)
                    previous = automaton.kind(before: index, in: text)
                }
            }
            let character = character(at: index)
            if found == nil {
                for slot in slots.indices { slots[slot] = -1 }
                steps += current.follow(
                    automaton.start, of: automaton, at: index, between: previous, and: character.kind, slots: &slots)
            }
            if let match = step(over: character, at: index) { found = match }
            swap(&current, &following)
            if character.length == 0 { break }
            previous = character.kind
            index += character.length
        }
        return found.map { RegexMatch(slots: $0) }
    }

    /// Takes every thread over one character, up to the first that has matched: whatever comes after it is preferred less.
    private mutating func step(over character: Character, at index: Int) -> [Int]? {
        following.removeAll()
        let next = index + character.length
        let kind = self.character(at: next).kind
        for thread in current.addresses.indices {
            switch automaton.instructions[Int(current.addresses[thread])] {
            case .match:
                return Array(current.slots(of: thread))
            case .consume(let set, let target)
            where character.length > 0 && automaton.alphabet.set(set, contains: character.classNumber):
                slots.replaceSubrange(slots.indices, with: current.slots(of: thread))
                steps += following.follow(
                    target, of: automaton, at: next, between: character.kind, and: kind, slots: &slots)
            default:
                steps += 1
            }
        }
        return nil
    }

    private func character(at index: Int) -> Character {
        guard index < text.count else { return Character() }
        let scalar = text.scalar(at: index)
        let number = automaton.alphabet.classNumber(of: scalar.value)
        return Character(classNumber: number, length: scalar.length, kind: automaton.alphabet.kinds[number])
    }
}
