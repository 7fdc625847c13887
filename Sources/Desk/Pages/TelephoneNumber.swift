/// A number that can be dialled, at the start of a text: `+7 423 230-00-70 (speaks Russian)`.
struct TelephoneNumber {
    /// As it is written.
    let text: String
    /// What is dialled.
    let digits: String

    /// Nil where the text does not begin with one.
    init?(startOf line: String) {
        var first = line.prefix { $0.isASCII && ($0.isNumber || "+- ()".contains($0)) }
        while let last = first.last, !last.isNumber, last != ")" { first.removeLast() }
        let digits = first.filter { $0.isNumber || $0 == "+" }
        let rest = line[first.endIndex...]
        let isAlone = rest.isEmpty || rest.hasPrefix(",") || rest.hasPrefix(" ")
        guard isAlone, digits.count >= 2, digits.lastIndex(of: "+") ?? digits.startIndex == digits.startIndex else {
            return nil
        }
        text = String(first)
        self.digits = digits
    }
}
