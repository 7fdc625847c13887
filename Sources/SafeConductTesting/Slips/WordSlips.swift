/// The mistakes that fit into one word, value or expression, as kinds with the text that each leaves.
struct WordSlips {
    typealias Found = (kind: SlipKind, text: String)

    private let scalars: [Unicode.Scalar]
    private let text: String
    private var choice: SlipChoice
    private(set) var found: [Found] = []

    /// - Parameter letterKind: what a changed letter is called here; numbers and days have digits changed instead.
    init(_ text: String, letterKind: SlipKind, isKey: Bool, choice: SlipChoice) {
        self.text = text
        scalars = Array(text.unicodeScalars)
        self.choice = choice
        changeLetters(letterKind)
        moveLetters()
        changeForms()
        putIn(isKey: isKey)
        changeSigns()
        if !isKey { dropUnit() }
    }

    private mutating func add(_ kind: SlipKind, _ text: String) { if text != self.text { found.append((kind, text)) } }

    private func indices(where condition: (Unicode.Scalar) -> Bool) -> [Int] {
        scalars.indices.filter { condition(scalars[$0]) }
    }

    /// The text with other scalars in the place of some.
    private func replacing(_ range: Range<Int>, _ other: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[..<range.lowerBound])
        result.append(contentsOf: other.unicodeScalars)
        result.append(contentsOf: scalars[range.upperBound...])
        return String(result)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    // MARK: letters

    private mutating func changeLetters(_ kind: SlipKind) {
        let letters = indices(where: Self.isLetter)
        for _ in 0..<(letters.count > 8 ? 2 : 1) {
            guard let index = choice.one(of: letters) else { break }
            let isCapital = ("A"..."Z").contains(scalars[index])
            let others = (isCapital ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "abcdefghijklmnopqrstuvwxyz").unicodeScalars
                .filter { $0 != scalars[index] }
            if let other = choice.one(of: Array(others)) { add(kind, replacing(index..<index + 1, String(other))) }
        }
        let digits = indices(where: Self.isDigit)
        let isDate = text.contains { $0 == "-" } && digits.count >= 6
        for _ in 0..<(digits.count > 4 ? 2 : 1) {
            guard let index = choice.one(of: digits) else { break }
            let others = "0123456789".unicodeScalars.filter { $0 != scalars[index] }
            guard let other = choice.one(of: Array(others)) else { break }
            add(isDate ? .digitInDate : .digitInNumber, replacing(index..<index + 1, String(other)))
        }
    }

    private mutating func moveLetters() {
        let written = indices { Self.isLetter($0) || Self.isDigit($0) }
        if scalars.count > 1, let index = choice.one(of: written) {
            add(.letterDropped, replacing(index..<index + 1, ""))
        }
        if let index = choice.one(of: written) {
            add(.letterDoubled, replacing(index..<index, String(scalars[index])))
        }
        let pairs = written.filter {
            $0 + 1 < scalars.count && written.contains($0 + 1) && scalars[$0] != scalars[$0 + 1]
        }
        if let index = choice.one(of: pairs) {
            add(.lettersSwapped, replacing(index..<index + 2, String(scalars[index + 1]) + String(scalars[index])))
        }
    }

    private mutating func changeForms() {
        if let first = indices(where: Self.isLetter).first {
            let letter = String(scalars[first])
            let other = letter.uppercased() == letter ? letter.lowercased() : letter.uppercased()
            add(.capital, replacing(first..<first + 1, other))
        }
        add(.capital, text.uppercased())
        let alike = indices { Self.alike[$0] != nil }
        if let index = choice.one(of: alike), let other = Self.alike[scalars[index]] {
            add(.lookAlike, replacing(index..<index + 1, String(other)))
        }
    }

    /// Latin letters with Cyrillic ones that look the same.
    private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "A": "А", "B": "В", "C": "С",
        "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
    ]

    // MARK: signs

    private mutating func putIn(isKey: Bool) {
        let middle = choice.one(of: 0..<scalars.count + 1) ?? 0
        add(.blank, replacing(middle..<middle, " "))
        add(.blank, replacing(scalars.count..<scalars.count, "\u{A0}"))
        let place = choice.one(of: 0..<scalars.count + 1) ?? 0
        add(.quote, replacing(place..<place, "\""))
        add(.quote, replacing(place..<place, "'"))
        add(.quote, "“" + text + "”")
        if isKey { return }
        let cut = choice.one(of: 0..<scalars.count + 1) ?? 0
        add(.comment, replacing(cut..<cut, " # "))
        if let blank = choice.one(of: indices { $0 == " " }) { add(.comment, replacing(blank..<blank + 1, " #")) }
    }

    private mutating func changeSigns() {
        for (sign, others) in Self.signs {
            for other in others { add(.sign, text.replacing(sign, with: other, maxReplacements: 1)) }
        }
    }

    private static let signs: [(String, [String])] = [
        ("-", ["–", "_", ""]), ("..", [".", "...", "-", "…"]), ("==", ["="]), ("&&", ["&", "and"]),
        ("||", ["|", "or"]),
        ("!=", ["="]), ("<", ["&lt;"]), ("/", ["\\"]), (":", [".", ";"]),
    ]

    private mutating func dropUnit() {
        let words = text.split(separator: " ")
        guard words.count > 1, words[0].allSatisfy(\.isNumber) else { return }
        add(.unitDropped, String(words[0]))
        if words.count > 2 { add(.unitDropped, String(words[0]) + " " + words[2...].joined(separator: " ")) }
    }
}
