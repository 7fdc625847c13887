import Authoring
import Feeds
import SafeConduct
import SourceDiagnostics

extension DiagnosticCode {
    /// The catalogue: every code that the program can report, by name.
    static var all: [DiagnosticCode] {
        (library(families: PluggedFamilies.current) + LintCode.all + TestsCode.all + FeedCode.all + ToolCode.all)
            .sorted { $0.text < $1.text }
    }
}
