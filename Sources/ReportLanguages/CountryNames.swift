import AdvisoryModel

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

extension CountryNames {
    /// The codes by the names in small letters, in any language of reports; of two countries with one name the first.
    package static let codesByName: [String: String] = {
        var codes: [String: String] = [:]
        for phrases in Phrases.all {
            for code in CountryCode.all {
                guard let name = phrases.countries(code)?.lowercased(), codes[name] == nil else { continue }
                codes[name] = code
            }
        }
        return codes
    }()

    /// What to say of a text that is no code of a country: the code, where it is a name, else what `CountryCode` says of it.
    ///
    /// ```swift
    /// CountryNames.hint(for: "Chile")   // "did you mean `CL`?"
    /// CountryNames.hint(for: "UK")      // "the United Kingdom is `GB`"
    /// ```
    package static func hint(for text: String) -> String {
        // No name is shorter, and what is longer is none.
        guard (4...60).contains(text.utf8.count), let code = codesByName[text.lowercased()] else {
            return CountryCode.hint(for: text)
        }
        return "did you mean `\(code)`?"
    }
}
