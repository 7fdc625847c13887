package import SourceDiagnostics

/// Why a bundle is not used.
package struct BundleError: Error {
    package var code: DiagnosticCode
    package var message: String
    package var hint: String?

    package init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
        (self.code, self.message, self.hint) = (code, message, hint)
    }

    /// - Parameter reason: what is wrong with it, as far as that is known.
    package static func damaged(_ what: String, because reason: String? = nil) -> BundleError {
        let message = "the bundle's \(what) cannot be read, though its checksum is right"
        guard let reason else {
            return BundleError(
                BundleCode.damaged, message,
                hint: "it was not written by `safe-conduct compile`; compile the rules again")
        }
        return BundleError(
            BundleCode.damaged, "\(message): \(reason)",
            hint: "it names what this machine or version does not know; compile the rules again here")
    }

    /// As it is shown of a bundle of that path.
    package func diagnostic(of path: String) -> Diagnostic { Diagnostic(code, message, file: path, hint: hint) }
}
