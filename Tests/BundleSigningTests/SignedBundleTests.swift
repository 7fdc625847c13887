#if Signing
    import BundleSigning
    import RuleEngine
    import SafeConduct
    import Testing

    /// Bundles that are signed with real keys.
    @Suite struct SignedBundleTests {
        private static let files = [
            SourceFile(path: "a-b.yaml", text: "crossing: a-b\nname: A – B\nbetween: [RU, KP]\n"),
            SourceFile(
                path: "rules.yaml",
                text: "rules: t\nfamily: closure\nitems: [{ id: shut, title: Shut, passage: closed }]\n"
            ),
        ]

        private func codes(_ bundle: [UInt8], _ policy: BundlePolicy) -> [String] {
            Rulebook.open(bundle: bundle, families: .standard, policy: policy).diagnostics.map(\.code.text)
        }

        @Test func onlyWhatATrustedKeySignedIsTaken() throws {
            let signer = try Ed25519Signer(pem: Ed25519Tests.privatePEM)
            let other = try Ed25519Signer(seed: [UInt8](repeating: 5, count: 32))
            let key = try Ed25519Verifier.publicKey(pem: Ed25519Tests.publicPEM)
            func bundle(_ signer: Ed25519Signer?) throws -> [UInt8] {
                try #require(Rulebook.bundle(Self.files, families: .standard, serial: 3, signer: signer).bundle)
            }
            let policy = BundlePolicy(verifier: Ed25519Verifier(), trustedKeys: [key])
            #expect(codes(try bundle(signer), policy) == [])
            #expect(codes(try bundle(other), policy) == ["bundle/untrusted-key"])
            #expect(codes(try bundle(nil), policy) == ["bundle/unsigned"])
            var resigned = try bundle(other)
            resigned.replaceSubrange((resigned.count - 96)..<(resigned.count - 64), with: key)
            #expect(codes(resigned, policy) == ["bundle/wrong-signature"])
            #expect(
                codes(
                    try bundle(signer), BundlePolicy(verifier: Ed25519Verifier(), trustedKeys: [key], minimumSerial: 4))
                    == ["bundle/outdated"])
        }
    }
#endif
