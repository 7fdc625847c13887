public import SourceDiagnostics

/// A text with markers such as `1️⃣` in it, which are taken out and remembered as places.
///
/// ```swift
/// let marked = MarkedText("when: { trip.purpose: 1️⃣turism }")
/// marked.text                  // "when: { trip.purpose: turism }"
/// marked.position(of: "1️⃣")    // line 1, column 23
/// ```
public struct MarkedText: Sendable {
    /// The markers that are known, in order.
    public static let markers = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

    /// The text without its markers.
    public let text: String
    private let positions: [String: Position]

    /// Takes the markers out of a text.
    public init(_ marked: String) {
        var text = ""
        var positions: [String: Position] = [:]
        var (line, column) = (1, 1)
        for character in marked {
            if Self.markers.contains(String(character)) {
                positions[String(character)] = Position(line: line, column: column)
                continue
            }
            text.append(character)
            if character == "\n" || character == "\r\n" {
                line += 1
                column = 1
            } else {
                column += character.unicodeScalars.count
            }
        }
        self.text = text
        self.positions = positions
    }

    /// The place of a marker; nil if the text has none.
    public func position(of marker: String) -> Position? { positions[marker] }
}
