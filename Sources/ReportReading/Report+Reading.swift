public import AdvisoryModel
public import SourceDiagnostics
public import YAMLTree

extension Report {
    /// Reads a report from the JSON that `json(pretty:)` writes: a report that was kept, or one of another service.
    ///
    /// ```swift
    /// let kept = report.json()
    /// try Report(json: kept).json() == kept   // true
    /// ```
    ///
    /// Nothing is guessed: a key that is missing, such as one that `selecting` left out, or that the form does not have is an error.
    ///
    /// - Parameter name: what diagnostics call the text, such as the path that it was read from.
    public init(json bytes: [UInt8], name: String = "report", limits: YAMLLimits = .default) throws(InvalidReport) {
        let file = SourceFile(path: name, bytes: bytes)
        let (root, findings) = JSONReader.read(file, limits: limits)
        guard let root else { throw InvalidReport(file: file, diagnostics: findings) }
        var reader = ReportReader()
        let report = reader.report(root)
        let diagnostics = reader.diagnostics.sortedForDisplay()
        guard let report, !diagnostics.hasErrors else { throw InvalidReport(file: file, diagnostics: diagnostics) }
        self = report
    }
}

/// Why a text is not a report.
public struct InvalidReport: Error, Sendable, CustomStringConvertible {
    /// The text.
    public let file: SourceFile
    /// What is wrong with it, sorted by place.
    public let diagnostics: [Diagnostic]

    /// The diagnostics as they are shown to people.
    public var description: String { DiagnosticRenderer(sources: [file]).render(diagnostics) }
}
