package import AdvisoryModel
package import SourceDiagnostics

extension Problem {
    /// A problem of a kind that the catalogue lists.
    package init(_ code: DiagnosticCode, message: String, rule: String? = nil, at: String? = nil) {
        self.init(code: code.text, message: message, rule: rule, at: at)
    }
}
