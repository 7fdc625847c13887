import SourceDiagnostics

/// Reports diagnostics on standard error: for people, or one JSON object a line where JSON was asked for.
struct Findings {
    var files: [SourceFile] = []
    var format: OutputFormat

    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        if format == .json {
            Console.writeError(diagnostics.sortedForDisplay().map { $0.json + "\n" }.joined())
        } else {
            Console.writeError(DiagnosticRenderer(sources: files, color: Console.errorHasColor).render(diagnostics))
        }
    }
}
