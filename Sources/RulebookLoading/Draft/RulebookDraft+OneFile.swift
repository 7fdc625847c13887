import RuleEngine
import RuleLanguage
import RulebookFolder
package import SourceDiagnostics
import YAMLTree

extension RulebookDraft {
    /// What was found in a file by itself and, of rules, with the words that other files declare: without what files say of one another.
    package func ownFindings(of path: String) -> [Diagnostic] {
        unresolved.resolved((read[path]?.diagnostics ?? []) + (decoded[path]?.diagnostics ?? []))
    }

    /// The same of another text of the file, in the time that reading it takes; nothing of it is kept.
    package func ownFindings(of file: SourceFile) -> [Diagnostic] {
        let new = DraftFile(file, limits: limits)
        guard new.kind == .rules else { return new.diagnostics }
        var tables = tables
        // With a compiler of its own: another thread may be reading files with that of the draft.
        let compiler = ConditionCompiler(declared.base.language, declared.base.vocabulary)
        let rules = RulesDecoder.decode([new], declared.context, compiler, tables: &tables, isLarge: false)
        return unresolved.resolved(new.diagnostics + rules.flatMap(\.diagnostics))
    }
}
