import CEL
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookFacts
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of words in conditions and claims that look like slips, and of values that nothing has.
enum ComparedWordLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        let used = rulebook.groups.reduce(into: WordCounts()) { $0.add($1.compared) }
        let doubts = ComparedWords(
            used, rulebook.draft.base, counts: rulebook.words, meant: NearMissLint.meant(in: rulebook.draft)
        ).doubts
        let found = rulebook.groups.flatMap { look -> [Diagnostic] in
            let isDoubtful = look.compared.contains { list, words in
                doubts[list].map { words.keys.contains(where: $0.keys.contains) } ?? false
            }
            return isDoubtful ? findings(in: look.group, doubts) : []
        }
        return ClaimedWords.findings(rulebook.draft.crossings) + MetClaims.findings(in: rulebook) + found
            + unmet(in: rulebook, beside: found)
    }

    /// What conditions ask of facts beyond plain comparisons and no claim meets; where a word of a condition is doubtful, that says it all.
    private static func unmet(in rulebook: LintedRulebook, beside found: [Diagnostic]) -> [Diagnostic] {
        let base = rulebook.draft.base
        let questions = FactQuestions(base.facts.joined(), in: base.language.environment)
        let said = Set(found.map { "\($0.file) \($0.span ?? SourceSpan(at: .start))" })
        return rulebook.groups.lazy.flatMap(\.group.terms).flatMap { term -> [Diagnostic] in
            if case .comparison = term.core.form { return [] }
            if said.contains("\(term.place.file.path) \(term.place.span)") { return [] }
            return (term.core.checked(at: term.place.span).map(questions.unmet) ?? []).map { unmet in
                Diagnostic(
                    LintCode.unclaimedValue,
                    "\(unmet.isNegated ? "every" : "no") claim of `\(unmet.fact)` meets `\(unmet.text)`",
                    file: term.place.file.path, span: unmet.span,
                    hint: "claims say \(FieldReader.list(Array(unmet.claimed.prefix(10))))")
            }
        }
    }

    private static func findings(in group: DraftGroup, _ doubts: ComparedWords.Doubts) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for term in group.terms {
            ComparedWords.visit(term.core.form) { list, word in
                for doubt in doubts[list]?[word] ?? [] {
                    found.append(
                        Diagnostic(
                            doubt.code, doubt.message, file: term.place.file.path, span: term.place.span,
                            hint: doubt.hint))
                }
            }
        }
        return found
    }
}
