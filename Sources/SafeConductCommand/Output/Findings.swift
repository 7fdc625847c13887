import SourceDiagnostics

/// Reports diagnostics on standard error: for people, or one JSON object a line where JSON was asked for.
struct Findings {
    var files: [SourceFile] = []
    var format: OutputFormat = .text

    /// At most 100 are written, and then how many more there are.
    func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        let page = DiagnosticPage(diagnostics.sortedForDisplay())
        if format == .json {
            let rest = page.rest == 0 ? "" : "{\"notShown\":\(page.rest)}\n"
            Console.writeError(page.shown.map { $0.json + "\n" }.joined() + rest)
        } else {
            let findings = DiagnosticRenderer(sources: files, color: Console.errorHasColor).render(page.shown)
            Console.writeError(findings + (page.rest == 0 ? "" : "\n") + page.restText)
        }
    }
}
