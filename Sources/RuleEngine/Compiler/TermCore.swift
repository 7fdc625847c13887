import CEL
import SourceDiagnostics

/// The language of a rulebook's conditions; a class, because every term refers to it.
final class ConditionLanguage: Sendable {
    let environment: Environment

    init(_ environment: Environment) { self.environment = environment }
}

/// What a term of a condition says, wherever it stands; a class, because rules that say the same share it.
///
/// Its program is made when it is first needed: most terms are decided by the index and are never evaluated.
final class TermCore: Sendable {
    enum Form: Sendable {
        case test(AttributeTest)
        case tree(CheckedAST)
    }

    private final class Made: Sendable {
        let program: Program
        let text: String

        init(program: Program, text: String) {
            self.program = program
            self.text = text
        }
    }

    let form: Form
    /// The slots that it reads, sorted.
    let variables: [Int]
    /// The slot that a plain comparison is about; −1 for other terms.
    let comparedSlot: Int
    private let language: ConditionLanguage
    private let made = OnceMade<Made>()

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

    var program: Program { finished.program }

    /// The term as CEL.
    var text: String { finished.text }

    /// Adds the term as CEL, without keeping it.
    func appendCanonicalText(to bytes: inout [UInt8]) {
        switch form {
        case .test(let test): test.write(to: &bytes)
        case .tree(let checked): bytes += Unparser.text(checked.ast).utf8
        }
    }

    private var finished: Made { made.get { make() } }

    private func make() -> Made {
        let environment = language.environment
        switch form {
        case .tree(let checked):
            return Made(program: environment.program(checked), text: Unparser.text(checked.ast))
        case .test(let test):
            let tree = test.tree(at: Span(at: .start))
            let checked = environment.check(tree, expecting: .bool).checked
            return Made(
                program: checked.map { environment.program($0) } ?? environment.uncheckedProgram(tree), text: test.text)
        }
    }
}
