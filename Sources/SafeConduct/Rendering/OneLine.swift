import SourceDiagnostics

extension StringProtocol {
    /// The text on one line: blanks in place of tabs and line breaks, other control characters made visible, so that no text can steer a
    /// terminal or begin a paragraph of its own.
    package var onOneLine: String {
        if isPlainLine { return String(self) }
        let words = split { $0 == " " || $0 == "\t" || $0.isNewline }
        return DiagnosticRenderer.visible(words.joined(separator: " "))
    }
}

extension StringProtocol {
    /// Whether the text is a line as it should be, told from its bytes: no control characters, no blanks at its ends or two together, nothing
    /// that changes the direction of writing. False of some texts that are all right, too.
    private var isPlainLine: Bool {
        var (beforeLast, last) = (UInt8(0x20), UInt8(0x20))
        for byte in utf8 {
            if byte < 0x20 || byte == 0x7F || byte == 0x20 && last == 0x20 { return false }
            // U+0080 to U+009F, U+2028 to U+202E, U+2066 to U+2069 and the byte order mark.
            if last == 0xC2 && byte < 0xA0 || last == 0xEF && byte == 0xBB { return false }
            if beforeLast == 0xE2 && (last == 0x80 && (0xA8...0xAE).contains(byte) || last == 0x81) { return false }
            (beforeLast, last) = (last, byte)
        }
        return last != 0x20
    }
}
