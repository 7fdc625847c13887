/// A telephone number as contacts give it.
///
/// ```swift
/// ContactNumber("+7 423 230-00-70")   // international, by E.164
/// ContactNumber("112")                // short
/// ContactNumber("ask at the desk")    // nil
/// ```
enum ContactNumber: Hashable {
    case international
    case short(String)

    /// Reads a number; blanks, points, hyphens and parentheses may stand between its digits, of which one, a `+` or a `(` comes first.
    init?(_ text: String) {
        let isInternational = text.utf8.first == UInt8(ascii: "+")
        let rest = isInternational ? text.utf8.dropFirst() : text.utf8[...]
        let digits = rest.filter(Self.isDigit)
        guard let first = rest.first, let last = rest.last, Self.isDigit(first) || first == UInt8(ascii: "("),
            Self.isDigit(last) || last == UInt8(ascii: ")"),
            rest.allSatisfy({ Self.isDigit($0) || " .-()".utf8.contains($0) })
        else { return nil }
        if isInternational {
            guard (7...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
            self = .international
        } else {
            guard (2...6).contains(digits.count) else { return nil }
            self = .short(String(decoding: digits, as: UTF8.self))
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
