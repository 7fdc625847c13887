/// `*`, `+`, `?` and `{n,m}`, each also with a `?` after it for as few as possible.
extension RegexParser {
    mutating func repeatLast(of current: inout Group) throws(RegexError) {
        let start = place
        guard let (minimum, maximum) = try bounds() else {
            place = start + 1
            current.terms.append(Term(node: literal("{")))
            return
        }
        let isLazy = take("?")
        let written = text(from: start)
        guard var term = current.terms.popLast() else { throw error(.nothingToRepeat(written), at: start) }
        if term.isRepetition { throw error(.doubleRepetition(written), at: start) }
        let counted = pattern[start] == "{"
        let factor = counted ? max(maximum ?? minimum, 1) : 1
        let (product, overflow) = term.repetitions.multipliedReportingOverflow(by: factor)
        if overflow || product > RegexLimits.repetitions { throw error(.repetitionTooLarge(written), at: start) }
        let greedy = isLazy == flags.ungreedy
        term.node = .repetition(term.node, minimum: minimum, maximum: maximum, greedy: greedy)
        term.repetitions = product
        term.isRepetition = true
        current.terms.append(term)
    }

    /// The counts of the operator at the place, which is passed over; nil for a `{` that begins none and stands for itself.
    private mutating func bounds() throws(RegexError) -> (Int, Int?)? {
        let start = place
        place += 1
        switch pattern[start] {
        case "*": return (0, nil)
        case "+": return (1, nil)
        case "?": return (0, 1)
        default: break
        }
        guard let minimum = number() else { return nil }
        var maximum: Int? = minimum
        if take(",") {
            if peek() == "}" {
                maximum = nil
            } else {
                guard let upper = number() else { return nil }
                maximum = upper
            }
        }
        guard take("}") else { return nil }
        let written = text(from: start)
        if max(minimum, maximum ?? 0) > RegexLimits.repetitions { throw error(.repetitionTooLarge(written), at: start) }
        if let maximum, maximum < minimum { throw error(.repetitionReversed(written), at: start) }
        return (minimum, maximum)
    }

    /// Digits without a needless zero before them; more than fit are taken as a number too large.
    private mutating func number() -> Int? {
        let start = place
        var value = 0
        while let scalar = peek(), ("0"..."9").contains(scalar) {
            value = min(value * 10 + Int(scalar.value - 48), RegexLimits.repetitions * 10)
            place += 1
        }
        guard place > start, pattern[start] != "0" || place == start + 1 else { return nil }
        return value
    }
}
