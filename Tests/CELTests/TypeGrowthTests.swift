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

    /// Eighty steps would make a type of 2 to the 80th parts, which no machine writes down. Types are cut at 256 parts, whose ends are `dyn`.
    @Test(arguments: shapes.indices) func typesThatDoubleAreCut(_ shape: Int) throws {
        let (name, source) = Self.shapes[shape]
        var environment = Environment(limits: Limits(depth: 250))
        environment.declare(variable: "x", type: .int)
        var parts: [Int] = []
        for count in [40, 80] {
            let text = source(count)
            let tree = try #require(Parser.parse(text, limits: environment.limits).ast, "\(text)")
            let result = environment.check(tree)
            let checked = try #require(result.checked, "\(name): \(result.diagnostics)")
            let sizes = checked.types.map { $0?.size ?? 0 }
            #expect(sizes.max() ?? 0 > 256, "\(name)")
            #expect(sizes.max() ?? 0 <= 2 * 256 + 1, "\(name)")
            parts.append(sizes.reduce(0, +))
        }
        // Twice the text has twice the parts, a little more where the first types of the shorter one are not cut yet.
        #expect(parts[1] < 3 * parts[0], "\(name): \(parts)")
    }
}

extension CELType {
    /// How many types it is made of, itself among them.
    fileprivate var size: Int {
        switch self {
        case .list(let type), .type(let type), .wrapper(let type): 1 + type.size
        case .map(let key, let value): 1 + key.size + value.size
        case .opaque(_, let parameters): parameters.reduce(1) { $0 + $1.size }
        default: 1
        }
    }
}
