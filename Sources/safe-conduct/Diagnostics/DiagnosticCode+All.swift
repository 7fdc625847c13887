import Authoring
import SafeConduct
import SourceDiagnostics

extension DiagnosticCode {
    /// The catalogue: every code that the program can report.
    static let all = library(families: .standard) + LintCode.all + TestsCode.all + ToolCode.all
}
