/// The names of countries in one language: a report is read by people, who do not say `KP`.
package struct CountryNames: Sendable {
    private let names: [String: Substring]

    /// Reads `KP North Korea | KR South Korea`, on as many lines as it takes.
    package init(_ text: String) {
        var names: [String: Substring] = [:]
        for row in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }) {
            let parts = Substring(row).split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            names[String(parts[0])] = parts[1].hasSuffix(" ") ? parts[1].dropLast() : parts[1]
        }
        self.names = names
    }

    /// The codes that have a name.
    package var codes: Set<String> { Set(names.keys) }

    /// The name of a country; nil where the code has none.
    package subscript(code: String) -> String? { names[code].map { String($0) } }
}
