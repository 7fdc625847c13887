import Foundation
import Testing

/// Bundles and the keys that sign them: with the package trait `Signing`, and without it.
@Suite struct BundleKeyTests {
    #if Signing
        static let hasSigning = true
    #else
        static let hasSigning = false
    #endif

    private static let request = [
        "--crossing", "a-b", "--from", "RU", "--to", "KP", "--date", "2026-12-07", "--mode", "foot", "--as-of",
        "2026-11-21",
    ]

    /// A pair of keys as `openssl genpkey -algorithm ed25519` and `openssl pkey -pubout` write them (RFC 8410, section 10).
    private static let keys = [
        "key.pem":
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n",
        "pub.pem":
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n",
    ]

    @Test(.enabled(if: hasSigning, "signatures are not built: swift test --traits Signing"))
    func aSignedBundleIsTakenByItsKeyOnly() throws {
        let workspace = try Workspace(SmallRulebook.with(Self.keys))
        let made = try workspace.run([
            "compile", "rules", "-o", "b.scbundle", "--sign-key", "key.pem", "--serial", "8",
        ])
        #expect(
            made.output.hasSuffix(", signed by 19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1\n"))
        func check(_ more: [String]) throws -> (Int32, String) {
            let outcome = try workspace.run(["check"] + Self.request + more)
            #expect(outcome.output.isEmpty == (outcome.code != 0))
            return (outcome.code, String(outcome.error.prefix { $0 != ":" }))
        }
        let trust = ["--rules", "b.scbundle", "--trust-key", "pub.pem"]
        #expect(try check(trust + ["--min-serial", "8"]) == (0, ""))
        #expect(try check(trust + ["--min-serial", "9"]) == (3, "error[bundle/outdated]"))
        let hidden = try workspace.run(["check", "--rules", "b.scbundle", "--trust-key", "key.pem"] + Self.request)
        #expect(
            hidden.error == """
                error[bundle/unusable-key]: the file holds a private key, not the key that is needed
                 --> key.pem
                hint: write it with `openssl pkey -in key.pem -pubout -out key.pub.pem`

                """)
        #expect(try check(["--rules", "rules", "--trust-key", "pub.pem"]) == (3, "error[bundle/not-a-bundle]"))
        _ = try workspace.run(["compile", "rules", "-o", "b.scbundle"])
        #expect(try check(trust) == (3, "error[bundle/unsigned]"))
        let wrong = try workspace.run(["compile", "rules", "-o", "b.scbundle", "--sign-key", "pub.pem"])
        #expect(wrong.code == 3)
        #expect(
            wrong.error == """
                error[bundle/unusable-key]: the file holds a public key, not the key that is needed
                 --> pub.pem
                hint: make one with `openssl genpkey -algorithm ed25519 -out key.pem`

                """)
    }

    @Test(.enabled(if: hasSigning, "signatures are not built: swift test --traits Signing"))
    func aKeyThatIsNotThereIsNamed() throws {
        let workspace = try Workspace(SmallRulebook.files)
        let outcome = try workspace.run(["compile", "rules", "-o", "-", "--sign-key", "none.pem"])
        #expect(outcome.code == 3 && outcome.output.isEmpty)
        #expect(
            outcome.error == """
                error[bundle/unreadable-key]: the key cannot be read
                 --> none.pem
                hint: check the path and its permissions

                """)
    }

    @Test(
        .enabled(if: !hasSigning, "this build has signatures"),
        arguments: [
            (["check", "--rules", "rules", "--trust-key", "pub.pem"] + request, "--trust-key"),
            (["batch", "--rules", "rules", "--trust-key", "none.pem"], "--trust-key"),
            (["test", "rules", "--trust-key", "pub.pem"], "--trust-key"),
            (["compile", "rules", "-o", "b.scbundle", "--sign-key", "key.pem"], "--sign-key"),
        ])
    func aBuildWithoutSignaturesSaysHowToGetThem(arguments: [String], option: String) throws {
        let workspace = try Workspace(SmallRulebook.with(Self.keys))
        let outcome = try workspace.run(arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(
            outcome.error.hasPrefix(
                """
                Error: \(option) needs signatures, which this build of safe-conduct does not have; build it with \
                `swift build -c release --traits Signing`

                """))
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "b.scbundle").path))
    }
}
