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
        if let lines = simpleLines(text, first: first, indent: indent, width: width) { return lines }
        return anyLines(text, first: first, indent: indent, width: width)
    }

    /// The same of a text of Latin, Greek and Cyrillic letters alone, by its bytes; nil where it has anything else.
    func simpleLines(_ text: String, first: String, indent: Int, width: Int) -> [String]? {
        var lines: [String] = []
        var (line, word) = (Array(first.utf8), [UInt8]())
        var (column, size) = (DisplayWidth.of(first), 0)
        var isEmpty = true
        func end() {
            if word.isEmpty { return }
            if !isEmpty, column + 1 + size > width {
                lines.append(String(decoding: line, as: UTF8.self))
                line = [UInt8](repeating: UInt8(ascii: " "), count: indent)
                column = indent
            } else if !isEmpty {
                line.append(UInt8(ascii: " "))
                column += 1
            }
            line += word
            column += size
            isEmpty = false
            word.removeAll(keepingCapacity: true)
            size = 0
        }
        for byte in text.utf8 {
            guard let columns = DisplayWidth.columns(ofSimple: byte) else { return nil }
            if byte == UInt8(ascii: " ") {
                end()
            } else {
                word.append(byte)
                size += columns
            }
        }
        end()
        lines.append(String(decoding: line, as: UTF8.self))
        return lines
    }

    /// The same of any text.
    func anyLines(_ text: String, first: String, indent: Int, width: Int) -> [String] {
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
