/// A gap of a phrase: `{0}`, or `{0, plural, one {# day} other {# days}}`, which has a form for each kind of number.
struct WordingGap {
    /// Which of the parts fills it.
    let number: Int
    /// The gap as it is written.
    let text: Substring
    /// What is said, by the kind of number; empty: the part itself.
    private var forms: [String: Substring] = [:]

    /// The gap that a text begins with; nil: it begins with none.
    init?(at rest: Substring) {
        guard let end = Self.end(of: rest) else { return nil }
        text = rest[..<end]
        let inner = text.dropFirst().dropLast()
        if let number = Int(inner) {
            self.number = number
            return
        }
        let parts = inner.utf8.split(separator: UInt8(ascii: ","), maxSplits: 2, omittingEmptySubsequences: false)
            .map { Substring($0) }
        guard parts.count == 3, let number = Int(parts[0]), Self.trimmed(parts[1]) == "plural" else { return nil }
        self.number = number
        var left = parts[2].drop(while: \.isWhitespace)
        while !left.isEmpty {
            guard let open = left.utf8.firstIndex(of: UInt8(ascii: "{")), let close = Self.end(of: left[open...]) else {
                return nil
            }
            forms[String(Self.trimmed(left[..<open]))] = left[open..<close].dropFirst().dropLast()
            left = left[close...].drop(while: \.isWhitespace)
        }
        guard forms["other"] != nil, Set(forms.keys).isSubset(of: PluralRule.kinds) else { return nil }
    }

    /// What is said for a part.
    func filled(with part: String, _ plurals: PluralRule) -> String {
        guard let form = forms[plurals.kind(of: part)] ?? forms["other"] else { return part }
        return form.utf8.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false).map { Substring($0) }
            .joined(separator: part)
    }

    /// The place after the bracket that closes the first one.
    private static func end(of text: Substring) -> Substring.Index? {
        var depth = 0
        let bytes = text.utf8
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return bytes.index(after: index) }
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
    }
}
