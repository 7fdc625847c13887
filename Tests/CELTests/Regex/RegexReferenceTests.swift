import CEL
import TestSupport
import Testing

/// Compares the automaton with the obvious way to match: try everything in order, and go back.
@Suite struct RegexReferenceTests {
    @Test(arguments: 1...8)
    func agreesWithABacktrackingMatcher(_ seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        var compared = 0
        for _ in 0..<400 {
            let pattern = Pattern.random(&generator, depth: 4)
            let program = try RegexProgram.compile(pattern.text).get()
            for _ in 0..<5 {
                let text = (0..<generator.next(below: 8)).map { _ in
                    Unicode.Scalar("abc -\n".utf8.randomElement(using: &generator) ?? 97)
                }
                var reference = Reference(text: text)
                guard let expected = reference.firstMatch(pattern) else { continue }
                compared += 1
                var string = String.UnicodeScalarView()
                string.append(contentsOf: text)
                let found = program.firstMatch(in: String(string))
                let comment: Comment = "\(pattern.text) on \(String(string).debugDescription)"
                #expect(program.matches(String(string)) == (expected.range != nil), comment)
                #expect(found?.range == expected.range, comment)
                #expect(found?.groups.dropFirst().first.flatMap { $0 } == expected.group, comment)
            }
        }
        #expect(compared > 1000)
    }
}

private indirect enum Pattern {
    case scalars(String, Set<Unicode.Scalar>)
    case assertion(String, @Sendable (Unicode.Scalar?, Unicode.Scalar?) -> Bool)
    case sequence(Pattern, Pattern)
    case choice(Pattern, Pattern)
    /// A body that matches at least one character, so that both ways agree on what an empty turn means.
    case repetition(Pattern, Int, Int?, lazy: Bool)
    /// Only the first group of a pattern is compared; the others are written without capturing.
    case group(Pattern, captures: Bool)

    static let letters = Set("abc -\n".unicodeScalars)

    static func random(_ generator: inout SeededGenerator, depth: Int) -> Pattern {
        var captures = true
        return random(&generator, depth, &captures)
    }

    private static func random(_ generator: inout SeededGenerator, _ depth: Int, _ captures: inout Bool) -> Pattern {
        switch generator.next(below: depth > 0 ? 12 : 4) {
        case 0, 1: return .scalars("a", ["a"])
        case 2:
            return [.scalars("b", ["b"]), .scalars("[ab]", ["a", "b"]), .scalars(".", letters.subtracting(["\n"]))][
                generator.next(below: 3)]
        case 3: return leaf(&generator)
        case 4, 5, 6:
            return .sequence(random(&generator, depth - 1, &captures), random(&generator, depth - 1, &captures))
        case 7, 8: return .choice(random(&generator, depth - 1, &captures), random(&generator, depth - 1, &captures))
        case 9:
            let mine = captures
            captures = false
            return .group(random(&generator, depth - 1, &captures), captures: mine)
        default:
            let body = random(&generator, depth - 1, &captures)
            let lazy = generator.next(below: 3) == 0
            let turns: [(Int, Int?)] = [(0, nil), (1, nil), (0, 1), (2, 2), (1, 3), (2, nil)]
            let (low, high) = turns[generator.next(below: body.canBeEmpty ? 1 : turns.count)]
            return body.canBeEmpty ? body : .repetition(body, low, high, lazy: lazy)
        }
    }

    private static func leaf(_ generator: inout SeededGenerator) -> Pattern {
        @Sendable func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("a"..."c").contains($0) } ?? false }
        let all: [Pattern] = [
            .assertion("^") { before, _ in before == nil },
            .assertion("$") { _, after in after == nil },
            .assertion("(?m:^)") { before, _ in before == nil || before == "\n" },
            .assertion("(?m:$)") { _, after in after == nil || after == "\n" },
            .assertion("\\b") { isWord($0) != isWord($1) },
            .assertion("\\B") { isWord($0) == isWord($1) },
            .scalars("[^a]", letters.subtracting(["a"])), .scalars("\\s", [" ", "\n"]), .scalars("(?i:B)", ["b"]),
            .scalars("\\pL", ["a", "b", "c"]),
        ]
        return all[generator.next(below: all.count)]
    }

    var canBeEmpty: Bool {
        switch self {
        case .scalars: false
        case .assertion: true
        case .sequence(let a, let b): a.canBeEmpty && b.canBeEmpty
        case .choice(let a, let b): a.canBeEmpty || b.canBeEmpty
        case .repetition(let body, let low, _, _): low == 0 || body.canBeEmpty
        case .group(let body, _): body.canBeEmpty
        }
    }

    var text: String {
        switch self {
        case .scalars(let text, _), .assertion(let text, _): return text
        case .sequence(let a, let b): return a.text + b.text
        case .choice(let a, let b): return "(?:\(a.text)|\(b.text))"
        case .group(let body, let captures): return captures ? "(\(body.text))" : "(?:\(body.text))"
        case .repetition(let body, let low, let high, let lazy):
            let counts = high.map { "{\(low),\($0)}" } ?? (low == 0 ? "*" : low == 1 ? "+" : "{\(low),}")
            return "(?:\(body.text))\(counts)\(lazy ? "?" : "")"
        }
    }
}

private struct Reference {
    typealias Continuation = (inout Reference, Int) -> Bool

    let text: [Unicode.Scalar]
    var steps = 0
    var group: Range<Int>?

    init(text: [Unicode.Scalar]) {
        self.text = text
    }

    /// Nil if it takes too long.
    mutating func firstMatch(_ pattern: Pattern) -> (range: Range<Int>?, group: Range<Int>?)? {
        for start in 0...text.count {
            group = nil
            var end: Int?
            let matched = match(pattern, at: start) { _, index in
                end = index
                return true
            }
            if steps > 20_000 { return nil }
            if matched, let end { return (start..<end, group) }
        }
        return (nil, nil)
    }

    private mutating func match(_ pattern: Pattern, at index: Int, _ then: @escaping Continuation) -> Bool {
        steps += 1
        if steps > 20_000 { return false }
        switch pattern {
        case .scalars(_, let set):
            return index < text.count && set.contains(text[index]) && then(&self, index + 1)
        case .assertion(_, let holds):
            return holds(index > 0 ? text[index - 1] : nil, index < text.count ? text[index] : nil)
                && then(&self, index)
        case .sequence(let a, let b):
            return match(a, at: index) { $0.match(b, at: $1, then) }
        case .choice(let a, let b):
            return match(a, at: index, then) || match(b, at: index, then)
        case .group(let body, let captures):
            let outer = group
            let matched = match(body, at: index) { reference, end in
                let inner = reference.group
                if captures { reference.group = index..<end }
                if then(&reference, end) { return true }
                reference.group = inner
                return false
            }
            if !matched { group = outer }
            return matched
        case .repetition(let body, let low, let high, let lazy):
            let turn: Continuation = { reference, end in
                let rest = Pattern.repetition(body, max(low - 1, 0), high.map { $0 - 1 }, lazy: lazy)
                return reference.match(rest, at: end, then)
            }
            if high == 0 { return then(&self, index) }
            if low > 0 { return match(body, at: index, turn) }
            return lazy
                ? then(&self, index) || match(body, at: index, turn)
                : match(body, at: index, turn) || then(&self, index)
        }
    }
}
