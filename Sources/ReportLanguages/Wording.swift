/// A phrase with numbered gaps: `"{0} of {1}"`.
///
/// ```swift
/// let pages: Wording = "{0} of {1}"
/// pages("3", "12")   // "3 of 12"
/// ```
public struct Wording: Sendable, ExpressibleByStringLiteral {
    /// The phrase with its gaps.
    package var text: String

    /// Creates a phrase from its text.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// The gaps of a text, such as `{0}`.
    package static func gaps(in text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
                part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }.map { "{\($0)}" }
            })
    }

    /// The phrase with its gaps filled.
    public func callAsFunction(_ parts: String...) -> String { filled(with: parts) }

    /// The phrase with its gaps filled, in one pass: what fills a gap is never searched for gaps itself.
    public func filled(with parts: [String]) -> String {
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
