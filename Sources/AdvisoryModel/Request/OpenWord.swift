/// The words of open lists, such as occupations, as rules and requests have them.
package enum OpenWord {
    /// What a word is, as hints say it.
    package static let form = "a word is letters and digits, with one blank or one of `-_.'` between them"

    /// The word without blanks at its ends and without what nobody sees; rules would not find it with them.
    package static func cleaned(_ word: String) -> String {
        var scalars = word.unicodeScalars.filter { !isInvisible($0) }[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether a text is one word: what is written for several words, for any or for none of them is not.
    package static func isOne(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return false }
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        let isPlain =
            small.contains(first) && small.contains(last)
            && utf8.allSatisfy { small.contains($0) || $0 == UInt8(ascii: "-") }
        return isPlain ? !isOther(text) : isWritten(text)
    }

    /// How to write what is no word.
    package static func hint(for text: String) -> String {
        if isNoValue(text.lowercased()) { return "leave it out where it is not known" }
        let clean = cleaned(text)
        if clean != text, isOne(clean) { return "write `\(clean)`" }
        let words = text.split { !$0.isLetter && !$0.isNumber && !" -_.'".contains($0) }.map { cleaned(String($0)) }
        guard words.count > 1, words.allSatisfy(isOne) else { return form }
        return "\(form); several are a list: `[\(words.joined(separator: ", "))]`"
    }

    /// What forms, tables and databases have where there is no value, in small letters.
    private static let noValues: Set = [
        "unknown", "undefined", "unspecified", "undisclosed", "nan", "tbd", "tba", "tbc", "n.a.", "n/a", "na", "null",
        "nil",
    ]

    /// What people say that they have none of, where there is no value: `no data`, `none given`.
    private static let notGiven: Set = [
        "data", "answer", "info", "information", "entry", "value", "response", "record", "given", "known", "stated",
        "available", "provided", "specified",
    ]

    /// Whether a text stands where there is no value.
    private static func isNoValue(_ text: String) -> Bool { noValues.contains(text) }

    /// Whether a text in small letters stands where a value of another kind, every word, or none is meant. By length, as every word is asked.
    private static func isOther(_ text: String) -> Bool {
        switch text.utf8.count {
        case 2: text == "or" || isNoValue(text)
        case 3: ["any", "all", "and", "not"].contains(text) || isNoValue(text)
        case 4: text == "true" || isNoValue(text)
        case 5: text == "false"
        case 7, 9, 11: isNoValue(text)
        default: false
        }
    }

    private static func isWritten(_ text: String) -> Bool {
        var hasLetter = false
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { return false }
            switch scalar.properties.generalCategory {
            case .decimalNumber, .letterNumber, .otherNumber: break
            case .nonspacingMark, .spacingMark, .connectorPunctuation, .dashPunctuation:
                if previous == nil { return false }
            case _ where scalar.properties.isAlphabetic: hasLetter = true
            case _ where " .'’·".unicodeScalars.contains(scalar):
                if previous == nil || previous == scalar { return false }
            default: return false
            }
            previous = scalar
        }
        let parts = text.split(separator: " ").map { $0.lowercased() }
        let isSilent = parts.count == 2 && ["no", "none"].contains(parts[0]) && notGiven.contains(parts[1])
        let isJoined =
            parts.count > 1 && (parts[0] == "not" || isSilent || parts.contains("or") || parts.contains("and"))
        guard let previous, hasLetter, !isJoined, parts.count > 1 || !isOther(text.lowercased()) else {
            return false
        }
        return previous.properties.isAlphabetic || previous.properties.numericType != nil
            || ".’'".unicodeScalars.contains(previous)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
    }
}
