import AdvisoryModel
import CEL
import JSON
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics

/// Warns of claims whose value no attribute can have with which conditions compare their fact: those conditions are silent there.
enum MetClaims {
    /// What the attributes say of a text with which a condition compares the fact, and where.
    private typealias Comparison = (problem: (String) -> Diagnostic?, place: TermPlace)

    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let comparisons = comparisons(in: rulebook)
        if comparisons.isEmpty { return [] }
        return rulebook.draft.crossings.flatMap(\.claims).flatMap { claim in
            let fact = "crossing.\(claim.fact)"
            return texts(of: claim.value).compactMap { finding(claim, $0, fact, comparisons[fact] ?? []) }
        }
    }

    /// By fact.
    private static func comparisons(in rulebook: LintedRulebook) -> [String: [Comparison]] {
        let vocabulary = rulebook.draft.base.vocabulary
        let facts = Set(
            vocabulary.attributes.indices.filter {
                if case .fact = vocabulary.attributes[$0].origin { true } else { false }
            }.map { Slot($0) })
        var comparisons: [String: [Comparison]] = [:]
        if facts.isEmpty { return comparisons }
        for term in rulebook.groups.lazy.flatMap(\.group.terms) {
            // A plain comparison is one with constants.
            if case .comparison = term.core.form { continue }
            guard let checked = term.core.checked(at: term.place.span),
                checked.variables.contains(where: facts.contains)
            else { continue }
            for (fact, problem) in LiteralCheck(checked.ast, in: vocabulary, file: "").comparedFacts {
                comparisons[fact, default: []].append((problem, term.place))
            }
        }
        return comparisons
    }

    private static func finding(
        _ claim: Claim, _ text: String, _ fact: String, _ comparisons: [Comparison]
    ) -> Diagnostic? {
        for (problem, place) in comparisons {
            guard let problem = problem(text) else { continue }
            let (file, position) = ClaimedWords.place(of: claim.at)
            return Diagnostic(
                LintCode.impossibleClaim, "\(problem.message), with which a condition compares `\(fact)`",
                file: file, span: SourceSpan(at: position), hint: problem.hint,
                notes: [Diagnostic.Note("it is compared here", file: place.file.path, span: place.span)])
        }
        return nil
    }

    private static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.compactMap(\.string)
        default: []
        }
    }
}
