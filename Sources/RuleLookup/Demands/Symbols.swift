/// The words that conditions compare attributes with, each with a number; zero stands for all others.
///
/// Words are told apart by their code points, as conditions tell them; Swift's own strings are equal where they look the same.
package struct Symbols: Sendable {
    /// The words, by number less one.
    package private(set) var words: [String] = []
    /// Their bytes one after the other, UTF-8, and where each ends, so that no string is touched while one is looked for.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The numbers of the words, each at the first free place from that of its hash on; zero: free. As many places as a power of two, at least
    /// half of them free. Every word of every request is looked for here: this takes a fifth of the time of a dictionary of strings.
    private var places = [UInt32](repeating: 0, count: 16)

    /// Another for each process, so that nobody can write words which all want the same place.
    private static let seed = UInt64.random(in: 0 ... .max)

    package init() {}

    package init(words: [String]) {
        for word in words { append(word) }
        while places.count < 2 * words.count { places += places }
        arrange()
    }

    /// How many numbers there are, zero included.
    package var count: Int { words.count + 1 }

    /// The number of a word; zero for one that no condition names.
    package subscript(word: String) -> UInt32 { places[place(of: word)] }

    /// The number of a word, a new one if need be.
    package mutating func intern(_ word: String) -> UInt32 {
        let place = place(of: word)
        if places[place] != 0 { return places[place] }
        append(word)
        let number = UInt32(truncatingIfNeeded: words.count)
        places[place] = number
        if places.count < 2 * words.count {
            places += places
            arrange()
        }
        return number
    }

    private mutating func append(_ word: String) {
        words.append(word)
        bytes += word.utf8
        ends.append(bytes.count)
    }

    /// Gives every word its place; of words that are the same the last one counts.
    private mutating func arrange() {
        places = [UInt32](repeating: 0, count: places.count)
        for (index, word) in words.enumerated() { places[place(of: word)] = UInt32(truncatingIfNeeded: index + 1) }
    }

    /// The place that a word has, or would have.
    private func place(of word: String) -> Int {
        var word = word
        return word.withUTF8 { bytes in
            var place = Self.hash(bytes) & (places.count - 1)
            while places[place] != 0, !isSame(Int(places[place]) - 1, bytes) {
                place = (place + 1) & (places.count - 1)
            }
            return place
        }
    }

    private func isSame(_ index: Int, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == other.count else { return false }
        // Most are short: a call would take longer.
        for offset in other.indices where bytes[start + offset] != other[offset] { return false }
        return true
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = seed ^ UInt64(bytes.count)
        func mix(_ chunk: UInt64) {
            let (high, low) = (hash ^ chunk).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = high ^ low
        }
        let raw = UnsafeRawBufferPointer(bytes)
        var start = 0
        while start + 8 <= raw.count {
            mix(raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            start += 8
        }
        var rest: UInt64 = 0
        for index in start..<raw.count { rest = rest << 8 | UInt64(raw[index]) }
        mix(rest)
        return Int(truncatingIfNeeded: hash >> 1)
    }
}
