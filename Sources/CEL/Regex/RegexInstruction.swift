/// One step of the automaton; the numbers are indices in the list of instructions, of sets or of capture slots.
enum RegexInstruction: Sendable {
    case consume(set: UInt32, next: UInt32)
    case split(preferred: UInt32, other: UInt32)
    case save(slot: UInt32, next: UInt32)
    case assert(RegexAssertion, next: UInt32)
    case match
}
