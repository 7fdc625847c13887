/// What a pattern says, before it becomes an automaton.
indirect enum RegexNode: Sendable {
    case empty
    case set(ScalarSet)
    case assertion(RegexAssertion)
    case concatenation([RegexNode])
    case alternation([RegexNode])
    case repetition(RegexNode, minimum: Int, maximum: Int?, greedy: Bool)
    case capture(RegexNode, index: Int)

    /// Whether it can match the empty text. Found by walking the tree: ask once for each repetition.
    var matchesEmpty: Bool {
        switch self {
        case .empty, .assertion: true
        case .set: false
        case .concatenation(let parts): parts.allSatisfy(\.matchesEmpty)
        case .alternation(let branches): branches.contains(where: \.matchesEmpty)
        case .repetition(let body, let minimum, _, _): minimum == 0 || body.matchesEmpty
        case .capture(let body, _): body.matchesEmpty
        }
    }

    /// Whether every match begins at the beginning of the text.
    var isAnchored: Bool {
        switch self {
        case .assertion(let assertion): assertion == .textStart
        case .concatenation(let parts): parts.first?.isAnchored ?? false
        case .alternation(let branches): branches.allSatisfy(\.isAnchored)
        case .repetition(let body, let minimum, _, _): minimum > 0 && body.isAnchored
        case .capture(let body, _): body.isAnchored
        case .empty, .set: false
        }
    }
}

/// A condition on a place between two characters.
enum RegexAssertion: UInt8, Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, notWordBoundary
}
