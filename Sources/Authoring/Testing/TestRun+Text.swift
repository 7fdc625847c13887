import SourceDiagnostics

extension TestRun {
    /// The failures with what was expected, what came out and why, then a line `40 passed, 0 failed`.
    ///
    /// - Parameters:
    ///   - color: whether to colour by ANSI escapes; for terminals only.
    ///   - listing: whether to list the cases that passed, too.
    public func text(color: Bool = false, listing: Bool = false) -> String {
        func styled(_ text: String, _ styles: TerminalStyle...) -> String {
            color ? TerminalStyle.apply(styles, to: text) : text
        }
        var out = ""
        for outcome in outcomes where listing || !outcome.isPassed {
            let word =
                outcome.isPassed
                ? styled("passed", .green) : styled(outcome.isRun ? "FAILED" : "NOT RUN", .bold, .red)
            out +=
                "\(word) \(DiagnosticRenderer.visible(outcome.name)) (\(DiagnosticRenderer.visible(outcome.file)):\(outcome.line))\n"
            for difference in outcome.differences {
                out += "  \(DiagnosticRenderer.visible(difference.subject))\n"
                out += "    expected: \(styled(DiagnosticRenderer.visible(difference.expected), .green))\n"
                out += "    actual:   \(styled(DiagnosticRenderer.visible(difference.actual), .red))\n"
                for line in difference.why { out += "      \(DiagnosticRenderer.visible(line))\n" }
            }
        }
        return out + "\(passed) passed, \(failed) failed\n"
    }
}
