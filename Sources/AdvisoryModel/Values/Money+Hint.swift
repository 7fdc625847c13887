extension Money {
    /// What to do about a text that is no amount of money.
    package static func hint(for text: String) -> String {
        let usual = "write an amount and an ISO 4217 code, such as `20 EUR`"
        let plain = text.filter { !",_'\u{A0}".contains($0) }
        if plain != text, Money(plain) != nil { return "write the amount without separators: `\(plain)`" }
        if let sign = text.first, sign == "-" || sign == "−" {
            let rest = String(text.dropFirst().drop { $0 == " " })
            if rest.first?.isNumber == true {
                return Money(rest) == nil ? hint(for: rest) : "an amount is never below zero: write `\(rest)`"
            }
        }
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return usual }
        if Money("\(parts[1]) \(parts[0])") != nil {
            return "write the amount first: `\(parts[1]) \(parts[0])`"
        }
        let code = parts[1].uppercased()
        if let right = Money("\(parts[0]) \(code)") { return "did you mean `\(right.description)`?" }
        guard Money("\(parts[0]) EUR") != nil else { return usual }
        let swapped = (0..<max(0, code.count - 1)).compactMap { index -> Money? in
            var letters = Array(code)
            letters.swapAt(index, index + 1)
            return Money("\(parts[0]) \(String(letters))")
        }
        if swapped.count == 1 { return "did you mean `\(swapped[0].description)`?" }
        return "`\(parts[1])` is no currency of ISO 4217: write its code, such as `\(parts[0]) EUR`"
    }
}
