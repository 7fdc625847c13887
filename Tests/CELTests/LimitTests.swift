import CEL
import Foundation
import SourceDiagnostics
import Synchronization
import Testing

@Suite struct LimitTests {
    /// Runs something on a thread with the stack of a secondary thread on Apple's systems.
    private static func onSmallStack(_ body: @escaping @Sendable () -> String) -> String {
        let result = Mutex("")
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let text = body()
            result.withLock { $0 = text }
            done.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        done.wait()
        return result.withLock { $0 }
    }

    /// Parses, writes, checks, plans and evaluates.
    private static func everything(_ source: String, _ limits: Limits) -> String {
        var environment = Environment(limits: limits)
        let slot = environment.declare(variable: "a", type: .dyn)
        let parsed = Parser.parse(source, limits: limits)
        guard let tree = parsed.ast else { return parsed.diagnostics.map(\.message).joined() }
        _ = Unparser.text(tree)
        let checked = environment.check(tree)
        var bindings = Bindings(environment)
        bindings[slot] = .bool(true)
        let program = environment.uncheckedProgram(tree)
        var states = TermStates()
        _ = program.cost
        _ = program.evaluate(bindings, recording: &states)
        bindings[slot] = .unknown(UnknownSet("a"))
        _ = program.residual(bindings)
        bindings[slot] = .bool(true)
        let value = program.evaluate(bindings)
        return checked.checked == nil
            ? "\(checked.diagnostics.map(\.message))" : value.isError ? "error" : value.sourceText
    }

    static let shapes: [(name: String, source: @Sendable (Int) -> String)] = [
        ("parentheses", { String(repeating: "(", count: $0) + "true" + String(repeating: ")", count: $0) }),
        ("lists", { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }),
        ("maps", { String(repeating: "{1:", count: $0) + "1" + String(repeating: "}", count: $0) }),
        ("nots", { String(repeating: "!", count: $0) + "a" }),
        ("bracketed nots", { String(repeating: "!(", count: $0) + "a" + String(repeating: ")", count: $0) }),
        ("sums", { "1" + String(repeating: " + 1", count: $0) }),
        ("relations", { "a" + String(repeating: " == a", count: $0) }),
        ("right sums", { String(repeating: "1 + (", count: $0) + "1" + String(repeating: ")", count: $0) }),
        ("calls", { String(repeating: "dyn(", count: $0) + "1" + String(repeating: ")", count: $0) }),
        ("indexes", { "{1: 1}" + String(repeating: "[1]", count: $0) }),
        ("nested indexes", { String(repeating: "[0][", count: $0) + "0" + String(repeating: "]", count: $0) }),
        ("selections", { "a" + String(repeating: ".b", count: $0) }),
        ("conditionals", { String(repeating: "a ? 1 : ", count: $0) + "2" }),
        (
            "nested conditionals",
            { String(repeating: "(a ? ", count: $0) + "1" + String(repeating: " : 2)", count: $0) }
        ),
        (
            "alternating logic",
            { String(repeating: "a && (a || ", count: $0) + "a" + String(repeating: ")", count: $0) }
        ),
        ("binds", { String(repeating: "cel.bind(x, 1, ", count: $0) + "x" + String(repeating: ")", count: $0) }),
        ("receivers", { "'a'" + String(repeating: ".charAt(0)", count: $0) }),
        (
            "chains in brackets",
            { String(repeating: "(", count: $0) + "a" + String(repeating: ".b.c.d.e.f.g.h)", count: $0) }
        ),
    ]

    @Test(arguments: shapes.indices) func everyDepthThatIsAllowedFitsASmallStack(_ shape: Int) {
        for count in [1, 12, 48, 98] {
            let source = Self.shapes[shape].source(count)
            let answer = Self.onSmallStack { Self.everything(source, .default) }
            #expect(!answer.isEmpty)
        }
    }

    @Test func valuesMayNotBeNestedDeeperThanByNames() {
        var source = "true"
        for level in (0..<90).reversed() {
            let inner = level == 0 ? "1" : "x\(level - 1)"
            source = "cel.bind(x\(level), [[[[\(inner)]]]], \(source))"
        }
        let deep = source
        let answer = Self.onSmallStack { Self.everything(deep, .default) }
        #expect(answer == "[\"the expression is nested more than 250 deep\"]")
        let shorter = "cel.bind(a, [[1]], cel.bind(b, [[a]], b == [[a]]))"
        #expect(Self.onSmallStack { Self.everything(shorter, .default) } == "true")
    }

    @Test(arguments: shapes.indices) func tooDeepIsAFindingAndNothingWorse(_ shape: Int) {
        for count in [1_000, 20_000] {
            let source = Self.shapes[shape].source(count)
            let answer = Self.onSmallStack { Self.everything(source, Limits(sourceBytes: 1_000_000, nodes: 1_000_000)) }
            #expect(answer.contains("more than 100"), "\(Self.shapes[shape].name): \(answer.prefix(200))")
        }
    }

    @Test(arguments: ["&&", "||"]) func chainsMayBeLong(_ sign: String) {
        let source = (0..<10_000).map { _ in "a" }.joined(separator: " \(sign) ")
        #expect(Self.onSmallStack { Self.everything(source, .default) } == "true")
    }

    @Test func treesThatAreBuiltAreLimitedToo() {
        var builder = ASTBuilder()
        var id = builder.identifier("a", at: SourceSpan(at: .start))
        for _ in 0..<100_000 { id = builder.call("!_", [id], at: SourceSpan(at: .start)) }
        let tree = builder.finish(root: id)
        var environment = Environment()
        environment.declare(variable: "a", type: .bool)
        #expect(environment.check(tree).diagnostics.map(\.code.text) == ["cel/too-deep"])
        guard case .error(let error) = environment.uncheckedProgram(tree).evaluate(Bindings(environment)) else {
            return #expect(Bool(false), "no error")
        }
        #expect(error.message == "the expression is nested more than 250 deep")
    }

    static let sizes: [(String, Limits, String)] = [
        (
            String(repeating: "a", count: 101), Limits(sourceBytes: 100),
            "the expression has 101 bytes, more than the 100 that are allowed"
        ),
        ("'" + String(repeating: "a", count: 11) + "'", Limits(literalBytes: 10), "the text has more than 10 bytes"),
        ("[1, 2, 3]", Limits(nodes: 3), "the expression has more than 3 parts"),
        (
            "[1].all(a, [1].all(b, [1].all(c, true)))", Limits(comprehensionDepth: 2),
            "macros over lists are nested more than 2 deep"
        ),
        (String(repeating: "(", count: 200), .default, "the expression is nested more than 100 deep"),
    ]

    @Test(arguments: sizes)
    func sizesAreLimited(_ source: String, _ limits: Limits, _ message: String) {
        #expect(Parser.parse(source, limits: limits).diagnostics.map(\.message) == [message])
    }

    @Test func stepsAreLimitedWithAndWithoutStates() {
        var environment = Environment()
        let slot = environment.declare(variable: "xs", type: .list(.int))
        var bindings = Bindings(environment)
        bindings[slot] = .list((0..<1000).map { .int($0) })
        let source = "xs.all(a, xs.all(b, xs.all(c, a + b + c >= 0)))"
        guard let program = environment.compile(source).program else { return #expect(Bool(false), "does not compile") }
        var states = TermStates()
        for value in [program.evaluate(bindings), program.evaluate(bindings, recording: &states)] {
            guard case .error(let error) = value else { return #expect(Bool(false), "\(value)") }
            #expect(error.message == "the condition takes too many steps: more than 1000000")
        }
    }

    static let costs: [(String, Limits, String)] = [
        (
            "p && words.exists(w, words.exists(v, v == w))", Limits(estimate: 10),
            """
            error[cel/too-costly]: this can take up to 12 steps, more than the 10 that are allowed
             --> <expression>:1:6
              |
            1 | p && words.exists(w, words.exists(v, v == w))
              |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: iterate over fewer elements, or over each of them only once

            """
        ),
        (
            "p || words.map(w, w.replace('a', w))[0].replace('b', 'c') == ''", Limits(estimate: 5_000_000),
            """
            error[cel/too-costly]: this can take any number of steps, more than the 5000000 that are allowed
             --> <expression>:1:6
              |
            1 | p || words.map(w, w.replace('a', w))[0].replace('b', 'c') == ''
              |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            hint: iterate over fewer elements, or over each of them only once

            """
        ),
        (
            "words.exists(w, words.exists(v, v == w))", Limits(estimate: 12),
            ""
        ),
    ]

    @Test(arguments: costs)
    func estimatesAreLimited(_ source: String, _ limits: Limits, _ rendered: String) {
        var environment = Environment(limits: limits)
        environment.declare(variable: "p", type: .bool)
        environment.declare(variable: "words", type: .list(.string), size: 0...3)
        environment.declare(size: 0...8, ofPart: "words[]")
        let (program, diagnostics) = environment.compile(source)
        #expect((program == nil) == !rendered.isEmpty)
        #expect(DiagnosticRenderer(sources: [SourceFile(path: "", text: source)]).render(diagnostics) == rendered)
    }

    @Test func growingListsAreLimitedBySteps() {
        var source = "[1]"
        for _ in 0..<40 { source = "cel.bind(x, \(source), x + x)" }
        guard
            case .error = Environment().uncheckedProgram(Parser.parse(source).ast ?? AST.empty).evaluate(
                Bindings(Environment()))
        else { return #expect(Bool(false), "no error") }
    }
}

extension AST {
    fileprivate static var empty: AST {
        var builder = ASTBuilder()
        let id = builder.literal(.null, at: SourceSpan(at: .start))
        return builder.finish(root: id)
    }
}
