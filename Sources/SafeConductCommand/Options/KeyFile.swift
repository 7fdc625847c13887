import ArgumentParser
import BundleFiles
import RulebookLoading
import SourceDiagnostics
import SystemFiles

#if Signing
    import BundleSigning
#endif

/// Key files: how they are read, and what is said of other files.
///
/// Without the package trait `Signing` there are no signatures, and a key that is named is an error that says how to get them: a key is never ignored.
enum KeyFile {
    #if Signing
        /// Ends in a usage error where this build has no signatures.
        static func requireSigning(_ option: String) throws {}

        /// Checks signatures.
        static var verifier: (any BundleVerifier)? { Ed25519Verifier() }

        /// The signer of a private key; ends with code 3 where the file holds none.
        static func signer(in path: String, _ format: OutputFormat) throws -> any BundleSigner {
            let hint = "make one with `openssl genpkey -algorithm ed25519 -out key.pem`"
            return try key(in: path, format, hint: hint) { pem throws(SigningKeyError) in try Ed25519Signer(pem: pem) }
        }

        /// The bytes of a public key; ends with code 3 where the file holds none.
        static func publicKey(in path: String, _ format: OutputFormat) throws -> [UInt8] {
            let hint = "write it with `openssl pkey -in key.pem -pubout -out key.pub.pem`"
            return try key(in: path, format, hint: hint) { pem throws(SigningKeyError) in
                try Ed25519Verifier.publicKey(pem: pem)
            }
        }

        private static func key<Key>(
            in path: String, _ format: OutputFormat, hint: String, _ read: (String) throws(SigningKeyError) -> Key
        ) throws -> Key {
            guard let bytes = try? contents(of: path), bytes.count < longest else {
                throw refusal(
                    ToolCode.unreadableKey, "the key cannot be read", path, format, "check the path and its permissions"
                )
            }
            do throws(SigningKeyError) {
                // Bytes that are no text are no key either, and say so where they are read as one.
                return try read(String(decoding: bytes, as: UTF8.self))
            } catch {
                throw refusal(ToolCode.unusableKey, message(for: error), path, format, hint)
            }
        }

        /// A key is shorter; of anything else no more is read.
        private static let longest = 1 << 16

        private static func contents(of path: String) throws(SystemError) -> [UInt8] {
            let file = try OpenFile(path, for: .reading)
            defer { file.close() }
            var bytes: [UInt8] = []
            while bytes.count < longest, try file.read(longest, into: &bytes) > 0 {}
            return bytes
        }

        private static func message(for error: SigningKeyError) -> String {
            switch error {
            case .notPEM: "the file is not a key in PEM"
            case .otherKind(let name): "the file holds a \(name.lowercased()), not the key that is needed"
            case .notEd25519: "the key is not an Ed25519 key"
            }
        }

        private static func refusal(
            _ code: DiagnosticCode, _ message: String, _ path: String, _ format: OutputFormat, _ hint: String
        ) -> any Error {
            Findings(format: format).report([Diagnostic(code, message, file: path, hint: hint)])
            return Ending.badRulebook
        }
    #else
        static func requireSigning(_ option: String) throws {
            throw ValidationError(
                "\(option) needs signatures, which this build of safe-conduct does not have; build it with `swift build -c release --traits Signing`"
            )
        }

        static var verifier: (any BundleVerifier)? { nil }

        static func signer(in path: String, _ format: OutputFormat) throws -> any BundleSigner {
            try requireSigning("--sign-key")
            throw Ending.usage
        }

        static func publicKey(in path: String, _ format: OutputFormat) throws -> [UInt8] {
            try requireSigning("--trust-key")
            throw Ending.usage
        }
    #endif
}
