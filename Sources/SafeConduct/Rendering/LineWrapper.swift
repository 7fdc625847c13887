/// Breaks text into lines that fit a terminal, between words, or between letters of scripts that write no spaces.
package struct LineWrapper {
    /// The columns that there are; nil: lines are not broken.
    let width: Int?

    package init(width: Int?) { self.width = width }

    /// The lines of a paragraph, the first after `first`, the others after as many spaces. A word that fits no line is kept whole, so that
    /// addresses can be copied.
    package func lines(_ text: String, first: String = "", indent: Int? = nil) -> [String] {
        let indent = indent ?? DisplayWidth.of(first)
        guard let width else { return [first + text] }
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = first
        var column = DisplayWidth.of(first)
        var isEmpty = true
        for piece in Self.pieces(text) {
            let size = DisplayWidth.of(piece.text)
            let gap = !isEmpty && piece.followsSpace ? 1 : 0
            if !isEmpty, column + gap + size > width {
                lines.append(line)
                line = margin + piece.text
                column = indent + size
            } else {
                line += (gap == 1 ? " " : "") + piece.text
                column += gap + size
            }
            isEmpty = false
        }
        lines.append(line)
        return lines
    }

    private struct Piece {
        var text: String
        var followsSpace: Bool
    }

    /// The parts between which a line may end.
    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        for (index, word) in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init).enumerated() {
            // Below U+1100 nothing is wide: most words are one piece.
            if word.utf8.allSatisfy({ $0 < 0xE1 }) {
                pieces.append(Piece(text: String(word), followsSpace: index > 0))
                continue
            }
            var current = ""
            var isFirst = true
            for character in word {
                if !current.isEmpty, DisplayWidth.breaksFreely(character), !isClosing(character) {
                    pieces.append(Piece(text: current, followsSpace: isFirst && index > 0))
                    (current, isFirst) = ("", false)
                }
                current.append(character)
            }
            pieces.append(Piece(text: current, followsSpace: isFirst && index > 0))
        }
        return pieces
    }

    /// Marks that must not begin a line.
    private static func isClosing(_ character: Character) -> Bool {
        "、。，．：；！？）」』】〉》".contains(character)
    }
}
