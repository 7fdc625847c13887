import SourceDiagnostics

extension TestRun {
    /// The failures with what was expected, what came out and why, then a line `40 passed, 0 failed`, and what is covered.
    ///
    /// - Parameters:
    ///   - color: whether to colour by ANSI escapes; for terminals only.
    ///   - listing: whether to list the cases that passed or were skipped, too.
    public func text(color: Bool = false, listing: Bool = false) -> String {
        func styled(_ text: String, _ styles: TerminalStyle...) -> String {
            color ? TerminalStyle.apply(styles, to: text) : text
        }
        var out = ""
        for outcome in outcomes where listing || outcome.result == .failed || outcome.result == .notRun {
            let word =
                switch outcome.result {
                case .passed: styled("passed", .green)
                case .skipped: "skipped"
                case .failed: styled("FAILED", .bold, .red)
                case .notRun: styled("NOT RUN", .bold, .red)
                }
            out +=
                "\(word) \(DiagnosticRenderer.visible(outcome.name)) (\(DiagnosticRenderer.visible(outcome.file)):\(outcome.line))\n"
            if outcome.result == .skipped, let skip = outcome.skip {
                out += "  \(DiagnosticRenderer.visible(skip.text))\n"
            }
            for difference in outcome.differences {
                out += difference.lines(expected: { styled($0, .green) }, actual: { styled($0, .red) })
            }
        }
        let more = (skipped > 0 ? ", \(skipped) skipped" : "") + (left > 0 ? ", \(left) left out" : "")
        return out + "\(passed) passed, \(failed) failed\(more)\n" + (coverage?.text ?? "")
    }
}

extension TestDifference {
    /// What was expected, what came out, and why, indented.
    var lines: String { lines(expected: { $0 }, actual: { $0 }) }

    fileprivate func lines(expected styleExpected: (String) -> String, actual styleActual: (String) -> String) -> String
    {
        var out = "  \(DiagnosticRenderer.visible(subject))\n"
        out += "    expected: \(styleExpected(DiagnosticRenderer.visible(expected)))\n"
        out += "    actual:   \(styleActual(DiagnosticRenderer.visible(actual)))\n"
        for line in why { out += "      \(DiagnosticRenderer.visible(line))\n" }
        for term in terms { out += "      \(DiagnosticRenderer.visible(term.text))\n" }
        return out
    }
}
