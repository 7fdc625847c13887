/// Breaks text into lines of at most so many columns: at blanks, and between Chinese and Japanese characters, which have none between words.
///
/// A word that is longer than a line stays whole, so that addresses can be copied.
struct LineWrapper {
    /// The columns of a line; nil: lines are not broken.
    var width: Int?

    /// The text with `first` before its first line and `rest` before the others; no line ends in a blank.
    func lines(_ text: String, first: String = "", rest: String = "") -> [String] {
        guard let width else { return [first + text] }
        var lines: [String] = []
        var line = first
        var column = first.displayWidth
        var isEmpty = true
        for piece in pieces(of: text) {
            let needed = piece.width + (piece.afterBlank && !isEmpty ? 1 : 0)
            if !isEmpty, column + needed > width {
                lines.append(line)
                line = rest + piece.text
                column = rest.displayWidth + piece.width
            } else {
                if piece.afterBlank, !isEmpty { line += " " }
                line += piece.text
                column += needed
            }
            isEmpty = false
        }
        lines.append(line)
        return lines
    }

    /// What is never torn apart.
    private struct Piece {
        var text: Substring
        var width: Int
        var afterBlank: Bool
    }

    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        for word in text.split(separator: " ") {
            var start = word.startIndex
            var width = 0
            var afterBlank = true
            var wasWide = false
            for index in word.indices {
                let character = word[index]
                let own = character.displayWidth
                let isWide = own == 2 && !Self.isHangul(character)
                if index > start, wasWide || isWide, !Self.clingsToWhatPrecedes(character) {
                    pieces.append(Piece(text: word[start..<index], width: width, afterBlank: afterBlank))
                    (start, width, afterBlank) = (index, 0, false)
                }
                width += own
                wasWide = isWide
            }
            pieces.append(Piece(text: word[start...], width: width, afterBlank: afterBlank))
        }
        return pieces
    }

    /// Korean has blanks between words, and is broken there.
    private static func isHangul(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0xAC00...0xD7A3).contains(value) || (0x1100...0x11FF).contains(value)
    }

    /// Whether the character must not begin a line.
    private static func clingsToWhatPrecedes(_ character: Character) -> Bool {
        "、。，．：；！？）」』】〉》〕,.:;!?)]}".contains(character)
    }
}
