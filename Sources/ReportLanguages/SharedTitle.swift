/// One title for several: the words that all share, with what differs listed in its place.
///
/// ```swift
/// SharedTitle(["No visa (AD)", "No visa (AE)"], saysAll: true).text   // "No visa (AD, AE)"
/// ```
struct SharedTitle {
    /// So many are named.
    private static let mostNamed = 5

    /// Nil: the titles share nothing, and are all that is said.
    let text: String?

    /// - Parameter saysAll: whether nothing else is said, so that titles that share no word say different things.
    init(_ titles: [String], saysAll: Bool) {
        text = Self.shared(titles) ?? (saysAll ? nil : Self.named(titles))
    }

    private static func shared(_ titles: [String]) -> String? {
        let words = titles.map(words)
        guard let first = words.first, let shortest = words.map(\.count).min() else { return nil }
        let start = (0..<shortest).prefix { place in words.allSatisfy { $0[place] == first[place] } }.count
        if words.allSatisfy({ $0.count == start }) { return titles[0] }
        let end = (0..<shortest - start).prefix { place in
            words.allSatisfy { $0[$0.count - 1 - place] == first[first.count - 1 - place] }
        }.count
        guard start + end > 0 else { return nil }
        var middles = words.map { $0[start..<($0.count - end)].joined()[...] }
        // Brackets, stops and blanks around what differs are written once.
        var (opening, closing) = ("", "")
        while let mark = middles[0].first, isMark(mark), middles.allSatisfy({ $0.first == mark }) {
            opening.append(mark)
            for index in middles.indices { middles[index].removeFirst() }
        }
        while let mark = middles[0].last, isMark(mark), middles.allSatisfy({ $0.last == mark }) {
            closing.insert(mark, at: closing.startIndex)
            for index in middles.indices { middles[index].removeLast() }
        }
        return first[..<start].joined() + opening + named(middles.map(String.init)) + closing
            + first[(first.count - end)...].joined()
    }

    private static func isMark(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }

    /// The words with the blanks after them; of scripts that put no blanks between words, the single characters.
    private static func words(_ title: String) -> [Substring] {
        var words: [Substring] = []
        var start = title.startIndex
        for index in title.indices {
            let next = title.index(after: index)
            let (one, other) = (title[index], next < title.endIndex ? title[next] : nil)
            let ends = one.isWhitespace ? other?.isWhitespace != true : isSingle(one) || other.map(isSingle) ?? true
            if ends {
                words.append(title[start..<next])
                start = next
            }
        }
        return words
    }

    /// Whether a character is of Chinese or Japanese writing.
    private static func isSingle(_ character: Character) -> Bool {
        character.unicodeScalars.first.map {
            $0.properties.isIdeographic || (0x3001...0x30FF).contains($0.value) || (0xFF01...0xFF60).contains($0.value)
        } ?? false
    }

    /// The first of several names, each once.
    private static func named(_ names: [String]) -> String {
        var seen: Set<String> = []
        let all = names.filter { !$0.isEmpty && seen.insert($0).inserted }
        return all.prefix(mostNamed).joined(separator: ", ") + (all.count > mostNamed ? ", …" : "")
    }
}
