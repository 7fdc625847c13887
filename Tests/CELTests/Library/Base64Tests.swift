import Testing

@testable import CEL

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("hello", "aGVsbG8="),
    ])
    func writesAndReads(_ text: String, _ encoded: String) {
        #expect(Base64.encode(Array(text.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test func allBytes() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        #expect(Base64.encode([0xFB, 0xFF]) == "+/8=")
    }

    @Test(arguments: ["Z", "Zg=", "Z===", "Zm9vY", "Zm9vYg=", "Zg==Zg==", "Z g=", "Zg-_", "====", "Zm9v=", "é==="])
    func refusesWhatIsNotBase64(_ text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test(arguments: [("Zg", "f"), ("Zm8", "fo"), ("Zm9vYg", "foob"), ("aGVsbG8", "hello")])
    func readsWithoutPadding(_ encoded: String, _ text: String) {
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test func passesOverLineBreaks() {
        #expect(Base64.decode("Zm9v\r\nYg==\n") == Array("foob".utf8))
    }
}
