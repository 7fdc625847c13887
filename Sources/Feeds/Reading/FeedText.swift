import YAMLTree

/// Texts of feeds, which may come from anybody.
enum FeedText {
    /// A text of a mapping; nil where there is none.
    static func value(_ node: Node, _ key: String) -> String? {
        node[key].flatMap { $0.kind == .scalar && !$0.isNull && !$0.text.isEmpty ? $0.text : nil }
    }

    /// Whether it may be a name or a word: short, in plain characters, without markup.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 200
            && text.unicodeScalars.allSatisfy { scalar in
                !"<>{}".unicodeScalars.contains(scalar) && !hidden.contains(scalar.properties.generalCategory)
            }
    }

    private static let hidden: Set<Unicode.GeneralCategory> = [
        .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned,
    ]

    /// A text of a file that is written, in quotes: by scalars, as a mark that follows makes one letter of it and a quote.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// A link, where it leads to one of some hosts, and holds nothing that needs quotes.
    static func link(_ text: String?, to hosts: [String]) -> String? {
        guard let text, text.utf8.count <= 300, text.hasPrefix("https://"),
            text.utf8.allSatisfy({ ofLinks.contains($0) })
        else { return nil }
        let host = text.dropFirst("https://".count).prefix { $0 != "/" }
        return hosts.contains(String(host)) ? text : nil
    }

    private static let ofLinks = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:?=%".utf8)
}
