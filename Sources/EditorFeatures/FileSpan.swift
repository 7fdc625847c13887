package import SourceDiagnostics

/// A stretch of a file of the rulebook.
package struct FileSpan: Hashable, Sendable {
    /// The path, as the rulebook calls the file.
    package let path: String
    /// The stretch.
    package let span: SourceSpan

    package init(_ path: String, _ span: SourceSpan) {
        (self.path, self.span) = (path, span)
    }
}
