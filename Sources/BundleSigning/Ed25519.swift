#if Signing
    import Crypto
    public import BundleFiles

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Signs bundles by Ed25519 (RFC 8032).
    ///
    /// ```swift
    /// // openssl genpkey -algorithm ed25519 -out key.pem
    /// let signer = try Ed25519Signer(pem: String(contentsOfFile: "key.pem", encoding: .utf8))
    /// Rulebook.bundle(paths: ["Rules"], families: .standard, serial: 7, signer: signer)
    /// ```
    public struct Ed25519Signer: BundleSigner {
        private let seed: [UInt8]
        /// The 32 bytes by which others check what it signs.
        public let publicKey: [UInt8]

        /// Reads a private key as `openssl genpkey -algorithm ed25519` writes it.
        public init(pem: String) throws(SigningKeyError) {
            try self.init(
                seed: SigningKey.bytes(of: pem, kind: "PRIVATE KEY", prefix: SigningKey.privatePrefix))
        }

        /// Takes the 32 bytes of a private key.
        public init(seed: [UInt8]) throws(SigningKeyError) {
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .notEd25519 }
            self.seed = seed
            publicKey = Array(key.publicKey.rawRepresentation)
        }

        /// The 64 bytes of the signature of a message.
        public func signature(of message: [UInt8]) throws -> [UInt8] {
            Array(try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: message))
        }
    }

    /// Checks signatures of bundles by Ed25519 (RFC 8032).
    public struct Ed25519Verifier: BundleVerifier {
        /// Creates a verifier.
        public init() {}

        /// The 32 bytes of a public key as `openssl pkey -pubout` writes it.
        public static func publicKey(pem: String) throws(SigningKeyError) -> [UInt8] {
            let bytes = try SigningKey.bytes(of: pem, kind: "PUBLIC KEY", prefix: SigningKey.publicPrefix)
            guard (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else { throw .notEd25519 }
            return bytes
        }

        /// Whether a key made the signature of a message; false for whatever is no key or no signature.
        public func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
            return key.isValidSignature(signature, for: message)
        }
    }
#endif
