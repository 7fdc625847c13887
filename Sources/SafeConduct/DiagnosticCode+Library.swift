import BundleFiles
import ReportReading
import CEL
import RequestBinding
package import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
import RulebookWords
package import SourceDiagnostics
import YAMLTree

extension DiagnosticCode {
    /// Every code that rulebooks, requests and reports are reported with, those of the families included.
    package static func library(families: [any RuleFamily.Type]) -> [DiagnosticCode] {
        YAMLCode.all + JSONCode.all + CSVCode.all + CELCode.all + RulebookCode.all + FolderCode.all + LoadingCode.all
            + families.flatMap { $0.diagnosticCodes } + FamilyCode.all + RequestCode.all + ReportCode.all
            + BundleCode.all + WordsCode.all + EmbeddingCode.all
    }
}
