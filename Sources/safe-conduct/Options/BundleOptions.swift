import ArgumentParser
import BundleSigning
import Foundation
import RuleEngine
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

/// Key files: how they are read, and what is said of those that are none.
enum KeyFile {
    static func text(of path: String, _ format: OutputFormat) throws -> String {
        // Bytes that are no text are no key either, and say so where they are read as one.
        if let data = try? Data(contentsOf: URL(filePath: path)), data.count < 1 << 16 {
            return String(decoding: data, as: UTF8.self)
        }
        report("unreadable-key", "the key cannot be read", path, format, hint: "check the path and its permissions")
        throw Ending.badRulebook
    }

    static func refuse(
        _ path: String, _ trouble: SigningKeyError, _ format: OutputFormat, hint: String
    ) -> any Error {
        let message =
            switch trouble {
            case .notPEM: "the file is no key in PEM"
            case .otherKind(let name): "the file holds a \(name.lowercased()), which is not what is needed here"
            case .notEd25519: "the key is not one of Ed25519"
            }
        report("unusable-key", message, path, format, hint: hint)
        return Ending.badRulebook
    }

    private static func report(
        _ what: String, _ message: String, _ path: String, _ format: OutputFormat, hint: String
    ) {
        Findings(format: format).report([Diagnostic("bundle/\(what)", .error, message, file: path, hint: hint)])
    }
}
