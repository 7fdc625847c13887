import RequestBinding
import RequestReading
import RuleEngine
import RuleLanguage
import RulebookLoading

/// What tests may name, and how their requests are read: of a rulebook, or of a draft of one, which cannot answer.
struct TestedRulebook {
    /// The full ids of the rules, sorted.
    let ruleIDs: [String]
    private let known: Set<String>
    private let terms: any RequestTerms

    var vocabulary: Vocabulary { terms.vocabulary }

    init(_ rulebook: Rulebook) { self.init(rulebook.ruleIDs, rulebook) }

    init(_ draft: RulebookDraft) { self.init(draft.ruleIDs, draft) }

    private init(_ ruleIDs: [String], _ terms: any RequestTerms) {
        (self.ruleIDs, self.terms, known) = (ruleIDs, terms, Set(ruleIDs))
    }

    func holds(rule id: String) -> Bool { known.contains(id) }

    func decode(_ parts: RequestParts) -> RequestResult { RequestResult(parts, by: terms) }
}
