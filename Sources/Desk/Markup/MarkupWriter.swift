import SourceDiagnostics

/// Writes HTML, SVG and XML: every text and every value of an attribute is escaped, so that no author's text can bring in markup of its own.
///
/// It checks nothing else: the caller ends what it begins.
struct MarkupWriter {
    private(set) var text: String

    /// - Parameter head: what goes before the first element, such as `<!DOCTYPE html>`.
    init(head: String = "") { text = head }

    /// Begins an element.
    mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        open(name, attributes)
        text += ">"
    }

    /// Ends an element.
    mutating func end(_ name: StaticString) { text += "</\(name)>" }

    /// An element that holds nothing.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        open(name, attributes)
        text += "/>"
    }

    /// An element of HTML that never has an end.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        begin(name, attributes)
    }

    /// An element that holds a text.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: String
    ) {
        begin(name, attributes)
        add(content)
        end(name)
    }

    /// An element on a line of its own.
    mutating func line(_ name: StaticString, _ content: String) {
        element(name, [:], content)
        breakLine()
    }

    /// An element on a line of its own, where there is something to say.
    mutating func line(_ name: StaticString, ifAny content: String?) {
        if let content, !content.isEmpty { line(name, content) }
    }

    /// A text on one line.
    mutating func add(_ content: String) { text += Self.escaped(content) }

    /// A break between lines, for those who read the source.
    mutating func breakLine() { text += "\n" }

    /// A text of the product's own, such as a style sheet.
    mutating func raw(_ content: StaticString) { text += "\(content)" }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        text += "<\(name)"
        for (key, value) in attributes {
            if let value { text += " \(key)=\"\(Self.escaped(value))\"" }
        }
    }

    /// The text without anything that would be read as markup, or that XML does not allow.
    static func escaped(_ content: String) -> String {
        var escaped = ""
        for scalar in DiagnosticRenderer.visible(content.split(whereSeparator: \.isNewline).joined(separator: " "))
            .unicodeScalars
        {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
