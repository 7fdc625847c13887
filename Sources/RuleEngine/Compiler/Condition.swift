public import AdvisoryModel
import CEL
import SourceDiagnostics

/// A compiled condition: terms that must all be true.
public struct Condition: Sendable {
    let terms: [Term]

    /// One of the terms, with where it stands.
    struct Term: Sendable {
        let core: TermCore
        let place: TermPlace

        var program: Program { core.program }
        /// The term as CEL.
        var text: String { core.text }
        /// Where it stands: path, line, column.
        var at: String { place.description }
        /// The slots that it reads, sorted.
        var variables: [Int] { core.variables }
    }

    static let always = Condition(terms: [])
}

/// Where a term stands; turned into text only when it is shown.
struct TermPlace: Sendable, CustomStringConvertible {
    /// The path of a file; a class, because all terms of the file share it.
    final class File: Sendable {
        let path: String

        init(_ path: String) { self.path = path }
    }

    let file: File
    let span: Span

    var description: String { "\(file.path):\(span.start.line):\(span.start.column)" }
}

/// What a condition came to.
public struct Outcome: Sendable {
    /// True, false, or nil where it is not known.
    public var truth: Bool?
    /// The attributes that would settle it, sorted; only where `truth` is nil.
    public var missing: [String]
    /// Few outcomes have a problem, and all are passed about: it is kept apart.
    private final class Trouble: Sendable {
        let problem: Problem

        init(_ problem: Problem) { self.problem = problem }
    }

    private var trouble: Trouble?

    /// Why it failed; only where `truth` is nil.
    public var problem: Problem? {
        get { trouble?.problem }
        set { trouble = newValue.map { Trouble($0) } }
    }

    /// Creates an outcome.
    public init(truth: Bool?, missing: [String] = [], problem: Problem? = nil) {
        self.truth = truth
        self.missing = missing
        trouble = problem.map { Trouble($0) }
    }

    /// Known to be true.
    public static let holds = Outcome(truth: true)
    /// Known to be false.
    public static let fails = Outcome(truth: false)

    /// Both: false as soon as one is false.
    func and(_ other: Outcome) -> Outcome {
        if truth == false || other.truth == false { return .fails }
        if truth == true { return other }
        if other.truth == true { return self }
        return Outcome(truth: nil, missing: Outcome.union(missing, other.missing), problem: problem ?? other.problem)
    }

    static func union(_ a: [String], _ b: [String]) -> [String] {
        if a.isEmpty || a == b { return b }
        return b.isEmpty ? a : Set(a).union(b).sorted()
    }
}

extension Condition.Term {
    func evaluate(_ bindings: Bindings) -> Outcome { outcome(of: program.evaluate(bindings)) }

    func outcome(of value: Value) -> Outcome {
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
    func evaluate(_ bindings: Bindings, recording values: inout [Evidence.Value]) -> Outcome {
        var doubt: Outcome?
        for term in terms {
            // A plain comparison of something unknown is unknown by it.
            let compared = term.core.comparedSlot >= 0 ? bindings[term.core.comparedSlot] : .null
            switch compared.isUnknown ? compared : term.program.evaluate(bindings) {
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
    func evaluate(_ bindings: Bindings) -> Outcome {
        var values: [Evidence.Value] = []
        return evaluate(bindings, recording: &values)
    }
}
