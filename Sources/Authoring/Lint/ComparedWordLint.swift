import RuleLanguage
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
        return ClaimedWords.findings(rulebook.draft.crossings) + MetClaims.findings(in: rulebook)
            + rulebook.groups.flatMap { look -> [Diagnostic] in
                let isDoubtful = look.compared.contains { list, words in
                    doubts[list].map { words.keys.contains(where: $0.keys.contains) } ?? false
                }
                return isDoubtful ? findings(in: look.group, doubts) : []
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
