#if Signing
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Why a key cannot be used.
    public enum SigningKeyError: Error, Hashable, Sendable {
        /// The text is no key in PEM.
        case notPEM
        /// It holds something else than what is wanted, such as a public key where a private one is needed; the name that it bears.
        case otherKind(String)
        /// It is of another algorithm than Ed25519, or damaged.
        case notEd25519
    }

    /// The two ends of Ed25519 keys (RFC 8032) as `openssl` writes them: PEM around PKCS #8 or SubjectPublicKeyInfo (RFC 8410).
    enum SigningKey {
        /// All that comes before the key itself, as RFC 8410 leaves no choice there.
        static let privatePrefix: [UInt8] = [
            0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
        ]
        static let publicPrefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

        private static func trimmed(_ line: Substring) -> Substring {
            let start = line.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
        }

        /// The 32 bytes of a key.
        static func bytes(of pem: String, kind: String, prefix: [UInt8]) throws(SigningKeyError) -> [UInt8] {
            let lines = pem.split(whereSeparator: \.isNewline).map(SigningKey.trimmed).filter { !$0.isEmpty }
            guard let first = lines.first, let last = lines.last, lines.count > 2, first.hasPrefix("-----BEGIN "),
                first.hasSuffix("-----")
            else { throw .notPEM }
            let name = String(first.dropFirst("-----BEGIN ".count).dropLast("-----".count))
            guard last == "-----END \(name)-----" else { throw .notPEM }
            guard name == kind else { throw .otherKind(name) }
            guard let data = Data(base64Encoded: lines[1..<(lines.count - 1)].joined()) else { throw .notPEM }
            guard data.count == prefix.count + 32, data.starts(with: prefix) else { throw .notEd25519 }
            return Array(data.suffix(32))
        }
    }
#endif
