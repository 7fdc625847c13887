#if Signing
    import BundleSigning
    import Testing

    /// Keys and signatures of RFC 8032, section 7.1, and key files as RFC 8410, section 10, shows them.
    @Suite struct Ed25519Tests {
        static let privatePEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """
        static let publicPEM = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """

        static func bytes(_ hex: String) -> [UInt8] {
            let digits = Array(hex)
            return stride(from: 0, to: digits.count, by: 2).compactMap {
                UInt8(String(digits[$0...($0 + 1)]), radix: 16)
            }
        }

        @Test func theFirstVectorOfTheStandardIsVerified() throws {
            let signer = try Ed25519Signer(
                seed: Self.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
            #expect(
                signer.publicKey == Self.bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
            let signature = Self.bytes(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b")
            let verifier = Ed25519Verifier()
            #expect(verifier.isValid(signature, of: [], by: signer.publicKey))
            #expect(!verifier.isValid(signature, of: [1], by: signer.publicKey))
            #expect(!verifier.isValid(signature.reversed(), of: [], by: signer.publicKey))
            #expect(!verifier.isValid([], of: [], by: []))
        }

        @Test func aKeyPairInPEMFitsTogether() throws {
            let signer = try Ed25519Signer(pem: Self.privatePEM)
            let key = try Ed25519Verifier.publicKey(pem: Self.publicPEM)
            #expect(signer.publicKey == key)
            let signature = try signer.signature(of: [1, 2, 3])
            #expect(Ed25519Verifier().isValid(signature, of: [1, 2, 3], by: key))
        }

        @Test(arguments: [
            ("", SigningKeyError.notPEM), ("no key at all", .notPEM),
            (publicPEM, .otherKind("PUBLIC KEY")),
            (privatePEM.replacing("MC4C", with: "MC4D"), .notEd25519),
            (privatePEM.replacing("EdVhC", with: ""), .notPEM),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", .notEd25519),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", .notPEM),
        ]) func whatIsNoPrivateKeyIsRefused(pem: String, trouble: SigningKeyError) {
            #expect(throws: trouble) { try Ed25519Signer(pem: pem) }
        }
    }
#endif
