import RuleLanguage
import SourceDiagnostics

/// A condition among those that must all be true.
struct ConditionPart {
    let form: ConditionForm
    /// What it is whatever a request says, where CEL can tell.
    let constant: Bool?
    /// The condition as people see it.
    let text: String
    /// The condition, where it is one that is written and more than a comparison.
    let term: Condition.Term?
    let file: String
    let span: SourceSpan

    init(_ term: Condition.Term) {
        form = term.core.form
        constant = term.core.constant
        text = term.text
        if case .comparison = form { self.term = nil } else { self.term = term }
        (file, span) = (term.place.file.path, term.place.span)
    }

    init(_ comparison: PlainComparison, text: String, file: String, span: SourceSpan) {
        form = .comparison(comparison)
        constant = nil
        term = nil
        self.text = text
        (self.file, self.span) = (file, span)
    }
}
