package import SourceDiagnostics

/// Why a bundle is not used.
package struct BundleError: Error {
    package var code: DiagnosticCode
    package var message: String
    package var hint: String?

    package init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
        (self.code, self.message, self.hint) = (code, message, hint)
    }

    package static func damaged(_ what: String) -> BundleError {
        BundleError(
            BundleCode.damaged, "the bundle's \(what) cannot be read, though its checksum is right",
            hint: "it was not written by `safe-conduct compile`; compile the rules again")
    }

    /// As it is shown of a bundle of that path.
    package func diagnostic(of path: String) -> Diagnostic { Diagnostic(code, message, file: path, hint: hint) }
}
