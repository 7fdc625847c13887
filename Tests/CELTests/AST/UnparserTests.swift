import CEL
import SourceDiagnostics
import Testing

@Suite struct UnparserTests {
    @Test(arguments: [
        "a.b.c == \"x\" && !d", "a && b && c && d && e", "a && (b && c)", "(a || b) && c", "a || b && c", "-(5)", "--5",
        "-(5.f())", "-(-5).f()", "-(1.5[0].a)", "-a", "!!a",
        "!(-a)", "-(!a)", "(a + b) * c - d", "a - (b - c)", "a ? b : c ? d : e", "(a ? b : c) ? d : e",
        "a ? (b ? c : d) : e",
        "[1, 2u, 3.0, ?x]", "{\"k\": 1, ?2: b}", "Name{f: 1, ?g: x}", "a.b.Name{}", "m.`content-type`", "a.?b.c[?0][1]",
        "has(a.b)", "xs.all(x, x > 1)", "xs.exists_one(x, x)", "xs.existsOne(i, x, x)", "xs.map(x, x > 0, x * 2)",
        "m.transformMap(k, v, k != \"a\", v)", "m.transformMapEntry(k, v, {v: k})", "cel.bind(x, 1, x + x)",
        "xs.sortBy(x, -x)",
        "cel.block([1, cel.index(0) + 1], cel.index(1))", "o.optMap(x, x + 1)", ".a.b", "math.abs(-1)", "(-1).f()",
        "1.5.f()",
        "b\"\\x00\\xffa\"", "\"\\x00\u{e9}\\\"\"", "a in [b] == c", "a in ([b] == c)", "a == (b == c)", "(a == b)[0]",
        "[1, 2].exists(cel.iterVar(0, 0), cel.iterVar(0, 0) == 1)",
    ])
    func writesAsTheAuthorWould(_ source: String) throws {
        let tree = try #require(Parser.parse(source).ast)
        #expect(Unparser.text(tree) == source)
    }

    @Test func dropsParenthesesThatChangeNothing() throws {
        let tree = try #require(Parser.parse("((a) && ((b.c))) || (((d + (e * f))))").ast)
        #expect(Unparser.text(tree) == "a && b.c || d + e * f")
    }

    @Test func writesOneTermOfATree() throws {
        let tree = try #require(Parser.parse("a + b * (c - 1)").ast)
        guard case .call(let sum) = tree[tree.root] else { return #expect(Bool(false), "not a sum") }
        #expect(sum.arguments.map { Unparser.text(tree, $0) } == ["a", "b * (c - 1)"])
    }

    @Test func writesConstantsThatHaveNoLiteral() {
        var builder = ASTBuilder()
        let values: [Value] = [
            .list([.int(1), .string("a")]), .record(["b": .null]), .double(.infinity), .double(.nan), .type(.int),
            .optional(OptionalValue(.int(1))), .optional(OptionalValue(nil)),
            .duration(CELDuration(nanoseconds: 1_500_000_000)),
        ]
        let list = builder.list(
            values.map { builder.literal($0, at: SourceSpan(at: .start)) }, at: SourceSpan(at: .start))
        #expect(
            Unparser.text(builder.finish(root: list))
                == "[[1, \"a\"], {\"b\": null}, double(\"Infinity\"), double(\"NaN\"), int, optional.of(1), optional.none(), duration(\"1.5s\")]"
        )
    }

    @Test(arguments: 0..<40) func readsBackAsTheSameTree(_ batch: UInt64) throws {
        for seed in batch * 100..<(batch + 1) * 100 {
            let tree = RandomTree.make(seed: seed)
            let text = Unparser.text(tree)
            let result = Parser.parse(text, limits: Limits(comprehensionDepth: 100))
            let again = try #require(result.ast, "seed \(seed): \(text): \(result.diagnostics.map(\.message))")
            try #require(again.dump() == tree.dump(), "seed \(seed): \(text)")
        }
    }

    @Test(arguments: 0..<20) func everyPairOfParenthesesIsNeeded(_ batch: UInt64) throws {
        for seed in batch * 20..<(batch + 1) * 20 {
            let tree = RandomTree.make(seed: seed, depth: 4)
            let text = Array(Unparser.text(tree).unicodeScalars)
            for (open, close) in Self.pairs(text) where !Self.isNegativeNumber(text[(open + 1)..<close]) {
                var shorter = String.UnicodeScalarView()
                for (index, scalar) in text.enumerated() where index != open && index != close {
                    shorter.append(scalar)
                }
                let again = Parser.parse(String(shorter), limits: Limits(comprehensionDepth: 100)).ast
                try #require(again?.dump() != tree.dump(), "seed \(seed): \(String(shorter))")
            }
        }
    }

    /// `(-7).f()` could do without, but `-7.f()` would mislead.
    private static func isNegativeNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first == "-" && text.dropFirst().allSatisfy { "0123456789.e+-".unicodeScalars.contains($0) }
    }

    /// The places of matching parentheses outside of texts.
    private static func pairs(_ text: [Unicode.Scalar]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var open: [Int] = []
        var isQuoted = false
        var isEscaped = false
        for (index, scalar) in text.enumerated() {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if scalar == "\"" {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"": isQuoted = true
            case "(": open.append(index)
            case ")": if let start = open.popLast() { pairs.append((start, index)) }
            default: break
            }
        }
        return pairs
    }

    @Test func writesChainsOfThousandsInLinearTime() throws {
        let source = (0..<5000).map { "a\($0)" }.joined(separator: " && ")
        let tree = try #require(Parser.parse(source).ast)
        #expect(Unparser.text(tree) == source)
    }

    @Test func writesDeeperTreesThanCanBeRead() {
        var builder = ASTBuilder()
        var id = builder.identifier("a", at: SourceSpan(at: .start))
        for _ in 0..<100_000 { id = builder.call("!_", [id], at: SourceSpan(at: .start)) }
        #expect(Unparser.text(builder.finish(root: id)).utf8.count == 100_001)
    }
}
