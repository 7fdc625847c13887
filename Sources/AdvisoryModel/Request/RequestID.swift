package import JSON

/// An id of the asker's own, echoed as it was written: a text, or a number as JSON writes it.
///
/// ```swift
/// let request = Request(id: 4711, traveler: Traveler(), trip: Trip(crossing: "khasan-tumangang"))
/// request.id?.text   // "4711", echoed without quotes
/// ```
public struct RequestID: Hashable, Sendable {
    /// The text, or the digits of the number.
    public let text: String
    /// Whether it is a number.
    public let isNumber: Bool

    /// An id that is a text.
    public init(_ text: String) { (self.text, isNumber) = (text, false) }

    /// An id that is a number, as JSON writes it (RFC 8259, section 6): `17`, `5.50`, `1e3`. Nil: it is no such number.
    public init?(number text: String) {
        guard Self.isNumber(text) else { return nil }
        (self.text, isNumber) = (text, true)
    }

    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func skipDigits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func skip(_ letters: String) -> Bool {
            guard let first = rest.first, letters.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = skip("-")
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = skipDigits()
        if whole == 0 || isZero && whole > 1 { return false }
        if skip("."), skipDigits() == 0 { return false }
        if skip("eE") {
            _ = skip("+-")
            if skipDigits() == 0 { return false }
        }
        return rest.isEmpty
    }
}

extension RequestID: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// An id that is a text.
    public init(stringLiteral text: String) { self.init(text) }

    /// An id that is a number.
    public init(integerLiteral number: Int) { (text, isNumber) = (String(number), true) }
}

extension JSONWriter {
    /// Writes an id as it was written.
    package mutating func id(_ id: RequestID) {
        if id.isNumber { number(asWritten: id.text) } else { string(id.text) }
    }
}
