/// Reads RE2's syntax. Open groups are kept on a stack of our own, so that no pattern is too deep for the thread's.
struct RegexParser {
    struct Flags {
        var ignoresCase = false
        var multiline = false
        var dotMatchesNewline = false
        var ungreedy = false
    }

    /// A node, with the product of the counts nested in it.
    struct Term {
        var node: RegexNode
        var repetitions = 1
        var isRepetition = false
    }

    /// A group that is still open: its finished branches and the terms of the current one.
    struct Group {
        var opened: Int
        var captureIndex: Int?
        var outerFlags: Flags
        var branches: [Term] = []
        var terms: [Term] = []
    }

    let pattern: [Unicode.Scalar]
    let limits: RegexLimits
    var place = 0
    var flags = Flags()
    var groups: [Group] = []
    var groupNames: [String?] = [nil]

    init(_ pattern: String, limits: RegexLimits) {
        self.pattern = Array(pattern.unicodeScalars.prefix(limits.patternLength + 1))
        self.limits = limits
    }

    mutating func parse() throws(RegexError) -> RegexNode {
        guard pattern.count <= limits.patternLength else {
            throw RegexError(reason: .tooLong(limit: limits.patternLength), offset: limits.patternLength)
        }
        var current = Group(opened: 0, captureIndex: nil, outerFlags: flags)
        while let scalar = peek() {
            switch scalar {
            case "(":
                try openGroup(&current)
            case ")":
                guard let outer = groups.popLast() else { throw error(.unexpectedClosingParenthesis, at: place) }
                place += 1
                let term = finished(current)
                flags = current.outerFlags
                current = outer
                current.terms.append(term)
            case "|":
                place += 1
                current.branches.append(concatenated(current.terms))
                current.terms = []
            case "*", "+", "?", "{":
                try repeatLast(of: &current)
            case "[":
                current.terms.append(Term(node: .set(try characterClass())))
            case "\\":
                try escape(into: &current)
            default:
                place += 1
                current.terms.append(Term(node: plain(scalar)))
            }
        }
        if !groups.isEmpty { throw error(.missingClosingParenthesis, at: current.opened) }
        return finished(current).node
    }

    private func plain(_ scalar: Unicode.Scalar) -> RegexNode {
        switch scalar {
        case ".": .set(flags.dotMatchesNewline ? .all : ScalarSet.newline.inverted)
        case "^": .assertion(flags.multiline ? .lineStart : .textStart)
        case "$": .assertion(flags.multiline ? .lineEnd : .textEnd)
        default: literal(scalar)
        }
    }

    func literal(_ scalar: Unicode.Scalar) -> RegexNode {
        .set(folded(ScalarSet(scalar)))
    }

    func folded(_ set: ScalarSet) -> ScalarSet {
        flags.ignoresCase ? CaseOrbits.closure(of: set) : set
    }

    private func concatenated(_ terms: [Term]) -> Term {
        if terms.count == 1, let only = terms.first { return only }
        let node = terms.isEmpty ? RegexNode.empty : .concatenation(terms.map(\.node))
        return Term(node: node, repetitions: terms.map(\.repetitions).max() ?? 1)
    }

    private func finished(_ group: Group) -> Term {
        var term = concatenated(group.terms)
        if !group.branches.isEmpty {
            let branches = group.branches + [term]
            term = Term(
                node: .alternation(branches.map(\.node)), repetitions: branches.map(\.repetitions).max() ?? 1)
        }
        if let index = group.captureIndex { term.node = .capture(term.node, index: index) }
        term.isRepetition = false
        return term
    }

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        let index = place + ahead
        return index < pattern.count ? pattern[index] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        place += 1
        return true
    }

    /// Whether the pattern goes on with `text`, which is then passed over.
    mutating func take(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard pattern[place...].starts(with: scalars) else { return false }
        place += scalars.count
        return true
    }

    func text(from start: Int, upTo end: Int? = nil) -> String {
        let end = min(end ?? place, pattern.count)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: pattern[min(start, end)..<end])
        return String(text)
    }

    func error(_ reason: RegexError.Reason, at offset: Int) -> RegexError {
        RegexError(reason: reason, offset: offset)
    }
}
