import CEL
import SourceDiagnostics
import Testing

/// A map whose keys and values have one type doubles that type; names make each step as short as the one before.
@Suite struct TypeGrowthTests {
    static let shapes: [(name: String, source: @Sendable (Int) -> String)] = [
        ("bound names", { nested($0, "cel.bind(x, {x: x}, ", "x == x)") }),
        ("bound names of lists of both", { nested($0, "cel.bind(x, [{x: x}, {x: x}], ", "x)") }),
        ("bound optionals", { nested($0, "cel.bind(x, optional.of({x: x}), ", "x == x)") }),
        ("bound choices", { nested($0, "cel.bind(x, true ? {x: x} : {x: x}, ", "x)") }),
        ("bound types that are still free", { "cel.bind(x, [], " + nested($0, "cel.bind(x, {x: x}, ", "x)") + ")" }),
        ("bound sums", { nested($0, "cel.bind(x, [{x: x}] + [{x: x}], ", "x)") }),
        ("bound members of lists", { nested($0, "cel.bind(x, {x: x} in [{x: x}] ? {x: x} : {x: x}, ", "x)") }),
        ("chained folds", { "[x]" + String(repeating: ".map(x, {x: x})", count: $0) }),
        ("chained folds with two variables", { "[x]" + String(repeating: ".transformList(k, x, {x: x})", count: $0) }),
        ("chained optionals", { "optional.of(x)" + String(repeating: ".optMap(x, {x: x})", count: $0) }),
        (
            "a block",
            { count in
                let values = (1...count).map { "{cel.index(\($0 - 1)): cel.index(\($0 - 1))}" }
                return "cel.block([x, \(values.joined(separator: ", "))], cel.index(\(count)) == cel.index(\(count)))"
            }
        ),
        (
            "a block of free types",
            { count in
                let values = (1...count).map { "{cel.index(\($0 - 1)): cel.index(\($0 - 1))}" }
                return
                    "cel.block([[], \(values.joined(separator: ", "))], [cel.index(\(count)), cel.index(\(count - 1))])"
            }
        ),
    ]

    private static func nested(_ count: Int, _ step: String, _ end: String) -> String {
        String(repeating: step, count: count) + end + String(repeating: ")", count: count - 1)
    }

    /// Eighty steps would make a type of 2 to the 80th parts, which no machine finishes.
    @Test(arguments: shapes.indices) func typesThatDoubleAreCheckedInMilliseconds(_ shape: Int) throws {
        var environment = Environment(limits: Limits(depth: 250))
        environment.declare(variable: "x", type: .int)
        var times: [Swift.Duration] = []
        for count in [40, 80] {
            let source = Self.shapes[shape].source(count)
            let tree = try #require(Parser.parse(source, limits: environment.limits).ast, "\(source)")
            #expect(
                !environment.check(tree).diagnostics.contains { $0.code.text == "cel/too-deep" },
                "\(Self.shapes[shape].name)")
            var least = Swift.Duration.seconds(1000)
            for _ in 0..<3 {
                least = min(least, ContinuousClock().measure { _ = environment.check(tree) })
            }
            times.append(least)
        }
        // Cut types make it linear; a tenth of this with optimisation and nothing else running.
        #expect(times[1] < .seconds(2), "\(Self.shapes[shape].name): \(times)")
        #expect(times[1] < times[0] * 12, "\(Self.shapes[shape].name): \(times)")
    }
}
