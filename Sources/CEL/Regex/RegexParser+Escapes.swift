/// What follows a backslash.
extension RegexParser {
    /// An escape outside a class: an assertion, a class, a quotation or a character.
    mutating func escape(into current: inout Group) throws(RegexError) {
        let start = place
        switch peek(1) {
        case "A": return add(.assertion(.textStart), to: &current)
        case "z": return add(.assertion(.textEnd), to: &current)
        case "b": return add(.assertion(.wordBoundary), to: &current)
        case "B": return add(.assertion(.notWordBoundary), to: &current)
        case "C": throw error(.singleByte, at: start)
        case "Q":
            place += 2
            while place < pattern.count, !take("\\E") {
                current.terms.append(Term(node: literal(pattern[place])))
                place += 1
            }
        default:
            if let set = try escapedClass() {
                current.terms.append(Term(node: .set(set)))
            } else {
                current.terms.append(Term(node: literal(try escapedCharacter())))
            }
        }
    }

    private mutating func add(_ node: RegexNode, to current: inout Group) {
        place += 2
        current.terms.append(Term(node: node))
    }

    /// `\d`, `\pL`, `\P{Greek}` and their like; nil, with nothing passed over, for other escapes.
    mutating func escapedClass() throws(RegexError) -> ScalarSet? {
        let perl: ScalarSet
        switch peek(1) {
        case "d", "D": perl = .digits
        case "s", "S": perl = .space
        case "w", "W": perl = .word
        case "p", "P": return try unicodeClass()
        default: return nil
        }
        let isNegated = pattern[place + 1].properties.isUppercase
        place += 2
        return isNegated ? folded(perl).inverted : folded(perl)
    }

    private mutating func unicodeClass() throws(RegexError) -> ScalarSet {
        let start = place
        var isNegated = peek(1) == "P"
        place += 2
        var name = ""
        if take("{") {
            if take("^") { isNegated.toggle() }
            let nameStart = place
            while let scalar = peek(), scalar != "}" { place += 1 }
            name = text(from: nameStart)
            guard take("}") else { throw error(.invalidEscape(text(from: start)), at: start) }
        } else if let letter = peek() {
            name = String(letter)
            place += 1
        } else {
            throw error(.invalidEscape(text(from: start)), at: start)
        }
        guard let set = ScalarSet.unicodeClass(named: name) else { throw error(.unknownUnicodeClass(name), at: start) }
        return isNegated ? folded(set).inverted : folded(set)
    }

    /// A backslash and what it makes of the characters after it, in a class or outside.
    mutating func escapedCharacter() throws(RegexError) -> Unicode.Scalar {
        let start = place
        place += 1
        guard let scalar = peek() else { throw error(.trailingBackslash, at: start) }
        place += 1
        switch scalar {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "x": return try hexadecimal(from: start)
        case "0"..."7": return try octal(from: start, first: scalar)
        case "8", "9": throw error(.backReference(text(from: start)), at: start)
        default:
            let isWord = ScalarSet.word.contains(scalar.value) && scalar != "_"
            if isWord || !scalar.isASCII { throw error(.invalidEscape(text(from: start)), at: start) }
            return scalar
        }
    }

    /// One to three octal digits; a single one other than 0 would be a back-reference.
    private mutating func octal(from start: Int, first: Unicode.Scalar) throws(RegexError) -> Unicode.Scalar {
        var value = first.value - 48
        var digits = 1
        while digits < 3, let scalar = peek(), ("0"..."7").contains(scalar) {
            value = value * 8 + scalar.value - 48
            digits += 1
            place += 1
        }
        if digits == 1, first != "0" { throw error(.backReference(text(from: start)), at: start) }
        return Unicode.Scalar(value) ?? first
    }

    /// `\x7F` with exactly two digits, or any number of them in braces.
    private mutating func hexadecimal(from start: Int) throws(RegexError) -> Unicode.Scalar {
        let inBraces = take("{")
        var value: UInt32 = 0
        var digits = 0
        while inBraces || digits < 2, let digit = peek().flatMap({ Self.hexadecimalValue(of: $0) }) {
            value = min(value * 16 + digit, 0x110000)
            digits += 1
            place += 1
        }
        guard digits > 0, inBraces ? take("}") : digits == 2 else {
            throw error(.invalidEscape(text(from: start, upTo: place + 1)), at: start)
        }
        guard let scalar = Unicode.Scalar(value) else { throw error(.invalidCodePoint(text(from: start)), at: start) }
        return scalar
    }

    private static func hexadecimalValue(of scalar: Unicode.Scalar) -> UInt32? {
        switch scalar {
        case "0"..."9": scalar.value - 48
        case "a"..."f": scalar.value - 87
        case "A"..."F": scalar.value - 55
        default: nil
        }
    }
}
