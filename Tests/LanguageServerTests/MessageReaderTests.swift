import LanguageServer
import TestSupport
import Testing

/// What is cut out of the bytes that a client writes, whatever they are.
@Suite struct MessageReaderTests {
    private static func pieces(_ text: String, cutEvery size: Int, most: Int = 1000) -> [String] {
        var reader = MessageReader(most: most)
        var found: [String] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.append(Array(bytes[start..<min(bytes.count, start + size)]))
            while let piece = reader.next() {
                switch piece {
                case .message(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
                case .refused(let reason): found.append("refused: \(reason)")
                }
            }
        }
        return found
    }

    /// What comes, and what is read of it, in whatever pieces it comes.
    @Test(arguments: [
        ("Content-Length: 2\r\n\r\n{}", ["{}"]),
        ("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", ["{}", "[1]"]),
        ("content-length:2\n\n{}", ["{}"]),
        ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 4\r\n\r\n\"é\"", ["\"é\""]),
        ("Content-Length: 0\r\n\r\n", [""]),
        ("Content-Length: 5\r\n\r\n{}", []),
        ("Content-Length: -2\r\n\r\n{}", ["refused: a header gives no `Content-Length`"]),
        ("Content-Length: 99999999999999999999\r\n\r\n{}", ["refused: a header gives no `Content-Length`"]),
        (
            "Content-Size: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]",
            ["refused: a header gives no `Content-Length`", "[1]"]
        ),
        ("GET / HTTP/1.1\r\n\r\nContent-Length: 2\r\n\r\n{}", ["refused: a header gives no `Content-Length`", "{}"]),
        (
            "Content-Length: 1001\r\n\r\n\(String(repeating: "x", count: 1001))Content-Length: 2\r\n\r\n{}",
            ["refused: a message has 1001 bytes, more than the 1000 that are allowed", "{}"]
        ),
        (
            "\(String(repeating: "x", count: 5000))Content-Length: 2\r\n\r\n{}",
            ["refused: a header goes on for more than 4096 bytes", "{}"]
        ),
    ])
    func messagesAreCutOut(_ text: String, _ expected: [String]) {
        for size in [1, 2, 3, 7, 64, 5000] {
            #expect(Self.pieces(text, cutEvery: size) == expected, "in pieces of \(size)")
        }
    }

    @Test func anyBytesAreSurvived() {
        var random = SeededGenerator(7)
        for _ in 0..<300 {
            var reader = MessageReader(most: 100)
            for _ in 0..<20 {
                let words = ["Content-Length:", " 5", "\r\n", "\n", "\r\n\r\n", "{}", "\u{0}", "é", "-1", "x"]
                let count = random.next(below: 6)
                reader.append((0..<count).flatMap { _ in Array(random.pick(words).utf8) })
                var steps = 0
                while reader.next() != nil, steps < 1000 { steps += 1 }
                #expect(steps < 1000)
            }
        }
    }
}
