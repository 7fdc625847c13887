import RuleLanguage
package import CEL
import RuleEngine
import RuleLanguage
package import SourceDiagnostics

/// One of the conditions that must all be true.
package struct TermView {
    private let term: Condition.Term
    private let rulebook: Rulebook
    /// Whether it is a condition of the whole file.
    package let isOfFile: Bool

    init(_ term: Condition.Term, isOfFile: Bool, in rulebook: Rulebook) {
        self.term = term
        self.isOfFile = isOfFile
        self.rulebook = rulebook
    }

    /// The condition as CEL.
    package var text: String { term.text }
    /// Where it is written: path, line, column.
    package var at: String { term.at }
    /// The path of its file.
    package var file: String { term.place.file.path }
    /// Where it is written in its file.
    package var span: SourceSpan { term.place.span }
    /// The condition as a typed tree, whichever way it was written; made anew each time.
    package var checked: CheckedAST? { term.core.checked(at: term.place.span) }
    /// The attributes that it reads, by full name, sorted.
    package var attributes: [String] {
        term.variables.map { rulebook.environment.variables[$0.index].name }.sorted()
    }
}
