package import SourceDiagnostics

/// Where a term is written; turned into text only when it is shown.
package struct TermPlace: Sendable, CustomStringConvertible {
    /// The path of a file; a class, because all terms of the file share it.
    package final class File: Sendable {
        package let path: String

        package init(_ path: String) { self.path = path }
    }

    package let file: File
    package let span: SourceSpan

    package var description: String { "\(file.path):\(span.start.line):\(span.start.column)" }
}
