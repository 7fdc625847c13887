package import SourceDiagnostics

/// Something that can be written at a place.
package struct Completion: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Sendable {
        case key, value, country, group, name, attribute, function, snippet
    }

    /// What a list shows, and what is compared with what was typed.
    package let label: String
    package let kind: Kind
    /// Short, beside the label: a type, the name of a country, a signature.
    package let detail: String
    /// What it means, in Markdown.
    package var documentation = ""
    /// What is replaced.
    package let span: SourceSpan
    /// What is written; of a snippet `$1`, `${2:words}` and `$0` are where one goes on typing, and `\$` is a dollar.
    package let text: String
    package var isSnippet = false
    /// Whether it has to be there: it is shown before others.
    package var isNeeded = false

    /// What is written where one cannot go on typing at places: they are what they suggest.
    package var textWithoutPlaces: String {
        var (plain, rest) = ("", text[...])
        while let mark = rest.firstIndex(where: { $0 == "$" || $0 == "\\" }) {
            plain += rest[..<mark]
            let isEscape = rest[mark] == "\\"
            rest = rest[rest.index(after: mark)...]
            if isEscape {
                plain += rest.prefix(1)
                rest = rest.dropFirst()
            } else if rest.first == "{", let end = rest.firstIndex(of: "}") {
                plain += rest[..<end].drop { $0 != ":" }.dropFirst()
                rest = rest[rest.index(after: end)...]
            } else {
                rest = rest.drop { $0.isWholeNumber }
            }
        }
        return plain + rest
    }
}

/// What can be written at a place, the most fitting first.
package struct Completions: Sendable {
    package var items: [Completion] = []
    /// Whether there are more: what is typed further narrows it.
    package var isIncomplete = false

    /// How many are given at most.
    static let most = 300
}
