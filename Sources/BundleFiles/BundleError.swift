import SourceDiagnostics

/// Why a bundle is not used.
struct BundleError: Error {
    var code: DiagnosticCode
    var message: String
    var hint: String?

    init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
        (self.code, self.message, self.hint) = (code, message, hint)
    }

    static func damaged(_ what: String) -> BundleError {
        BundleError(
            BundleCode.damaged, "the bundle's \(what) cannot be read, though its checksum is right",
            hint: "it was not written by `safe-conduct compile`; compile the rules again")
    }
}
