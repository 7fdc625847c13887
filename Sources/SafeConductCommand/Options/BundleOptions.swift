import ArgumentParser
import BundleFiles
import RuleEngine
import RulebookLoading
import SourceDiagnostics

/// What a compiled bundle must show before it is used.
struct BundleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take only a bundle that this Ed25519 key signed; may be given several times.",
            discussion: "The public key in PEM, as `openssl pkey -in key.pem -pubout` writes it.", valueName: "file"))
    var trustKey: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take only a bundle with this serial number or a later one.", valueName: "number"))
    var minSerial: Int?

    func validate() throws {
        if let minSerial, minSerial < 0 { throw ValidationError("--min-serial must not be negative") }
        if !trustKey.isEmpty { try KeyFile.requireSigning("--trust-key") }
    }

    /// What a bundle must show. It is copied, whatever its size: a program cannot choose who writes into its files while it answers.
    func policy(_ format: OutputFormat) throws -> BundlePolicy {
        BundlePolicy(
            verifier: KeyFile.verifier, trustedKeys: try trustKey.map { try KeyFile.publicKey(in: $0, format) },
            minimumSerial: UInt64(minSerial ?? 0), copiesFile: true)
    }
}

extension [String] {
    /// Ends with code 3 where one of the paths is a bundle: what authors work on is not in it.
    func refuseBundles(_ format: OutputFormat, for command: String) throws {
        guard let path = first(where: Rulebook.isBundle) else { return }
        Findings(format: format).report([
            Diagnostic(
                ToolCode.noSources, "a bundle holds neither the rules' files nor their tests", file: path,
                hint: command == "test"
                    ? "test it with the tests of its rules: `safe-conduct test Rules --rules \(path)`"
                    : "name the folder of rules that it was compiled from")
        ])
        throw Ending.badRulebook
    }
}
