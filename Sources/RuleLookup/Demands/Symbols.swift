/// The words that conditions compare attributes with, each with a number; zero stands for all others.
///
/// Words are told apart by their code points, as conditions tell them; Swift's own strings are equal where they look the same.
package struct Symbols: Sendable {
    /// The words, by number less one.
    package private(set) var words: [String] = []
    private var numbers: [CodePoints: UInt32] = [:]

    package init() {}

    package init(words: [String]) {
        self.words = words
        for (index, word) in words.enumerated() {
            numbers[CodePoints(text: word)] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    /// How many numbers there are, zero included.
    package var count: Int { words.count + 1 }

    /// The number of a word; zero for one that no condition names.
    package subscript(word: String) -> UInt32 { numbers[CodePoints(text: word)] ?? 0 }

    /// The number of a word, a new one if need be.
    package mutating func intern(_ word: String) -> UInt32 {
        let key = CodePoints(text: word)
        if let known = numbers[key] { return known }
        words.append(word)
        let number = UInt32(truncatingIfNeeded: words.count)
        numbers[key] = number
        return number
    }
}

/// A text that is equal to others of the same code points only.
private struct CodePoints: Hashable {
    let text: String

    static func == (a: CodePoints, b: CodePoints) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
