/// A phrase with numbered gaps, `"{0} of {1}"`, and with forms for numbers as ICU's messages write them.
///
/// ```swift
/// let pages: Wording = "{0} of {1}"
/// pages("3", "12")   // "3 of 12"
/// let days: Wording = "{0, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}"
/// days.filled(with: ["22"], plurals: PluralRule(of: "pl"))   // "22 dni"
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
        var gaps: Set<String> = []
        each(in: text) { part in
            if case .gap(let gap) = part { gaps.insert("{\(gap.number)}") }
        }
        return gaps
    }

    /// The phrase with its gaps filled.
    public func callAsFunction(_ parts: String...) -> String { filled(with: parts) }

    /// The phrase with its gaps filled, in one pass: what fills a gap is never searched for gaps itself.
    ///
    /// - Parameter plurals: which form of several goes with a number; without it the one for all others.
    public func filled(with parts: [String], plurals: PluralRule = .others) -> String {
        var out = ""
        Self.each(in: text) { part in
            switch part {
            case .text(let text): out += text
            case .gap(let gap):
                out +=
                    parts.indices.contains(gap.number) ? gap.filled(with: parts[gap.number], plurals) : String(gap.text)
            }
        }
        return out
    }

    private enum Part {
        case text(Substring)
        case gap(WordingGap)
    }

    private static func each(in text: String, _ take: (Part) -> Void) {
        var rest = text[...]
        // By bytes: letters of several bytes have none of a bracket.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            take(.text(rest[..<open]))
            rest = rest[open...]
            if let gap = WordingGap(at: rest) {
                rest = rest[gap.text.endIndex...]
                take(.gap(gap))
            } else {
                take(.text(rest.prefix(1)))
                rest = rest.dropFirst()
            }
        }
        take(.text(rest))
    }
}
