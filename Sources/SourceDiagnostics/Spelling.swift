/// A word as it is held against others, to tell a slip of the pen from a word of its own.
///
/// ```swift
/// Spelling("Jour-nalist").distance(to: Spelling("journalist"))   // 0
/// Spelling("journalists").distance(to: Spelling("journalist"))   // 1
/// Spelling("e-visa").distance(to: Spelling("visa"))              // nil: another word, which has that one in it
/// Spelling("zone-2").distance(to: Spelling("zone-1"))            // nil: numbers are not mistaken
/// Spelling("j0urnalist").distance(to: Spelling("journalist"))    // 0: but for those that look like letters
/// ```
package struct Spelling: Sendable {
    package let word: String
    /// What stands between blanks, hyphens and the like, as people read it, without digits.
    private let parts: [[UInt32]]
    /// The same in one.
    private let letters: [UInt32]
    private let digits: [UInt32]
    /// The same with digits in the places where they look like letters.
    private let look: [UInt32]

    package init(_ word: String) {
        self.word = word
        var (parts, digits) = ([[UInt32]](), [UInt32]())
        var part: [UInt32] = []
        var (look, seen): ([UInt32], [UInt32]) = ([], [])
        // A digit in a code, such as `b2b` or `h1b`, is one.
        func endOfLook() {
            look += part.count > 1 && seen.count > 3 ? seen.map { Self.looks[$0] ?? $0 } : seen
            seen = []
        }
        for scalar in LookAlike.form(of: word).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                part.append(scalar.value)
                seen.append(scalar.value)
            } else if scalar.properties.numericType != nil {
                digits.append(scalar.value)
                seen.append(scalar.value)
            } else {
                endOfLook()
                if !part.isEmpty { parts.append(part) }
                part = []
            }
        }
        endOfLook()
        if !part.isEmpty { parts.append(part) }
        (self.parts, self.digits, letters, self.look) = (parts, digits, parts.flatMap { $0 }, look)
    }

    /// Whether it is one word, of four letters or more, and the other has it among its parts: `journalist` in `photo-journalist`. A long one may be
    /// joined with another: `photojournalist`.
    package func isPart(of other: Spelling) -> Bool {
        guard parts.count == 1, letters.count > 3 else { return false }
        if other.parts.count > 1 { return other.parts.contains(letters) }
        return letters.count > 7 && other.letters.count > letters.count + 2
            && (other.letters.starts(with: letters) || other.letters.suffix(letters.count).elementsEqual(letters))
    }

    /// Digits with the letters that they look like, and a letter that looks like another one.
    private static let looks: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: zip("0134578i".unicodeScalars.map(\.value), "oleastbl".unicodeScalars.map(\.value)))

    /// Whether the two are read as one: they differ in capitals, blanks, hyphens, or letters and digits that look alike.
    package func looksLike(_ other: Spelling) -> Bool {
        if letters.isEmpty || isSame(as: other) { return false }
        return digits == other.digits ? letters == other.letters : look == other.look
    }

    /// By how many letters it differs from another that it is likely to be meant for: none where only looks differ, one, or two of a long word, left
    /// out, added, changed or swapped; nil where it is a word of its own.
    package func distance(to other: Spelling) -> Int? {
        if looksLike(other) { return 0 }
        guard digits == other.digits, letters != other.letters else { return nil }
        guard parts.count == other.parts.count else {
            return has(other) || other.has(self) ? nil : Self.distance(letters, other.letters)
        }
        // Parts of a word are short words: `ru-pass` and `kp-pass` are two.
        var sum = 0
        for (own, part) in zip(parts, other.parts) where own != part {
            guard let distance = Self.distance(own, part) else { return nil }
            sum += distance
        }
        return sum < 3 ? sum : nil
    }

    private func isSame(as other: Spelling) -> Bool { word.utf8.elementsEqual(other.word.utf8) }

    /// Whether the parts of another word are among its own.
    private func has(_ other: Spelling) -> Bool {
        parts.indices.contains { parts[$0...].starts(with: other.parts) }
    }

    private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int? {
        let (shorter, longer) = (min(a.count, b.count), max(a.count, b.count))
        guard shorter > 2, longer > 3 else { return nil }
        if Letters.differ(a, a.indices, b, b.indices, by: 1) { return 1 }
        return shorter > 7 && Letters.differ(a, a.indices, b, b.indices, by: 2) ? 2 : nil
    }
}
