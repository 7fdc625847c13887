import CEL
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// Damaged expressions are parsed, checked, planned, evaluated, estimated and reduced without a trap, a hang or an empty answer.
@Suite struct MutationTests {
    private static let seeds: [String] = [
        "trip.mode == \"rail\" && traveler.documents.exists(d, d.type == 'visa' && d.expires > trip.date)",
        "{'a': [1, 2u, 3.5e3, 0x1F, b'\\xff', r'\\n'], ?'b': optional.of(x)}.a[?0].orValue(-9223372036854775808)",
        "timestamp('2026-12-07T08:30:00Z') + duration('1h34m1.5s') < timestamp(0) ? 'a'.charAt(0) : \"\\u00e9\\U0001F600\"",
        "xs.map(i, i % 2 == 0, i * i).filter(j, !(j in [4, 16])).transformList(k, v, k + v).sortBy(z, -z)",
        "cel.bind(y, xs + xs, y.all(a, y.exists_one(b, a == b))) || has(trip.`content-type`) && .trip.mode.matches('^(a+)+b$')",
        "'%s %d %.3f %x'.format([xs, 1, 2.5, 255]) + base64.encode(b'abc') + string(ip('10.0.0.1')) + 'a,b'.split(',').join('-')",
        "math.greatest([1, 2.5, 3u]) > math.bitShiftLeft(1, 62) // done\n ? sets.contains(xs, [1]) : cel.block([1, cel.index(0)], cel.index(1)) == 1",
    ]

    private static let environment: Environment = {
        var environment = Environment(limits: Limits(budget: 20_000))
        environment.declare(variable: "trip", type: .map(.string, .dyn))
        environment.declare(variable: "traveler.documents", type: .list(.dyn))
        environment.declare(variable: "xs", type: .list(.int))
        environment.declare(variable: "x", type: .dyn)
        return environment
    }()

    private static let worlds: [Bindings] = {
        var known = Bindings(environment)
        known[Slot(0)] = .record(["mode": .string("rail"), "date": .int(20_261_207), "content-type": .null])
        known[Slot(1)] = .list([.record(["type": .string("visa"), "expires": .int(20_270_101)])])
        known[Slot(2)] = .list([.int(1), .int(2), .int(4), .int(.max)])
        known[Slot(3)] = .double(.nan)
        var unknown = known
        unknown[Slot(1)] = .unknown(UnknownSet("traveler.documents"))
        unknown[Slot(2)] = .list([.int(1), .unknown(UnknownSet("xs[1]"))])
        return [known, unknown, Bindings(environment)]
    }()

    private static let fragments = [
        "(", ")", "[", "]", "{", "}", "?", ":", ".", ",", "&&", "||", "!", "-", "==", "in", "'", "\"", "'''", "\\", "`",
        "0x", "1e999", "u",
        "9223372036854775807", "x", "xs", ".map(a, a)", ".all(a, ", "size(", "\u{0}", "é", "😀", "//", "\n", "r'", "b\"",
        "[?", "@in", "\u{301}",
    ]

    /// A seed with some of its bytes changed, removed, doubled or replaced by fragments.
    static func mutant(_ random: inout SeededGenerator) -> String {
        var bytes = Array(random.pick(seeds).utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 2: bytes.insert(contentsOf: Array(random.pick(fragments).utf8), at: place)
            case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            case 4:
                let other = Array(random.pick(seeds).utf8)
                let from = Int.random(in: 0..<other.count, using: &random)
                bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + 20)])
            default: bytes.replaceSubrange(place..<end, with: Array(random.pick(fragments).utf8))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Everything that can be done with an expression; what is wrong with the outcome, if anything is.
    static func trouble(_ source: String) -> String? {
        let parsed = Parser.parse(source)
        guard let tree = parsed.ast else { return parsed.diagnostics.isEmpty ? "neither tree nor finding" : nil }
        let text = Unparser.text(tree)
        guard let again = Parser.parse(text).ast else { return "unparses to what does not parse: \(text)" }
        if Unparser.text(again) != text { return "unparses differently: \(text)" }
        let checked = environment.check(tree)
        if checked.checked == nil, checked.diagnostics.isEmpty { return "neither types nor finding" }
        let program = environment.uncheckedProgram(tree)
        _ = program.cost
        for world in worlds {
            var states = TermStates()
            let (plain, recorded) = (program.evaluate(world), program.evaluate(world, recording: &states))
            if !plain.isIdentical(to: recorded) { return "\(plain), with states \(recorded)" }
            if plain.isUnknown, case .settled = program.residual(world) { return "unknown without a residual" }
        }
        return nil
    }

    @Test(arguments: 0..<20) func damagedExpressionsDoNoHarm(_ batch: UInt64) {
        // More on request: the figure is how many are tried in each of the twenty batches.
        let count = ProcessInfo.processInfo.environment["CEL_MUTANTS"].flatMap { Int($0) } ?? 150
        var random = SeededGenerator(batch)
        for _ in 0..<count {
            let source = Self.mutant(&random)
            if let trouble = Self.trouble(source) { Issue.record("\(source.debugDescription): \(trouble)") }
        }
    }

    @Test(arguments: 0..<10) func randomBytesDoNoHarm(_ batch: UInt64) {
        var random = SeededGenerator(batch + 1000)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let source = String(decoding: bytes, as: UTF8.self)
            if let trouble = Self.trouble(source) { Issue.record("\(source.debugDescription): \(trouble)") }
        }
    }
}
