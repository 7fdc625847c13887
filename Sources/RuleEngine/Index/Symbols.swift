/// The words that conditions compare attributes with, each with a number; zero stands for all others.
struct Symbols: Sendable {
    /// The words, by number less one.
    private(set) var words: [String] = []
    private var numbers: [String: UInt32] = [:]

    init() {}

    init(words: [String]) {
        self.words = words
        for (index, word) in words.enumerated() { numbers[word] = UInt32(truncatingIfNeeded: index + 1) }
    }

    /// How many numbers there are, zero included.
    var count: Int { words.count + 1 }

    /// The number of a word; zero for one that no condition names.
    subscript(word: String) -> UInt32 { numbers[word] ?? 0 }

    /// The number of a word, a new one if need be.
    mutating func intern(_ word: String) -> UInt32 {
        if let known = numbers[word] { return known }
        words.append(word)
        let number = UInt32(truncatingIfNeeded: words.count)
        numbers[word] = number
        return number
    }
}
