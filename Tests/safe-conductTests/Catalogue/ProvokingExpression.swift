import CEL
import SourceDiagnostics

/// Expressions outside any rulebook, with low limits and a few variables.
enum ProvokingExpression {
    private static let limits = Limits(
        sourceBytes: 200, depth: 10, literalBytes: 40, comprehensionDepth: 2, budget: 300, estimate: 2_000_000)

    /// What is said of an expression, and, where it can be evaluated, of its value.
    static func output(of source: String) -> String {
        var environment = Environment(limits: limits, hasNull: false)
        environment.declare(type: "document", fields: ["type": .string])
        let values: [(name: String, type: CELType, size: ClosedRange<Int>?, value: Value?)] = [
            ("trip.mode", .string, nil, .string("rail")), ("trip.days", .int, nil, .int(7)),
            ("trip.start", .timestamp, nil, Timestamp(seconds: 0).map { .timestamp($0) }),
            ("traveler.age", .int, nil, .int(41)),
            ("traveler.residence", .string, nil, nil), ("traveler.documents", .list(.object("document")), nil, nil),
            ("stays", .list(.int), 0...20, .list((0..<20).map { .int($0) })),
            ("facts", .map(.string, .dyn), nil, .record(["width": .double(1.5)])),
        ]
        let slots = values.map { environment.declare(variable: $0.name, type: $0.type, size: $0.size) }
        let source = source.replacing(#/\n$/#, with: "")
        let result = environment.compile(source)
        let findings = Provocation.rendered(result.diagnostics, in: [SourceFile(path: "", text: source)])
        guard findings.isEmpty, let program = result.program else { return findings }
        var bindings = Bindings(environment)
        for (slot, variable) in zip(slots, values) { if let value = variable.value { bindings[slot] = value } }
        guard case .error(let error) = program.evaluate(bindings) else { return "" }
        return Provocation.rendered([Diagnostic(error.code, error.message)])
    }
}
