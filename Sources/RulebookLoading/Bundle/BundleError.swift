/// Why a bundle is not used.
struct BundleError: Error {
    var code: String
    var message: String
    var hint: String?

    init(_ code: String, _ message: String, hint: String? = nil) {
        (self.code, self.message, self.hint) = (code, message, hint)
    }

    static func damaged(_ what: String) -> BundleError {
        BundleError(
            "damaged", "the bundle's \(what) cannot be read, though its checksum is right",
            hint: "it was not written by `safe-conduct compile`; compile the rules again")
    }
}
