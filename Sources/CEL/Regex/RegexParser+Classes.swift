/// `[…]`: characters, ranges, and classes by name.
extension RegexParser {
    mutating func characterClass() throws(RegexError) -> ScalarSet {
        let start = place
        place += 1
        let isNegated = take("^")
        var set: [ClosedRange<UInt32>] = []
        var isFirst = true
        while let scalar = peek(), scalar != "]" || isFirst {
            isFirst = false
            if scalar == "[", let named = try namedClass() {
                set += named.ranges
            } else if scalar == "\\", let escaped = try escapedClass() {
                set += escaped.ranges
            } else {
                set.append(try range(openedAt: start))
            }
        }
        guard take("]") else { throw error(.missingClosingBracket, at: start) }
        let members = folded(ScalarSet(set))
        return isNegated ? members.inverted : members
    }

    /// One character or two around a hyphen; a hyphen before the closing bracket stands for itself.
    private mutating func range(openedAt opening: Int) throws(RegexError) -> ClosedRange<UInt32> {
        let start = place
        let low = try classCharacter(openedAt: opening)
        guard peek() == "-", let next = peek(1), next != "]" else { return low.value...low.value }
        place += 1
        let high = try classCharacter(openedAt: opening)
        guard low.value <= high.value else { throw error(.invalidRange(text(from: start)), at: start) }
        return low.value...high.value
    }

    private mutating func classCharacter(openedAt opening: Int) throws(RegexError) -> Unicode.Scalar {
        guard let scalar = peek() else { throw error(.missingClosingBracket, at: opening) }
        if scalar == "\\" { return try escapedCharacter() }
        place += 1
        return scalar
    }

    /// `[:alpha:]` and `[:^alpha:]`; nil, with nothing passed over, for a bracket that stands for itself.
    private mutating func namedClass() throws(RegexError) -> ScalarSet? {
        guard peek(1) == ":" else { return nil }
        var end = place + 2
        while end + 1 < pattern.count, pattern[end] != ":" || pattern[end + 1] != "]" { end += 1 }
        guard end + 1 < pattern.count else { return nil }
        let start = place
        var name = text(from: place + 2, upTo: end)
        let isNegated = name.unicodeScalars.first == "^"
        if isNegated { name = text(from: place + 3, upTo: end) }
        place = end + 2
        guard let set = ScalarSet.posixClasses[name] else {
            throw error(.unknownNamedClass(text(from: start)), at: start)
        }
        return isNegated ? folded(set).inverted : folded(set)
    }
}
