import RuleLanguage
import SourceDiagnostics

/// A condition among those that must all be true.
struct ConditionPart {
    let form: ConditionForm
    /// What it is whatever a request says, where CEL can tell.
    let constant: Bool?
    /// The condition as people see it.
    let text: String
    let file: String
    let span: SourceSpan

    init(_ term: Condition.Term) {
        form = term.core.form
        constant = term.core.constant
        text = term.text
        (file, span) = (term.place.file.path, term.place.span)
    }

    init(_ comparison: PlainComparison, text: String, file: String, span: SourceSpan) {
        form = .comparison(comparison)
        constant = nil
        self.text = text
        (self.file, self.span) = (file, span)
    }
}
