package import SourceDiagnostics
import SystemFiles

/// Checks signatures of bundles; `BundleSigning` has one for Ed25519.
public protocol BundleVerifier: Sendable {
    /// Whether a key made the signature of a message. Keys have 32 bytes, signatures 64.
    func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool
}

/// Signs bundles; `BundleSigning` has one for Ed25519.
public protocol BundleSigner: Sendable {
    /// The 32 bytes by which others check what it signs.
    var publicKey: [UInt8] { get }
    /// The 64 bytes of the signature of a message.
    func signature(of message: [UInt8]) throws -> [UInt8]
}

/// What a compiled bundle must show before it is used.
///
/// ```swift
/// import BundleSigning
///
/// let policy = BundlePolicy(verifier: Ed25519Verifier(), trustedKeys: [key], minimumSerial: 7)
/// Rulebook.load(paths: ["rules.scbundle"], families: .standard, options: LoadOptions(bundles: policy))
/// ```
public struct BundlePolicy: Sendable {
    /// Checks signatures. Where there is one, a bundle with a wrong signature is refused whether or not keys are trusted.
    public var verifier: (any BundleVerifier)?
    /// The public keys of which one must have signed; none: unsigned bundles are taken, too.
    public var trustedKeys: [[UInt8]]
    /// The lowest serial number that is taken: older bundles, though rightly signed, are refused.
    public var minimumSerial: UInt64
    /// Whether a file of any size is copied into memory. One of less than 1 MB always is; a larger one is mapped, unless this says otherwise.
    ///
    /// A mapped file must be replaced by another, never changed where it is: what is written into it, or cut off, is seen by every program that has it open,
    /// past all checks. Long-running programs that cannot rely on that copy it; 100,000 rules take 22 MB.
    public var copiesFile: Bool

    /// Creates a policy; without arguments any undamaged bundle is taken.
    public init(
        verifier: (any BundleVerifier)? = nil, trustedKeys: [[UInt8]] = [], minimumSerial: UInt64 = 0,
        copiesFile: Bool = false
    ) {
        self.copiesFile = copiesFile
        self.verifier = verifier
        self.trustedKeys = trustedKeys
        self.minimumSerial = minimumSerial
    }

    private var demandsBundle: Bool { !trustedKeys.isEmpty || minimumSerial > 0 }

    /// Rules that were not compiled are neither signed nor numbered.
    package func findings(onSourcesIn paths: [String]) -> [Diagnostic] {
        guard demandsBundle else { return [] }
        return paths.filter { FileStatus(path: $0) != nil }.map { path in
            Diagnostic(
                BundleCode.notABundle,
                "`\(path)` is not a compiled bundle, so neither its signature nor its serial number can be checked",
                hint: "name a bundle, made by `safe-conduct compile`")
        }
    }

    /// Checks what follows the contents.
    package func check(serial: UInt64, digest: [UInt8], key: [UInt8]?, signature: [UInt8]) throws(BundleError) {
        if let key {
            if let verifier {
                guard verifier.isValid(signature, of: BundleFormat.Signature.message(digest), by: key) else {
                    throw BundleError(
                        BundleCode.wrongSignature, "the bundle's signature is wrong",
                        hint: "it was altered, or signed with another key than it names; do not use it")
                }
            } else if !trustedKeys.isEmpty {
                throw BundleError(
                    BundleCode.unsigned, "the bundle's signature cannot be checked: there is no verifier",
                    hint: "give the policy a verifier, such as `Ed25519Verifier()`")
            }
            guard trustedKeys.isEmpty || trustedKeys.contains(key) else {
                throw BundleError(
                    BundleCode.untrustedKey, "the bundle is signed, but not with a trusted key",
                    hint: "ask its publisher for the public key")
            }
        } else if !trustedKeys.isEmpty {
            throw BundleError(
                BundleCode.unsigned, "the bundle is not signed",
                hint: "sign it with `safe-conduct compile --sign-key FILE`, or do not ask for a trusted key")
        }
        guard serial >= minimumSerial else {
            throw BundleError(
                BundleCode.outdated,
                "the bundle has the serial number \(serial), older than \(minimumSerial), the oldest that is allowed",
                hint: "use the newest bundle")
        }
    }
}
