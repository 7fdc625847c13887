package import SourceDiagnostics

extension SyntaxTree {
    /// Reads a text, sound or broken, within limits.
    ///
    /// Any bytes give a tree. A text that is too large, or UTF-16 or UTF-32, is one token that is not read. A text with bytes or characters
    /// that YAML does not allow is read as if they were others. Behind an error reading goes on at the next line that continues a list or
    /// mapping which is open there.
    ///
    /// - Complexity: O(n) in the size of the text.
    package convenience init(reading file: SourceFile, limits: YAMLLimits = .default) {
        let text = ReadableText(file, limits: limits)
        guard !text.isUnreadable else {
            let pieces = file.bytes.isEmpty ? [] : [SyntaxTokens.Piece(kind: .unread, start: 0)]
            self.init(
                file, text.diagnostics, SyntaxTokens(pieces: pieces, end: file.bytes.count), [], values: nil)
            return
        }
        var reading = YAMLReading(file: file, limits: limits, recorder: SyntaxRecorder(text.bytes))
        let (tokens, records, values) = reading.runOn(text)
        self.init(file, Array(reading.diagnostics.prefix(100)), tokens, records, values: values)
    }
}
