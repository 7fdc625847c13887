import CEL
import SourceDiagnostics

/// Everything that can be done with an expression, held against what must be true of all expressions.
struct Trial {
    let world: World
    private let environment = World.environment

    init(world: World) { self.world = world }

    /// What is wrong, if anything is.
    func trouble(_ source: String) -> String? {
        let parsed = Parser.parse(source)
        guard let tree = parsed.ast else { return parsed.diagnostics.isEmpty ? "neither tree nor finding" : nil }
        let text = Unparser.text(tree)
        guard let again = Parser.parse(text).ast else { return "written as what does not parse: \(text)" }
        if Unparser.text(again) != text { return "written differently the second time: \(text)" }
        let checked = environment.check(tree)
        if (checked.checked == nil) != checked.diagnostics.contains(where: { $0.severity == .error }) {
            return "findings and types do not go together"
        }
        return trouble(of: environment.uncheckedProgram(tree), checked.checked)
            ?? trouble(of: environment.uncheckedProgram(again), nil)
    }

    private func trouble(of program: Program, _ checked: CheckedAST?) -> String? {
        var states = TermStates()
        let plain = program.evaluate(world.facts)
        let recorded = program.evaluate(world.facts, recording: &states)
        if !plain.isIdentical(to: recorded) { return "\(plain), with states \(recorded)" }
        if let trouble = overrun(program) { return trouble }
        let complete = program.evaluate(world.complete)
        if let checked, let trouble = misfit(complete, checked) { return trouble }
        switch program.residual(world.facts) {
        case .settled(let value):
            if value.isUnknown { return "unknown without a residual" }
            return agree(value, complete) ? nil : "settled as \(value), with all facts \(complete)"
        case .open(_, let rest):
            let later = environment.uncheckedProgram(rest).evaluate(world.complete)
            return agree(later, complete) ? nil : "\(Unparser.text(rest)) is \(later), the whole \(complete)"
        }
    }

    /// No evaluation takes more than its estimate.
    private func overrun(_ program: Program) -> String? {
        let most = program.cost.maximum
        guard most < 20_000, case .error(let error) = program.evaluate(world.facts, budget: most),
            error.code == "budget"
        else { return nil }
        return "takes more than its estimate of \(most)"
    }

    private func misfit(_ value: Value, _ checked: CheckedAST) -> String? {
        let type = checked.resultType
        return !value.isKnown || value.fits(type) ? nil : "\(value) is not a \(type.description)"
    }

    /// Which of several errors an expression has is left open, and so is what stops an evaluation without a budget.
    private func agree(_ a: Value, _ b: Value) -> Bool {
        if a.isError || b.isError { return a.isError && b.isError || a.isExhausted || b.isExhausted }
        return a.isIdentical(to: b)
    }
}

extension Value {
    fileprivate var isExhausted: Bool {
        if case .error(let error) = self { error.code == "budget" } else { false }
    }

    /// Whether a value may be of a type that was inferred.
    fileprivate func fits(_ type: CELType) -> Bool {
        switch (type, self) {
        case (.dyn, _), (.error, _), (.parameter, _): true
        case (.wrapper(let inner), _): fits(inner) || isIdentical(to: .null)
        case (.list(let element), .list(let list)): list.allSatisfy { !$0.isKnown || $0.fits(element) }
        case (.map(let key, let value), .map(let map)):
            map.keys.allSatisfy { $0.fits(key) } && map.values.allSatisfy { !$0.isKnown || $0.fits(value) }
        case (.opaque("optional_type", let parameters), .optional(let optional)):
            optional.value.map { $0.fits(parameters.first ?? .dyn) } ?? true
        case (.object, .map), (.type, .type): true
        // Null may stand for them.
        case (.timestamp, .null), (.duration, .null), (.opaque, .null), (.object, .null): true
        default: runtimeType.runtimeName == type.runtimeName
        }
    }
}
