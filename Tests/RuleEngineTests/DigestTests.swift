import AdvisoryModel
import RuleLanguage
@testable import RuleEngine
import Testing

/// SHA-256 by the examples of FIPS 180-4, and texts of lengths around a block.
@Suite struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func knownDigests(text: String, digest: String) {
        #expect(SHA256.hexDigest(text.utf8) == digest)
    }

    @Test func aHashThatBeginsAgainIsNew() {
        var hash = SHA256()
        for length in 0..<200 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
            var whole = SHA256()
            whole.update(bytes)
            for byte in bytes { hash.update([byte]) }
            let digest = hash.finishDigest()
            hash.restart()
            var written: [UInt8] = []
            digest.append(to: &written)
            #expect(written == whole.finish())
        }
    }
}
