import OnceMadeParts
package import CEL
package import SourceDiagnostics

/// What a term of a condition says, wherever it is written; a class, because rules that say the same share it.
///
/// Its program and its text are made when they are first needed: most terms are decided by the index and are never evaluated.
package final class TermCore: Sendable {
    private enum Written: Sendable {
        /// In a mapping: its tree is made when it is needed.
        case comparison(PlainComparison)
        /// As CEL, or in a mapping of several alternatives; few terms are, so that all others keep no room for it.
        indirect case tree(CheckedAST, form: ConditionForm)
    }

    private final class Planned: Sendable {
        let program: Program

        init(_ program: Program) { self.program = program }
    }

    private final class Worded: Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    package var form: ConditionForm {
        switch written {
        case .comparison(let comparison): .comparison(comparison)
        case .tree(_, let form): form
        }
    }
    /// The slots that it reads, sorted.
    let variables: [Slot]
    /// The slot of the attribute that it compares as a whole; nil for other terms.
    package let comparedSlot: Slot?
    /// The ids of the groups of countries that it reads.
    package let groups: [String]
    /// What is asked before its program.
    private let direct: DirectTest?
    private let written: Written
    private let language: ConditionLanguage
    private let planned = OnceMade<Planned>()
    private let worded = OnceMade<Worded>()

    init(_ comparison: PlainComparison, in language: ConditionLanguage) {
        variables = comparison.attribute.slots
        comparedSlot = comparison.attribute.field == nil ? comparison.attribute.slot : nil
        groups = []
        direct = DirectTest(comparison)
        written = .comparison(comparison)
        self.language = language
    }

    init(_ checked: CheckedAST, in language: ConditionLanguage) {
        let form = ConditionFormReader.form(of: checked.ast, in: language)
        variables = checked.variables
        comparedSlot = form.comparedSlot
        groups = language.groups(in: checked)
        direct = DirectTest(form, groups: language.groupSlot)
        written = .tree(checked, form: form)
        self.language = language
    }

    /// What it is whatever a request says; nil where that depends, as it does for every comparison.
    package var constant: Bool? {
        guard case .tree(let checked, _) = written, case .bool(let truth)? = checked.constantValue else { return nil }
        return truth
    }

    var program: Program { planned.get { Planned(plan()) }.program }

    /// Whether it is true, where that is decided without its program.
    @inline(__always)
    func truth(_ bindings: Bindings) -> Bool? { direct?.truth(bindings) }

    /// Its value.
    func evaluate(_ bindings: Bindings) -> Value { truth(bindings).map { .bool($0) } ?? undecided(bindings) }

    /// Its value, where its truth is not decided without its program.
    func undecided(_ bindings: Bindings) -> Value {
        // A plain comparison of something of which nothing is known is unknown by it.
        if let slot = comparedSlot, bindings.isUnbounded(slot) { return bindings[slot] }
        if let unknown = direct?.unknown(bindings) { return .unknown(unknown) }
        return planned.get { Planned(plan()) }.program.evaluate(bindings)
    }

    /// The term as CEL.
    var text: String { worded.get { Worded(words()) }.text }

    /// The term as a typed tree; that of a plain comparison is made for a place.
    package func checked(at span: SourceSpan) -> CheckedAST? {
        switch written {
        case .tree(let checked, _): checked
        case .comparison(let comparison):
            language.environment.check(comparison.tree(at: span), expecting: .bool).checked
        }
    }

    /// The term as a syntax tree; that of a plain comparison is made for a place.
    func tree(at span: SourceSpan) -> AST {
        switch written {
        case .tree(let checked, _): checked.ast
        case .comparison(let comparison): comparison.tree(at: span)
        }
    }

    /// Adds the term as CEL, without keeping it.
    package func appendCanonicalText(to bytes: inout [UInt8]) {
        switch written {
        case .comparison(let comparison): comparison.write(to: &bytes)
        case .tree(let checked, _): bytes += Unparser.text(checked.ast).utf8
        }
    }

    private func plan() -> Program {
        let environment = language.environment
        switch written {
        case .tree(let checked, _): return environment.program(checked)
        case .comparison(let comparison):
            let tree = comparison.tree(at: SourceSpan(at: .start))
            return environment.check(tree, expecting: .bool).checked.map { environment.program($0) }
                ?? environment.uncheckedProgram(tree)
        }
    }

    private func words() -> String {
        var bytes: [UInt8] = []
        appendCanonicalText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
