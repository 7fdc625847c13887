package import AdvisoryModel
package import CEL
import SourceDiagnostics

/// A compiled condition: terms that must all be true.
public struct Condition: Sendable {
    package let terms: [Term]

    package init(terms: [Term]) {
        self.terms = terms
    }

    /// One of the terms, with where it is written.
    package struct Term: Sendable {
        package let core: TermCore
        package let place: TermPlace

        package var program: Program { core.program }
        /// The term as CEL.
        package var text: String { core.text }
        /// Where it is written: path, line, column.
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
            Outcome(truth: nil, problem: Problem(error.code, message: error.message, at: at))
        default:
            // The checker lets only bool and dyn through; a dyn that is no bool ends here.
            Outcome(
                truth: nil,
                problem: Problem(CELCode.notABool, message: "the condition is neither true nor false", at: at))
        }
    }
}

extension Condition {
    /// The result of a term that is not true.
    package typealias OpenTerm = (term: Int, value: Evidence.Value)

    /// The value of the whole, and the terms that keep it from being true; stops at the first that is false.
    ///
    /// - Parameter first: the number that the first of its terms has among all that are evaluated.
    package func evaluate(_ bindings: Bindings, numberedFrom first: Int = 0, noting open: inout [OpenTerm]) -> Outcome {
        var doubt: Outcome?
        var isOpen = false
        for number in terms.indices {
            if let truth = terms[number].core.truth(bindings) {
                if truth { continue }
                return .fails
            }
            // One that is false without its program spares those of others.
            if !isOpen, isRefused(bindings, after: number) { return .fails }
            isOpen = true
            switch terms[number].core.undecided(bindings) {
            case .bool(true): continue
            case .bool(false): return .fails
            case let value:
                let outcome = terms[number].outcome(of: value)
                open.append((first + number, outcome.problem == nil ? .unknown : .error))
                doubt = doubt.map { $0.and(outcome) } ?? outcome
            }
        }
        return doubt ?? .holds
    }

    /// Whether one of the terms after another is false without its program.
    private func isRefused(_ bindings: Bindings, after number: Int = -1) -> Bool {
        terms.indices.dropFirst(number + 1).contains { terms[$0].core.truth(bindings) == false }
    }

    /// Whether no term is false, so that it holds or may hold.
    package func mayHold(_ bindings: Bindings) -> Bool {
        if isRefused(bindings) { return false }
        return terms.indices.allSatisfy { number in
            if terms[number].core.truth(bindings) != nil { return true }
            if case .bool(false) = terms[number].core.undecided(bindings) { return false }
            return true
        }
    }

    /// What one of its terms comes to.
    package func evaluate(term number: Int, _ bindings: Bindings) -> Outcome {
        terms[number].outcome(of: terms[number].core.evaluate(bindings))
    }

    /// The value of the whole.
    package func evaluate(_ bindings: Bindings) -> Outcome {
        var open: [OpenTerm] = []
        return evaluate(bindings, noting: &open)
    }
}
