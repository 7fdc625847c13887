import SourceDiagnostics

extension TestRun {
    /// The failures with what was expected, what came out and why, then a line `40 passed, 0 failed`.
    ///
    /// - Parameters:
    ///   - color: whether to colour by ANSI escapes; for terminals only.
    ///   - listing: whether to list the cases that passed, too.
    public func text(color: Bool = false, listing: Bool = false) -> String {
        var out = ""
        for outcome in outcomes where listing || !outcome.isPassed {
            let word =
                outcome.isPassed
                ? styled("passed", "32", color)
                : outcome.isRun ? styled("FAILED", "1;31", color) : styled("NOT RUN", "1;31", color)
            out +=
                "\(word) \(DiagnosticRenderer.visible(outcome.name)) (\(DiagnosticRenderer.visible(outcome.file)):\(outcome.line))\n"
            for difference in outcome.differences {
                out += "  \(DiagnosticRenderer.visible(difference.subject))\n"
                out += "    expected: \(styled(DiagnosticRenderer.visible(difference.expected), "32", color))\n"
                out += "    actual:   \(styled(DiagnosticRenderer.visible(difference.actual), "31", color))\n"
                for line in difference.why { out += "      \(DiagnosticRenderer.visible(line))\n" }
            }
        }
        return out + "\(passed) passed, \(failed) failed\n"
    }

    private func styled(_ text: String, _ codes: String, _ color: Bool) -> String {
        color ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }
}
