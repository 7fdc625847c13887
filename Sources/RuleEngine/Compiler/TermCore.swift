import CEL
import SourceDiagnostics

/// The language of a rulebook's conditions; a class, because every term refers to it.
final class ConditionLanguage: Sendable {
    let environment: Environment

    init(_ environment: Environment) { self.environment = environment }
}

/// What a term of a condition says, wherever it stands; a class, because rules that say the same share it.
///
/// Its program and its text are made when they are first needed: most terms are decided by the index and are never evaluated.
final class TermCore: Sendable {
    enum Form: Sendable {
        case test(AttributeTest)
        case tree(CheckedAST)
    }

    private final class Planned: Sendable {
        let program: Program

        init(_ program: Program) { self.program = program }
    }

    private final class Worded: Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    let form: Form
    /// The slots that it reads, sorted.
    let variables: [Int]
    /// The slot that a plain comparison is about; −1 for other terms.
    let comparedSlot: Int
    private let language: ConditionLanguage
    private let planned = OnceMade<Planned>()
    private let worded = OnceMade<Worded>()

    init(_ test: AttributeTest, in language: ConditionLanguage) {
        form = .test(test)
        variables = test.attribute.slots
        comparedSlot = test.attribute.slot
        self.language = language
    }

    init(_ checked: CheckedAST, in language: ConditionLanguage) {
        form = .tree(checked)
        variables = checked.variables
        comparedSlot = -1
        self.language = language
    }

    var program: Program { planned.get { Planned(plan()) }.program }

    /// The term as CEL.
    var text: String { worded.get { Worded(words()) }.text }

    /// The term as a typed tree; that of a plain comparison is made for a place.
    func checked(at position: Position) -> CheckedAST? {
        switch form {
        case .tree(let checked): checked
        case .test(let test):
            language.environment.check(test.tree(at: Span(at: position)), expecting: .bool).checked
        }
    }

    /// Adds the term as CEL, without keeping it.
    func appendCanonicalText(to bytes: inout [UInt8]) {
        switch form {
        case .test(let test): test.write(to: &bytes)
        case .tree(let checked): bytes += Unparser.text(checked.ast).utf8
        }
    }

    private func plan() -> Program {
        let environment = language.environment
        switch form {
        case .tree(let checked): return environment.program(checked)
        case .test(let test):
            let tree = test.tree(at: Span(at: .start))
            return environment.check(tree, expecting: .bool).checked.map { environment.program($0) }
                ?? environment.uncheckedProgram(tree)
        }
    }

    private func words() -> String {
        switch form {
        case .tree(let checked): Unparser.text(checked.ast)
        case .test(let test): test.text
        }
    }
}
