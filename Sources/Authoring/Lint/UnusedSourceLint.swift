import AdvisoryModel
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of sources on which nothing rests: a rule that was to name it does not, or it can go.
enum UnusedSourceLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        // A file with an error may name any of them, and sources alone are for others to use.
        guard draft.isSound, !(draft.rules.isEmpty && draft.crossings.isEmpty) else { return [] }
        var unused = Set(draft.sources.map(\.source.id))
        for crossing in draft.crossings { for claim in crossing.claims { unused.remove(claim.source) } }
        for group in draft.vocabulary.groups.values { for member in group.memberships { unused.remove(member.source) } }
        for rule in draft.rules {
            if unused.isEmpty { return [] }
            for source in rule.sources { unused.remove(source.text) }
            for source in rule.furtherSources { unused.remove(source) }
        }
        return draft.sources.compactMap { source, at in
            guard unused.contains(source.id) else { return nil }
            return Diagnostic(
                LintCode.unusedSource, "nothing rests on the source `\(source.id)`", file: at.file.path, span: at.span,
                hint: "name it where it is the evidence, `sources: [\(source.id)]`, or remove it")
        }
    }
}
