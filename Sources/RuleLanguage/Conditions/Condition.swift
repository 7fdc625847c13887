package import AdvisoryModel
package import CEL
import SourceDiagnostics

/// A compiled condition: terms that must all be true.
public struct Condition: Sendable {
    package let terms: [Term]

    package init(terms: [Term]) {
        self.terms = terms
    }

    /// One of the terms, with where it stands.
    package struct Term: Sendable {
        package let core: TermCore
        package let place: TermPlace

        package var program: Program { core.program }
        /// The term as CEL.
        package var text: String { core.text }
        /// Where it stands: path, line, column.
        package var at: String { place.description }
        /// The slots that it reads, sorted.
        package var variables: [Slot] { core.variables }
    }

    package static let always = Condition(terms: [])
}

extension Condition.Term {
    package func evaluate(_ bindings: Bindings) -> Outcome { outcome(of: program.evaluate(bindings)) }

    package func outcome(of value: Value) -> Outcome {
        switch value {
        case .bool(true): .holds
        case .bool(false): .fails
        case .unknown(let unknown): Outcome(truth: nil, missing: unknown.names)
        case .error(let error):
            Outcome(truth: nil, problem: Problem(code: "cel/\(error.code)", message: error.message, at: at))
        default:
            // The checker lets only bool and dyn through; a dyn that is no bool ends here.
            Outcome(
                truth: nil,
                problem: Problem(code: "cel/not-a-bool", message: "the condition is neither true nor false", at: at))
        }
    }
}

extension Condition {
    /// The value of the whole, and of each term; stops at the first that is false.
    package func evaluate(_ bindings: Bindings, recording values: inout [Evidence.Value]) -> Outcome {
        var doubt: Outcome?
        for term in terms {
            // A plain comparison of something of which nothing is known is unknown by it.
            let compared: Value = if let slot = term.core.comparedSlot { bindings[slot] } else { .null }
            switch compared.isUnbounded ? compared : term.program.evaluate(bindings) {
            case .bool(true): values.append(.true)
            case .bool(false): return .fails
            case let value:
                let outcome = term.outcome(of: value)
                values.append(outcome.problem == nil ? .unknown : .error)
                doubt = doubt.map { $0.and(outcome) } ?? outcome
            }
        }
        return doubt ?? .holds
    }

    /// The value of the whole.
    package func evaluate(_ bindings: Bindings) -> Outcome {
        var values: [Evidence.Value] = []
        return evaluate(bindings, recording: &values)
    }
}
