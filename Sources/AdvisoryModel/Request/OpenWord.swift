/// The words of open lists, such as occupations, as requests give them.
package enum OpenWord {
    /// The word without blanks at its ends and without what nobody sees; rules would not find it with them.
    package static func cleaned(_ word: String) -> String {
        var scalars = word.unicodeScalars.filter { !isInvisible($0) }[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether a word has nothing that would be taken off, and is not empty.
    package static func isClean(_ word: String) -> Bool {
        if let first = word.utf8.first, let last = word.utf8.last, first != 0x20, last != 0x20,
            word.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        {
            return true
        }
        return !word.isEmpty && cleaned(word).unicodeScalars.elementsEqual(word.unicodeScalars)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
    }
}
