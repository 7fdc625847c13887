package import CEL
package import SourceDiagnostics

/// What conditions ask of facts of crossings beyond plain comparisons, held against what is claimed: a question that no claim meets asks for a value
/// that none has.
package struct FactQuestions {
    /// A question that all claims answer alike.
    package struct Unmet {
        /// The fact, by the name of its attribute.
        package let fact: String
        /// The question as CEL.
        package let text: String
        package let span: SourceSpan
        /// Whether it asks for another value than one that none has.
        package let isNegated: Bool
        /// What is claimed, sorted.
        package let claimed: [String]
    }

    private let environment: Environment
    private let unknown: Bindings
    /// What is claimed, by the slot of the fact; only of facts that are texts.
    private let claimed: [Slot: [Value]]

    /// - Parameter facts: those of all crossings.
    package init(_ facts: some Sequence<CompiledFact>, in environment: Environment) {
        self.environment = environment
        unknown = Bindings(environment) { _ in .unknown(UnknownSet("request")) }
        var claimed: [Slot: [Value]] = [:]
        for fact in facts { claimed[fact.slot, default: []] += fact.claims.map(\.value) }
        self.claimed = claimed.filter { $0.value.allSatisfy(Self.isText) }
    }

    private static func isText(_ value: Value) -> Bool {
        switch value {
        case .string: true
        case .list(let values): values.allSatisfy(isText)
        default: false
        }
    }

    /// The questions of a condition that no claim meets, whatever else is known.
    package func unmet(in checked: CheckedAST) -> [Unmet] {
        guard checked.variables.contains(where: { claimed[$0] != nil }) else { return [] }
        let tree = checked.ast
        var found: [Unmet] = []
        var pending = [tree.root]
        while let id = pending.popLast() {
            if case .call(let call) = tree[id], Self.joining.contains(call.function) {
                pending += call.arguments.reversed()
            } else if let question = unmet(id, tree) {
                found.append(question)
            }
        }
        return found
    }

    private static let joining: Set = ["_&&_", "_||_", "!_", "_?_:_"]

    private func unmet(_ id: ExprID, _ tree: AST) -> Unmet? {
        let text = Unparser.text(tree, id)
        guard let part = Parser.parse(text).ast, let checked = environment.check(part, expecting: .bool).checked else {
            return nil
        }
        let slots = checked.variables.filter { claimed[$0] != nil }
        guard slots.count == 1, let values = claimed[slots[0]] else { return nil }
        var isNegated = false
        if case .call(let call) = tree[id], call.function == "_!=_" { isNegated = true }
        let program = environment.program(checked)
        for value in values {
            var bindings = unknown
            bindings[slots[0]] = value
            switch program.evaluate(bindings) {
            case .bool(!isNegated), .unknown: return nil
            default: continue
            }
        }
        return Unmet(
            fact: environment.variables[slots[0].index].name, text: text, span: tree.span(of: id), isNegated: isNegated,
            claimed: Set(values.map { if case .string(let text) = $0 { text } else { $0.sourceText } }).sorted())
    }
}
