import TestSupport
import Testing

@testable import CEL

@Suite struct CostTests {
    private static func environment() -> Environment {
        var environment = Environment()
        environment.declare(variable: "xs", type: .list(.int), size: 0...5)
        environment.declare(variable: "s", type: .string, size: 2...20)
        environment.declare(variable: "p", type: .bool)
        environment.declare(variable: "words", type: .list(.string), size: 0...3)
        environment.declare(size: 0...40, ofPart: "words[]")
        environment.declare(variable: "docs", type: .list(.map(.string, .dyn)), size: 0...4)
        environment.declare(size: 0...30, ofPart: "docs[].issuer")
        environment.declare(size: 0...2, ofPart: "docs[].covers")
        environment.declare(size: 0...20, ofPart: "docs[].covers[]")
        return environment
    }

    @Test(arguments: [
        ("true", 0, 0), ("1 + 2", 0, 1), ("p && p", 0, 0), ("size(s)", 1, 3), ("s.startsWith('abc')", 1, 3),
        ("xs[0] + 1", 2, 2),
        ("xs.all(x, x + 1 > 0)", 0, 10), ("xs.map(x, x * 2)", 0, 10), ("xs.map(x, xs.map(y, x * y))", 0, 55),
        ("p ? size(s) : 1", 0, 3), ("[1, 2, 3].map(x, x + 1)", 6, 9), ("s.matches(s)", 1, 11),
        ("p || size(s) > 1", 0, 3),
        ("math.abs(xs[0])", 2, 2),
        // Elements, values and fields have sizes of their own, also through names, literals and further functions.
        ("words.all(w, size(w) > 1)", 0, 18), ("size(words[0]) > 1", 2, 6), ("docs.all(d, size(d.issuer) > 3)", 0, 20),
        ("docs.all(d, d.covers.exists(c, c.startsWith('a')))", 0, 36), ("cel.bind(x, s, size(x) > 1)", 1, 3),
        ("cel.bind(x, words + ['abc'], x.all(w, size(w) > 1))", 1, 26),
        ("words.map(w, w + w).all(v, size(v) > 1)", 0, 42),
        ("words.filter(w, w > s).all(v, size(v) > 1)", 0, 21), ("['abc', s].all(t, size(t) > 1)", 2, 10),
        ("{'a': s}.all(k, size(k) > 1)", 2, 3), ("{'a': s}.exists(k, v, size(v) > 1)", 2, 5),
        ("docs[0].?issuer.orValue(s).size() > 1", 2, 5), ("words[?0].optMap(w, size(w)).orValue(1) > 1", 1, 6),
        ("s.split(',').all(p, p.startsWith(s))", 1, 137), ("(p ? words : [s]).all(w, size(w) > 1)", 0, 19),
    ])
    func estimatesFollowTheSizes(_ source: String, _ minimum: Int, _ maximum: Int) throws {
        let program = try #require(Self.environment().compile(source).program)
        #expect(program.cost == CostEstimate(minimum, maximum))
    }

    /// Small arguments, large results: what is made has to be paid for, or memory would be for nothing.
    @Test(arguments: [
        "lists.range(10000).map(i, 'a'.replace('a', t))", "lists.range(10000).map(i, [t, t].join())",
        "lists.range(10000).map(i, '%s%s'.format([t, t]))", "lists.range(10000).map(i, t.split(''))",
        "lists.range(10000).map(i, regex.replace('a', 'a', t))", "lists.range(10000).map(i, regex.extractAll(t, '.'))",
        "lists.range(10000).map(i, lists.range(9999 - i))", "lists.range(10000).map(i, [xs, xs].flatten())",
    ])
    func largeResultsAreLimited(_ source: String) throws {
        var environment = Environment(limits: Limits(budget: 100_000))
        environment.declare(variable: "t", type: .string)
        environment.declare(variable: "xs", type: .list(.int))
        let program = try #require(environment.compile(source).program)
        var bindings = Bindings(environment)
        bindings[Slot(0)] = .string(String(repeating: "x", count: 2_000))
        bindings[Slot(1)] = .list((0..<2_000).map { .int($0) })
        guard case .error(let error) = program.evaluate(bindings) else {
            Issue.record("not limited")
            return
        }
        #expect(error.code == "budget")
    }

    /// Comparing large values again and again has to be paid for, or a few steps would take hours.
    @Test(arguments: [
        "xs.all(x, xs == xs)", "xs.all(x, [xs, xs] == [xs, xs])", "xs.all(x, !(t < t))", "xs.all(x, t == t)",
        "xs.all(x, {1: xs} == {1: xs})", "xs.all(x, xs in [[], xs])", "xs.all(x, {t: 1}[t] == 1)",
        "xs.all(x, t in {t: 1})",
        "cel.bind(a, xs.map(x, xs), a == a)", "xs.all(x, b == b)", "xs.all(x, optional.of(xs) == optional.of(xs))",
        "xs.all(x, !(t in ['', '\(String(repeating: "y", count: 4000))']))",
    ])
    func comparingIsLimited(_ source: String) throws {
        var environment = Environment(limits: Limits(budget: 20_000))
        environment.declare(variable: "xs", type: .list(.int), size: 0...4_000)
        environment.declare(variable: "t", type: .string, size: 0...4_000)
        environment.declare(variable: "b", type: .bytes, size: 0...4_000)
        let program = try #require(environment.compile(source).program)
        var bindings = Bindings(environment)
        bindings[Slot(0)] = .list((0..<4_000).map { .int($0) })
        bindings[Slot(1)] = .string(String(repeating: "x", count: 4_000))
        bindings[Slot(2)] = .bytes([UInt8](repeating: 1, count: 4_000))
        #expect(program.cost.maximum > 20_000)
        var states = TermStates()
        for value in [program.evaluate(bindings), program.evaluate(bindings, recording: &states)] {
            guard case .error(let error) = value else {
                Issue.record("not limited: \(value)")
                return
            }
            #expect(error.code == "budget")
        }
        #expect(program.steps(bindings) <= program.cost.maximum)
    }

    /// A long text is not read where it cannot be equal.
    @Test func whatIsNotComparedIsFree() throws {
        let long = String(repeating: "y", count: 400)
        for source in ["(s == s) == dyn('\(long)')", "dyn(p) == '\(long)'", "s == '\(long)'", "dyn(p) in ['\(long)']"] {
            let program = try #require(Self.environment().compile(source).program)
            var bindings = Bindings(Self.environment())
            bindings[Slot(1)] = .string("abc")
            bindings[Slot(2)] = .bool(true)
            #expect(program.steps(bindings) <= program.cost.maximum)
            if source.hasPrefix("s") { #expect(program.cost == .none) }
        }
    }

    @Test func comparingSmallValuesIsFree() throws {
        let source = "p == p && s == s && s < 'b' && !(s == 'rail') && xs != [1, 2, 3]"
        #expect(try #require(Self.environment().compile(source).program).cost == CostEstimate(0, 6))
    }

    @Test func whatNothingBoundsIsUnbounded() throws {
        let program = try #require(Self.environment().compile("size(s.replace('a', s)) > 3").program)
        #expect(program.cost.maximum > 1_000_000_000_000)
    }

    /// Declares how large the values in some values are at most.
    private static func declareParts(of values: [Value], at path: String, in environment: inout Environment) {
        var parts: [String: [Value]] = [:]
        for value in values {
            if case .list(let list) = value { parts[path + "[]", default: []] += list }
            if case .map(let map) = value {
                for (key, value) in zip(map.keys, map.values) {
                    parts["\(path).\(key.displayText)", default: []].append(value)
                    parts[path + "[]", default: []].append(value)
                }
            }
        }
        for (part, values) in parts {
            let sizes = values.map(\.size)
            environment.declare(size: (sizes.min() ?? 0)...(sizes.max() ?? 0), ofPart: part)
            declareParts(of: values, at: part, in: &environment)
        }
    }

    /// Every evaluation of a random expression stays within its estimate.
    @Test(arguments: 0..<20) func noEvaluationTakesMoreThanTheMost(_ batch: UInt64) throws {
        var environment = Environment()
        for attribute in RandomExpression.attributes {
            let sizes = attribute.values.map(\.size)
            environment.declare(
                variable: attribute.name, type: attribute.type, size: (sizes.min() ?? 0)...(sizes.max() ?? 0))
            Self.declareParts(of: attribute.values, at: attribute.name, in: &environment)
        }
        for seed in batch * 100..<(batch + 1) * 100 {
            var maker = RandomExpression(seed: seed)
            let source = maker.make(maker.random.pick(RandomExpression.Kind.allCases), 4)
            let tree = try #require(Parser.parse(source, limits: Limits(comprehensionDepth: 20)).ast)
            let program = environment.uncheckedProgram(tree)
            var bindings = Bindings(environment)
            for (slot, attribute) in RandomExpression.attributes.enumerated() {
                bindings[Slot(slot)] = maker.random.pick(attribute.values)
            }
            let (steps, cost) = (program.steps(bindings), program.cost)
            try #require(steps <= cost.maximum, "\(seed): \(source) takes \(steps), not at most \(cost.maximum)")
            var states = TermStates()
            _ = program.evaluate(bindings, recording: &states)
            let isClean = (0..<tree.count).allSatisfy { states[ExprID($0)]?.isKnownThroughout != false }
            if isClean {
                try #require(steps >= cost.minimum, "\(seed): \(source) takes \(steps), not at least \(cost.minimum)")
            }
        }
    }
}
