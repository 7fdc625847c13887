import CEL
import TestSupport
import SourceDiagnostics
import Testing

/// What is known stays known: answers given while attributes are missing hold in every world that completes them.
@Suite struct UnknownTests {
    private static let environment = RandomExpression.environment
    private static let attributes = RandomExpression.attributes

    private static let parts = RandomExpression.parts
    private static let choices = attributes.map(\.values) + parts.map(\.values)

    /// A world: for each attribute, then each part of one, the place of its value; nil where it is unknown.
    private typealias World = [Int?]

    private static func bindings(_ world: World) -> Bindings {
        var bindings = Bindings(environment)
        for slot in attributes.indices {
            bindings[Slot(slot)] =
                world[slot].map { filled(attributes[slot].values[$0], world) }
                ?? unknown(attributes[slot].name, attributes[slot].values)
        }
        return bindings
    }

    /// What is not known of a value; of a number it is known between which it lies.
    private static func unknown(_ name: String, _ values: [Value]) -> Value {
        let numbers = values.compactMap { value -> Int64? in if case .int(let number) = value { number } else { nil } }
        guard numbers.count == values.count, let least = numbers.min(), let greatest = numbers.max() else {
            return .unknown(UnknownSet(name))
        }
        return .unknown(name, between: .int(least), and: .int(greatest))
    }

    /// The value with the parts that are known in their places.
    private static func filled(_ value: Value, _ world: World) -> Value {
        switch value {
        case .unknown(let unknown):
            guard let part = parts.firstIndex(where: { [$0.name] == unknown.names }) else { return value }
            return world[attributes.count + part].map { parts[part].values[$0] }
                ?? Self.unknown(parts[part].name, parts[part].values)
        case .list(let elements): return .list(elements.map { filled($0, world) })
        case .map(let map):
            var copy = MapValue()
            for (key, value) in zip(map.keys, map.values) { copy.insert(filled(value, world), for: key) }
            return .map(copy)
        default: return value
        }
    }

    /// All worlds that fill in what is unknown.
    private static func completions(_ world: World) -> [World] {
        guard let open = world.firstIndex(of: nil) else { return [world] }
        return choices[open].indices.flatMap { place in
            var next = world
            next[open] = place
            return completions(next)
        }
    }

    private static func randomWorld(_ random: inout SeededGenerator) -> World {
        var world: World = choices.map { Int.random(in: 0..<$0.count, using: &random) }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            world[Int.random(in: 0..<world.count, using: &random)] = nil
        }
        return world
    }

    private static func agree(_ a: Value, _ b: Value) -> Bool { a.isError && b.isError || a.isIdentical(to: b) }

    /// Whether a value is what was known, with unknown parts of lists and maps filled in.
    private static func refines(_ value: Value, _ known: Value) -> Bool {
        switch (value, known) {
        case (_, .unknown): true
        case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(refines)
        case (.map(let a), .map(let b)):
            a.count == b.count
                && zip(b.keys, b.values).allSatisfy { key, known in a[key].map { refines($0, known) } == true }
        default: agree(value, known)
        }
    }

    @Test(arguments: 0..<50) func addingFactsNeverChangesAnAnswer(_ batch: UInt64) throws {
        for seed in batch * 100..<(batch + 1) * 100 {
            var maker = RandomExpression(seed: seed)
            let source = maker.make(maker.random.pick(RandomExpression.Kind.allCases), 4)
            let parsed = Parser.parse(source, limits: Limits(comprehensionDepth: 20))
            // Not checked, so that operations on wrong kinds of values occur too.
            let program = Self.environment.uncheckedProgram(
                try #require(parsed.ast, "\(seed): \(source): \(parsed.diagnostics.map(\.message))"))
            let world = Self.randomWorld(&maker.random)
            let answer = program.evaluate(Self.bindings(world))
            var states = TermStates()
            let recorded = program.evaluate(Self.bindings(world), recording: &states)
            try #require(
                recorded.isIdentical(to: answer), "\(seed): \(source): \(recorded) with states, \(answer) without")
            let residual = program.residual(Self.bindings(world))
            if case .unknown(let unknown) = answer {
                let names = Self.attributes.map(\.name) + Self.parts.map(\.name)
                let missing = Set(names.indices.filter { world[$0] == nil }.map { names[$0] })
                try #require(missing.isSuperset(of: unknown.names), "\(seed): \(source): waits for \(unknown.names)")
                guard case .open(let set, let rest) = residual else {
                    Issue.record("\(seed): \(source): no residual")
                    continue
                }
                #expect(set == unknown)
                let shorter = Self.environment.uncheckedProgram(rest)
                for complete in Self.completions(world) {
                    let (whole, part) = (
                        program.evaluate(Self.bindings(complete)), shorter.evaluate(Self.bindings(complete))
                    )
                    try #require(
                        Self.agree(whole, part),
                        "\(seed): \(source) leaves \(Unparser.text(rest)): \(whole), \(part) in \(complete)")
                }
                continue
            }
            for complete in Self.completions(world) {
                let whole = program.evaluate(Self.bindings(complete))
                try #require(
                    Self.refines(whole, answer),
                    "\(seed): \(source) is \(answer.sourceText) in \(world), \(whole.sourceText) in \(complete)")
            }
        }
    }

    @Test(arguments: 0..<20) func termStatesNeitherChangeAnAnswerNorItsSteps(_ batch: UInt64) throws {
        for seed in batch * 100..<(batch + 1) * 100 {
            var maker = RandomExpression(seed: seed)
            let source = maker.make(.bool, 4)
            let tree = try #require(Parser.parse(source, limits: Limits(comprehensionDepth: 20)).ast)
            let program = Self.environment.uncheckedProgram(tree)
            let bindings = Self.bindings(Self.randomWorld(&maker.random))
            for budget in [0, 1, 2, 5, 10, 20, 50] {
                var states = TermStates()
                let plain = program.evaluate(bindings, budget: budget)
                let recorded = program.evaluate(bindings, budget: budget, recording: &states)
                try #require(
                    plain.isIdentical(to: recorded), "\(seed): \(source) with \(budget): \(plain), \(recorded)")
                if let value = states[tree.root], budget == 50 {
                    #expect(value.isIdentical(to: plain) || plain.isError)
                }
            }
        }
    }

    @Test func randomExpressionsAreOfEveryKind() throws {
        var (open, settled, failed) = (0, 0, 0)
        for seed in UInt64(0)..<1000 {
            var maker = RandomExpression(seed: seed)
            let source = maker.make(.bool, 4)
            let tree = try #require(Parser.parse(source, limits: Limits(comprehensionDepth: 20)).ast)
            let answer = Self.environment.uncheckedProgram(tree).evaluate(
                Self.bindings(Self.randomWorld(&maker.random)))
            if answer.isUnknown { open += 1 } else if answer.isError { failed += 1 } else { settled += 1 }
        }
        // Too few of one kind, and the tests above would say little.
        #expect(open > 150 && settled > 150 && failed > 50, "\(open) open, \(settled) settled, \(failed) failed")
    }
}
