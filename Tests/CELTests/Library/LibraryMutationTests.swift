import CEL
import SourceDiagnostics
import TestSupport
import Testing

/// Examples of all functions with something added, lost or changed: refused in words or evaluated, the same by each way of evaluating.
@Suite struct LibraryMutationTests {
    static let environment: Environment = {
        var environment = Environment(limits: Limits(budget: 5_000))
        environment.declare(variable: "x", type: .int)
        environment.declare(variable: "s", type: .string)
        environment.declare(variable: "l", type: .list(.int))
        environment.declare(variable: "m", type: .map(.string, .dyn))
        environment.declare(variable: "u", type: .dyn)
        return environment
    }()

    static let bindings: Bindings = {
        var bindings = Bindings(environment)
        bindings[Slot(0)] = .int(.min)
        bindings[Slot(1)] = .string("héllo 漢 \u{1F600}aaab")
        bindings[Slot(2)] = .list([.int(1), .int(.max), .unknown(UnknownSet("l[2]"))])
        bindings[Slot(3)] = .record(["a": .double(.nan), "b": .list([.string("q")]), "c": .unknown(UnknownSet("m.c"))])
        bindings[Slot(4)] = .unknown(UnknownSet("u"))
        return bindings
    }()

    static let seeds: [String] =
        Library.standard.flatMap(\.functions).compactMap(\.examples).compactMap {
            $0.split(separator: " // ").first.map(String.init)
        } + [
            "l.exists(i, i > 2) && u.b in m", "has(m.a) ? m[?'c'].orValue(x) : -x", "[1, ?m.?z, 3u].map(e, e + 1)[0]",
            "{'k': x, ?'o': m.?a}.transformMap(k, v, v == u)", "cel.bind(y, x - 1, y * y) % 7 == 0x1F",
            "b'\\xff' + bytes(s)",
            "timestamp('2026-11-21T10:00:00Z') + duration('1h30m') > timestamp(x)",
            "s.matches(r'(a+)+b$') || s.size() > 3",
        ]

    @Test(arguments: 0..<4) func nothingTraps(_ batch: UInt64) {
        var generator = SeededGenerator(batch + 900)
        var (refused, evaluated) = (0, 0)
        for _ in 0..<1500 {
            let source = Self.mutated(&generator)
            let parsed = Parser.parse(source)
            guard let tree = parsed.ast else {
                refused += 1
                #expect(parsed.diagnostics.hasErrors, "\(source.debugDescription)")
                continue
            }
            let text = Unparser.text(tree)
            #expect(Parser.parse(text).ast.map { Unparser.text($0) } == text, "\(source.debugDescription)")
            let checked = Self.environment.check(tree)
            #expect((checked.checked == nil) == checked.diagnostics.hasErrors, "\(source.debugDescription)")
            let program = Self.environment.uncheckedProgram(tree)
            var states = TermStates()
            let value = program.evaluate(Self.bindings)
            let recorded = program.evaluate(Self.bindings, recording: &states)
            #expect(value.isIdentical(to: recorded), "\(source.debugDescription)")
            _ = program.residual(Self.bindings)
            if program.cost.maximum >= 0, value.isKnown { evaluated += 1 }
        }
        #expect(refused > 100)
        #expect(evaluated > 100)
    }

    private static func mutated(_ generator: inout SeededGenerator) -> String {
        var bytes = Array(generator.pick(seeds).utf8)
        for _ in 0..<generator.next(below: 5) {
            let place = generator.next(below: bytes.count + 1)
            switch generator.next(below: 5) {
            case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: bytes.prefix(place).suffix(generator.next(below: 12)), at: place)
            case 3: bytes.insert(contentsOf: generator.pick(seeds).utf8, at: place)
            default: bytes.insert(contentsOf: generator.pick(pieces).utf8, at: place)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "?", ":", ".", ",", "-", "!", "&&", "||", "==", "<", "in", "u", "l", "m", "x",
        "s", ".map(e, e)",
        "9223372036854775807", "-9223372036854775808", "18446744073709551615u", "1e308", "0.0", "'", "\"\"\"",
        "\\u0301", "null", "%",
    ]
}
