/// How words look on a terminal, by ANSI escapes.
package enum TerminalStyle: String, Sendable {
    case bold = "1"
    case faint = "2"
    case underlined = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case magenta = "35"
    case cyan = "36"

    private static let escape = "\u{1B}["

    /// What empties the line on which the cursor is, and goes to its beginning.
    package static let clearedLine = "\r\(escape)K"

    /// A text in some styles; as it is where there are none.
    package static func apply(_ styles: [TerminalStyle], to text: String) -> String {
        guard !styles.isEmpty else { return text }
        return "\(escape)\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\(escape)0m"
    }
}
