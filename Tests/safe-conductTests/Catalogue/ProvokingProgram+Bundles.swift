import AdvisoryModel
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Testing

@testable import BundleFiles
@testable import RulebookLoading

/// Bundles that no `compile` of this program makes.
extension ProvokingProgram {
    static let bundles: [String: @Sendable () throws -> String] = [
        "bundle/byte-order": {
            try opening { changed($0, BundleFormat.byteOrder.byteSwapped, at: BundleFormat.Header.byteOrder) }
        },
        "bundle/damaged": { try opening { changed($0, 7, at: BundleFormat.Header.sections) } },
        "bundle/newer-format": { try opening { changed($0, 99, at: BundleFormat.Header.version) } },
        "bundle/not-signed": {
            Provocation.rendered(Rulebook.bundle(files, families: families, signer: Key(publicKey: [])).diagnostics)
        },
        "bundle/other-family": { try opening(with: [ChangedFamily.self]) { $0 } },
        "bundle/too-large": {
            let draft = RulebookDraft(files, families: families)
            let rulebook = try #require(Rulebook(draft))
            return try refusal { () throws(BundleError) in
                _ = try BundleWriter.write(rulebook, of: draft, serial: 0, largest: 4)
            }
        },
        "bundle/unfaithful": {
            // The bundle of one rulebook is taken for that of another.
            let changed = files.map {
                SourceFile(
                    path: $0.path,
                    text: String(decoding: $0.bytes, as: UTF8.self).replacing("title: A", with: "title: B"))
            }
            let (bytes, other) = (try bundle(), RulebookDraft(changed, families: families))
            return try refusal { () throws(BundleError) in
                try BundleOpener.check(bytes, keeps: other.linked, families: families)
            }
        },
        "bundle/unknown-family": { try opening(with: []) { $0 } },
        "bundle/unknown-format": { try opening { changed($0, 0, at: BundleFormat.Header.version) } },
        "bundle/unreadable-rule": {
            var bytes = try bundle()
            // The rule's node gets a kind that does not exist.
            let entry = BundleFormat.Header.sections + BundleFormat.Section.rules.rawValue * BundleFormat.sectionSize
            let start = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: entry, as: UInt64.self) }
            bytes[Int(start) + 1] = 9
            let opened = Rulebook.open(bundle: sealed(bytes), families: families)
            return Provocation.rendered(try #require(opened.rulebook).check(request, asOf: .last).problems)
        },
        "bundle/unsigned": { try opening(under: BundlePolicy(verifier: key, trustedKeys: [key.publicKey])) { $0 } },
        "bundle/untrusted-key": {
            let other = [UInt8](repeating: 9, count: 32)
            return try opening(under: BundlePolicy(verifier: key, trustedKeys: [other]), signedBy: key) { $0 }
        },
        "bundle/wrong-signature": {
            try opening(under: BundlePolicy(verifier: key), signedBy: key) { $0.dropLast() + [($0.last ?? 0) ^ 1] }
        },
    ]

    private static let families: [any RuleFamily.Type] = [SilentFamily.self]
    private static let files = [
        sources, SourceFile(path: "a-b.yaml", text: crossing.text),
        SourceFile(path: "t.yaml", text: rule(of: "silent").text),
    ]

    private static func bundle(signedBy key: Key? = nil) throws -> [UInt8] {
        try #require(Rulebook.bundle(files, families: families, signer: key).bundle)
    }

    /// What is said where a bundle is opened that was changed.
    private static func opening(
        under policy: BundlePolicy = BundlePolicy(), with families: [any RuleFamily.Type] = families,
        signedBy key: Key? = nil, _ change: ([UInt8]) -> [UInt8]
    ) throws -> String {
        let bytes = change(try bundle(signedBy: key))
        return Provocation.rendered(
            Rulebook.open(bundle: bytes, named: "rules.scbundle", families: families, policy: policy).diagnostics)
    }

    private static func refusal(_ work: () throws(BundleError) -> Void) throws -> String {
        do throws(BundleError) {
            try work()
            return ""
        } catch {
            return Provocation.rendered([Diagnostic(error.code, error.message, hint: error.hint)])
        }
    }

    /// The bytes with a checksum that is right.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes.dropLast(BundleFormat.digestSize))
        return bytes.dropLast(BundleFormat.digestSize) + hash.finish()
    }

    private static func changed(_ bytes: [UInt8], _ number: UInt32, at place: Int) -> [UInt8] {
        var changed = bytes
        withUnsafeBytes(of: number) { changed.replaceSubrange(place..<(place + 4), with: $0) }
        return sealed(changed)
    }

    private static let key = Key(publicKey: Array(1...32))

    /// Signs with the exclusive or of message and key: enough to see who asks what.
    private struct Key: BundleSigner, BundleVerifier {
        var publicKey: [UInt8]

        func signature(of message: [UInt8]) throws -> [UInt8] {
            publicKey.isEmpty ? [] : (0..<64).map { message[$0 % message.count] ^ publicKey[$0 % 32] ^ UInt8($0) }
        }

        func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
            (try? Key(publicKey: publicKey).signature(of: message)) == signature
        }
    }

    /// The family `silent` with a key that it did not have.
    private enum ChangedFamily: RuleFamily {
        static let name = "silent"
        static let fields = [FamilyField("volume", "how loud", example: "3")]
        static func decode(_ item: inout RuleItem) -> String? { "" }
        static func resolve(_ rules: AppliedRules<String>, in context: CheckContext) -> [Resolution] { [] }
    }
}
