/// A phrase with numbered gaps: `"{0} of {1}"`.
struct Wording: Sendable, ExpressibleByStringLiteral {
    private let text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    /// The phrase with its gaps filled, in one pass: what fills a gap is never searched for gaps itself.
    func callAsFunction(_ parts: String...) -> String {
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            out += rest[..<open]
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: "}"), let number = Int(inner[..<close]),
                parts.indices.contains(number)
            else {
                out += "{"
                rest = inner
                continue
            }
            out += parts[number]
            rest = inner[inner.index(after: close)...]
        }
        return out + rest
    }
}
