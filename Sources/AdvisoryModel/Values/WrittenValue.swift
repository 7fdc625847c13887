/// What to say of values that are written in a form that people use and rulebooks do not.
package enum WrittenValue {
    /// How to write a day, for a text that is none.
    package static func dayHint(_ text: String) -> String {
        range(text).map { "write the range as `\($0)`" } ?? "write a day that exists as YYYY-MM-DD"
    }

    /// Two days with something else between them than two dots, as a range: `2025-08-01 - 2025-10-15`.
    private static func range(_ text: String) -> String? {
        // The part after the two dots of a range with three.
        if text.hasPrefix("."), Day(String(text.dropFirst())) != nil {
            return "FROM..\(text.dropFirst())"
        }
        let length = 10
        guard let from = Day(String(text.prefix(length))), let to = Day(String(text.suffix(length))),
            text.count > 2 * length, text.count <= 2 * length + 6,
            !text.dropFirst(length).dropLast(length).contains(where: \.isNumber)
        else { return nil }
        return "\(from)..\(to)"
    }

    /// How to write a whole number, for a text that is none.
    package static func numberHint(_ text: String) -> String {
        if Double(text) != nil { return "write a whole number" }
        let digits = text.filter { !",_' \u{A0}".contains($0) }
        if Int(digits) != nil { return "write the digits alone: `\(digits)`" }
        let number = text.prefix { "0123456789".contains($0) }
        return number.isEmpty ? "write it in digits" : "write the number alone: `\(number)`"
    }
}
