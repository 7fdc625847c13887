import ArgumentParser
import BundleSigning
import Foundation
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
            "Take only a bundle with this serial number or a later one (default: any).", valueName: "number"))
    var minSerial = 0

    func validate() throws {
        if minSerial < 0 { throw ValidationError("--min-serial is not negative") }
    }

    func policy(_ format: OutputFormat) throws -> BundlePolicy {
        var policy = BundlePolicy(verifier: Ed25519Verifier(), minimumSerial: UInt64(minSerial))
        for path in trustKey {
            let pem = try KeyFile.text(of: path, format)
            do throws(SigningKeyError) {
                policy.trustedKeys.append(try Ed25519Verifier.publicKey(pem: pem))
            } catch {
                throw KeyFile.refuse(
                    path, error, format, hint: "write it with `openssl pkey -in key.pem -pubout -out key.pub.pem`")
            }
        }
        return policy
    }
}

extension [String] {
    /// Ends with code 3 where one of the paths is a bundle: what authors work on is not in it.
    func refuseBundles(_ format: OutputFormat, for command: String) throws {
        guard let path = first(where: Rulebook.isBundle) else { return }
        Findings(format: format).report([
            Diagnostic(
                "bundle/no-sources", .error, "a bundle holds neither the rules' files nor their tests", file: path,
                hint: command == "test"
                    ? "test it with the tests of its rules: `safe-conduct test Rules --rules \(path)`"
                    : "name the folder of rules that it was compiled from")
        ])
        throw Ending.badRulebook
    }
}
