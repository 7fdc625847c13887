import Synchronization

/// A compiled pattern in RE2's syntax: no back-references, no look-around, and in return time linear in the text.
///
/// `matches` walks a table of states that is made beforehand where it is small, and while searching where it is not. Groups are found by
/// following all ways through the pattern at once. Nothing ever backtracks, so no text and no pattern can make it slow: `(a+)+b` over
/// 100 kB of `a` takes a fraction of a millisecond. A program may be used by many threads at a time.
///
/// ```swift
/// let program = try RegexProgram.compile("^[a-z]+(-[a-z]+)*$").get()
/// program.matches("road-train")   // true
/// program.matches("road--train")  // false
/// ```
package struct RegexProgram: Sendable {
    private let automaton: RegexAutomaton
    /// All states, where they are few: read by all threads without a lock.
    private let complete: RegexDFA?
    private let partial: PartialStates
    private let memory: Int
    /// The names of the capture groups by their number; the first is that of the whole match, which has none.
    package let groupNames: [String?]

    /// How many capture groups there are.
    package var groupCount: Int { groupNames.count - 1 }

    /// How many instructions the pattern compiled to: what one character may cost at most.
    package var size: Int { automaton.instructions.count }

    /// Compiles a pattern, or says what is wrong with it and where.
    ///
    /// ```swift
    /// RegexProgram.compile("a(b")   // failure: `(` is not closed, at 1
    /// ```
    package static func compile(_ pattern: String, limits: RegexLimits = .default) -> Result<RegexProgram, RegexError> {
        Result { () throws(RegexError) in try RegexProgram(pattern, limits: limits) }
    }

    /// What is wrong with a pattern, if anything is: what `compile` would say, without making the tables.
    package static func problem(in pattern: String, limits: RegexLimits = .default) -> RegexError? {
        do throws(RegexError) {
            var parser = RegexParser(pattern, limits: limits)
            try RegexAutomaton.check(parser.parse(), limits: limits)
            return nil
        } catch {
            return error
        }
    }

    private init(_ pattern: String, limits: RegexLimits) throws(RegexError) {
        var parser = RegexParser(pattern, limits: limits)
        let root = try parser.parse()
        groupNames = parser.groupNames
        automaton = try RegexAutomaton(root, captureCount: parser.groupNames.count, limits: limits)
        var states = RegexDFA(automaton, memory: limits.stateMemory)
        complete = states.complete(limit: 512) ? states : nil
        partial = PartialStates(states)
        memory = limits.stateMemory
    }

    /// Whether all states of the automaton are known before a text is read, so that each character takes one look into their table.
    var hasAllStates: Bool { complete != nil }

    /// Whether the pattern matches anywhere in `text`.
    package func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { matches(RegexText(bytes: $0), from: 0) }
    }

    /// Whether the pattern matches anywhere in UTF-8.
    package func matches(utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        matches(RegexText(bytes: utf8), from: 0)
    }

    /// The first match in `text`, with its groups.
    package func firstMatch(in text: String) -> RegexMatch? {
        var text = text
        return text.withUTF8 { bytes in
            let text = RegexText(bytes: bytes)
            guard matches(text, from: 0) else { return nil }
            var matcher = RegexMatcher(automaton, text)
            return matcher.firstMatch(from: 0)
        }
    }

    /// The matches in `text` from left to right, none overlapping another, at most `limit` of them; nil when finding them takes too long.
    ///
    /// An empty match right after another match does not count. All of them together take linear time: the text is read backwards once, to
    /// learn from where a match can be completed, and then forwards. A pattern that needs too much memory for that has each match looked for
    /// by itself, and as each may have to read on to the end of the text (`a.*b|a` over many `a`), `steps` bounds their work.
    package func matches(in text: String, limit: Int = .max, steps: Int = 50_000_000) -> [RegexMatch]? {
        var text = text
        return text.withUTF8 { bytes in
            let text = RegexText(bytes: bytes)
            guard limit > 0, matches(text, from: 0) else { return [] }
            if var walker = RegexWalker(automaton, text, memory: memory) {
                return collect(from: text, limit: limit) { walker.firstMatch(from: $0) }
            }
            var matcher = RegexMatcher(automaton, text)
            let found = collect(from: text, limit: limit) { index in
                matcher.steps <= steps && matches(text, from: index) ? matcher.firstMatch(from: index) : nil
            }
            return matcher.steps <= steps ? found : nil
        }
    }

    private func collect(from text: RegexText, limit: Int, _ firstMatch: (Int) -> RegexMatch?) -> [RegexMatch] {
        var found: [RegexMatch] = []
        var index = 0
        var previousEnd = -1
        while found.count < limit, index <= text.count, let match = firstMatch(index) {
            let range = match.range
            if !range.isEmpty || range.lowerBound != previousEnd { found.append(match) }
            previousEnd = range.upperBound
            index = range.upperBound
            if range.isEmpty { index += index < text.count ? text.scalar(at: index).length : 1 }
        }
        return found
    }

    private func matches(_ text: RegexText, from index: Int) -> Bool {
        if let known = complete?.matches(text, from: index) { return known }
        return partial.withStates { $0.matches(text, from: index) }
    }
}

/// States made while searching, lent to one thread at a time; a second thread meanwhile makes its own.
///
/// A class because all copies of a program share what was learnt.
private final class PartialStates: Sendable {
    private let initial: RegexDFA
    private let spare: Mutex<RegexDFA?>

    init(_ states: RegexDFA) {
        initial = states
        spare = Mutex(states)
    }

    func withStates<Result>(_ body: (inout RegexDFA) -> Result) -> Result {
        let lent = spare.withLock { spare in
            let states = spare
            spare = nil
            return states
        }
        var states = lent ?? initial
        defer {
            spare.withLock { $0 = states }
        }
        return body(&states)
    }
}
