import CEL
import RuleEngine
import RuleLanguage
import RulebookFolder
package import RulebookLoading
import RulebookWords
package import SourceDiagnostics
import YAMLTree

extension RulebookDraft {
    /// Every code that lint may report with, by its text.
    package var codesOfFindings: [String: DiagnosticCode] {
        let all =
            YAMLCode.all + CSVCode.all + CELCode.all + RulebookCode.all + FolderCode.all + LoadingCode.all
            + FamilyCode.all + WordsCode.all + LintCode.all + TestsCode.all + familyCodes
        return Dictionary(all.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
