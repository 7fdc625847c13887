import Foundation

/// Digests of answers, in lines of 25: the number of the first answer, the digest of them all, and four digits of each, which name the first
/// that differs.
struct AnswerDigests {
    private static let size = 25
    let text: String

    init(_ answers: [String]) {
        text = stride(from: 0, to: answers.count, by: Self.size).map { start in
            let digests = answers[start..<min(start + Self.size, answers.count)].map { Self.digest($0) }
            let all = Self.digest(digests.map { Self.hex($0, 16) }.joined())
            return "\(start) \(Self.hex(all, 16)) \(digests.map { Self.hex($0, 4) }.joined(separator: " "))\n"
        }.joined()
    }

    init(text: String) { self.text = text }

    /// The number of the first answer that is not the recorded one; where the digits agree by chance, the first of its line.
    func firstDifference(from recorded: AnswerDigests) -> Int? {
        let (lines, others) = (text.split(separator: "\n"), recorded.text.split(separator: "\n"))
        for number in 0..<max(lines.count, others.count) {
            guard number < lines.count, number < others.count else { return number * Self.size }
            if lines[number] == others[number] { continue }
            let pairs = zip(
                lines[number].split(separator: " ").dropFirst(2), others[number].split(separator: " ").dropFirst(2))
            return number * Self.size + (pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0)
        }
        return nil
    }

    /// FNV-1a, 64 bits: enough to notice a change, and the same everywhere.
    private static func digest(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    private static func hex(_ value: UInt64, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String((String(repeating: "0", count: 16 - text.count) + text).suffix(digits))
    }
}
