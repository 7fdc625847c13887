import SourceDiagnostics

extension StringProtocol {
    /// The text on one line: blanks in place of tabs and line breaks, other control characters made visible, so that no text can steer a
    /// terminal or begin a paragraph of its own.
    var onOneLine: String {
        let words = split { $0 == " " || $0 == "\t" || $0.isNewline }
        return DiagnosticRenderer.visible(words.joined(separator: " "))
    }
}
