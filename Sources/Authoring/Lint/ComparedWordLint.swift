import AdvisoryModel
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
            return isDoubtful ? findings(in: look.group, rulebook.draft.vocabulary, doubts) : []
        }
        return ClaimedWords.findings(rulebook.draft.crossings) + MetClaims.findings(in: rulebook) + found
            + unmet(in: rulebook, beside: found)
    }

    /// What conditions ask beyond plain comparisons and no claim and no value meets; where a word of a condition is doubtful, that says it all.
    private static func unmet(in rulebook: LintedRulebook, beside found: [Diagnostic]) -> [Diagnostic] {
        let base = rulebook.draft.base
        let questions = ClosedQuestions(
            base.facts.joined(), crossings: base.crossings.map(\.id), base.vocabulary, in: base.language.environment)
        // A condition that is known to be constant by itself is told of once.
        let constant = rulebook.groups.lazy.flatMap(\.findings).filter { $0.code == LintCode.constantCondition }
        let said = Set((found + constant).map { "\($0.file) \($0.span ?? SourceSpan(at: .start))" })
        var (terms, found): ([String: Int], [String: (finding: Diagnostic, isFact: Bool, place: String, count: Int)]) =
            ([:], [:])
        for term in rulebook.groups.lazy.flatMap(\.group.terms) {
            if case .comparison = term.core.form { continue }
            let place = "\(term.place.file.path) \(term.place.span)"
            if said.contains(place) { continue }
            terms[place, default: 0] += 1
            for unmet in term.core.checked(at: term.place.span).map(questions.unmet) ?? [] {
                let finding = finding(unmet, in: term.place.file.path)
                found["\(place) \(unmet.span) \(finding.message)", default: (finding, unmet.isFact, place, 0)].count +=
                    1
            }
        }
        // What holds of some rows of a table only is what their template is written for.
        return found.values.filter { $0.isFact || $0.count == terms[$0.place] }.map(\.finding)
    }

    private static func finding(_ unmet: ClosedQuestions.Unmet, in file: String) -> Diagnostic {
        let values = FieldReader.list(Array(unmet.values.prefix(10)))
        return unmet.isFact
            ? Diagnostic(
                LintCode.unclaimedValue,
                "\(unmet.isNegated ? "every" : "no") claim of `\(unmet.name)` meets `\(unmet.text)`",
                file: file, span: unmet.span, hint: "claims say \(values)")
            : Diagnostic(
                LintCode.constantCondition,
                "`\(unmet.text)` is \(unmet.isNegated ? "always" : "never") true, whatever `\(unmet.name)` is",
                file: file, span: unmet.span,
                hint: unmet.values.count > 10 ? "its values are such as \(values)" : "it may be \(values)")
    }

    private static func findings(in group: DraftGroup, _ vocabulary: Vocabulary, _ doubts: ComparedWords.Doubts)
        -> [Diagnostic]
    {
        var found: [Diagnostic] = []
        for term in group.terms {
            ComparedWords.visit(term, in: vocabulary) { list, word in
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
