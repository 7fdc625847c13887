import AdvisoryModel
import JSON

/// Amounts of time and money that are below zero.
enum NegativeAmount {
    private static let words: Set<String> = [
        "minutes", "hours", "days", "weeks", "months", "years", "fee", "fees", "price", "prices", "cost", "costs",
        "toll", "tolls",
        "amount", "duration",
    ]

    /// Whether the name of a fact or a column says that its numbers are amounts of time or money, and no temperatures.
    ///
    /// ```swift
    /// NegativeAmount.isAmount("waitMinutes")      // true
    /// ```
    static func isAmount(_ name: String) -> Bool {
        var word = ""
        for character in name + " " {
            if !character.isLetter || character.isUppercase {
                if words.contains(word) { return true }
                word = ""
            }
            if character.isLetter { word += character.lowercased() }
        }
        return false
    }

    /// Whether a claim says below zero.
    static func isBelowZero(_ value: JSONValue, isAmount: Bool) -> Bool {
        switch value {
        case .integer(let number): isAmount && number < 0
        case .number(let number): isAmount && number < 0
        case .string(let text): isBelowZero(text, isAmount: isAmount)
        case .array(let values): values.contains { isBelowZero($0, isAmount: isAmount) }
        case .object(let members): members.contains { isBelowZero($0.value, isAmount: isAmount) }
        case .null, .bool: false
        }
    }

    /// Whether a text says below zero: `-5 EUR`, `-3 days` and, of an amount, `-5`.
    static func isBelowZero(_ text: String, isAmount: Bool) -> Bool {
        guard let first = text.first, first == "-" || first == "−" else { return false }
        let rest = String(text.dropFirst().drop { $0 == " " })
        return isAmount && Double(rest) != nil || Money(rest) != nil || Period(rest) != nil
    }
}
