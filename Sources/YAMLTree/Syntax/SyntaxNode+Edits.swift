import SourceDiagnostics

extension SyntaxNode {
    /// Writes another text into a scalar, in the quotes that it has, anchor kept; a plain one is quoted if the text would otherwise be read as
    /// something else. nil for what is not a scalar, and for texts in blocks.
    ///
    /// ```text
    /// // a.yaml: "id: 'old' # comment"
    /// tree.root?.entry("id")?.value.replacing(with: "it's new")   // TextEdit(4..<9, "'it''s new'")
    /// ```
    package func replacing(with text: String) -> TextEdit? {
        guard kind == .scalar, style != .literal, style != .folded, isComplete else { return nil }
        // After `:` and `-` a blank is needed; in brackets and after an anchor there may be none either.
        let range = contentRange
        let lead = range.isEmpty && range.lowerBound > 0 && tree.file.bytes[range.lowerBound - 1] > 0x20 ? " " : ""
        return TextEdit(range, lead + ScalarForm(text).written(as: style))
    }
}
