import RuleLanguage
import RulebookIndexing
import SourceDiagnostics

/// A condition among those that must all be true.
struct ConditionPart {
    let form: ConditionForm
    /// What it demands.
    let demands: DemandForm
    /// The same with what it says of the day of the week.
    let dayDemands: DemandForm
    /// What it is whatever a request says, where CEL can tell.
    let constant: Bool?
    /// The condition as people see it.
    let text: String
    /// The condition, where it is one that is written and more than a comparison.
    let term: Condition.Term?
    let file: String
    let span: SourceSpan

    init(_ term: Condition.Term, _ facts: TripFacts, _ reader: inout DemandReader) {
        form = term.core.form
        (demands, dayDemands) = Self.demands(of: form, facts, &reader)
        constant = term.core.constant
        text = term.text
        if case .comparison = form { self.term = nil } else { self.term = term }
        (file, span) = (term.place.file.path, term.place.span)
    }

    init(
        _ comparison: PlainComparison, text: String, file: String, span: SourceSpan, _ facts: TripFacts,
        _ reader: inout DemandReader
    ) {
        form = .comparison(comparison)
        (demands, dayDemands) = Self.demands(of: form, facts, &reader)
        constant = nil
        term = nil
        self.text = text
        (self.file, self.span) = (file, span)
    }

    private static func demands(
        of form: ConditionForm, _ facts: TripFacts, _ reader: inout DemandReader
    ) -> (DemandForm, DemandForm) {
        let plain = reader.demands(of: form)
        return (plain, facts.withWeekdays(form).map { reader.demands(of: $0) } ?? plain)
    }
}
