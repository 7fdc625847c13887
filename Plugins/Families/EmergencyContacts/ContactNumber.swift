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
        let rest = isInternational ? text.dropFirst() : text[...]
        let digits = rest.filter { ("0"..."9").contains($0) }
        let isPlain = rest.allSatisfy { ("0"..."9").contains($0) || " .-()".contains($0) }
        guard isPlain, let first = rest.first, let last = rest.last, first.isNumber || first == "(",
            last.isNumber || last == ")"
        else { return nil }
        if isInternational {
            guard (7...15).contains(digits.count), digits.first != "0" else { return nil }
            self = .international
        } else {
            guard (2...6).contains(digits.count) else { return nil }
            self = .short(String(digits))
        }
    }
}
