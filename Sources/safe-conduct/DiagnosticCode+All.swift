import Authoring
import CEL
import RuleEngine
import RuleLanguage
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import YAMLTree

extension DiagnosticCode {
    /// The catalogue: every code that the program can report, those of the families included.
    static let all: [DiagnosticCode] =
        YAMLCode.all + JSONCode.all + CSVCode.all + CELCode.all + RulebookCode.all + LoadingCode.all
        + [any RuleFamily.Type].standard.flatMap { $0.diagnosticCodes } + FamilyCode.all + RequestCode.all
        + ReportCode.all + BundleCode.all + LintCode.all + TestsCode.all + ToolCode.all
}
