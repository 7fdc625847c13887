import SourceDiagnostics

/// Findings as JUnit's XML: a suite for each file, in it a case for each finding, and one that passes for a file without any.
///
/// A finding that makes the run fail is a failure; any other is a case that passes and says what it is.
struct JUnitLint {
    private let run: LintRun
    private let paths: FindingPaths
    private let isStrict: Bool

    init(_ run: LintRun, from folder: String, isStrict: Bool) {
        (self.run, self.isStrict) = (run, isStrict)
        paths = FindingPaths(run, from: folder)
    }

    var xml: String {
        let byFile = Dictionary(grouping: run.diagnostics, by: \.file)
        let names = Set(byFile.keys).union(run.files.map(\.path)).sorted()
        let cases = names.reduce(0) { $0 + max(1, byFile[$1]?.count ?? 0) }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"safe-conduct lint\" tests=\"\(cases)\" failures=\"\(run.diagnostics.count(where: fails))\">\n"
            + names.map { suite($0, byFile[$0] ?? []) }.joined() + "</testsuites>\n"
    }

    private func fails(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
    }

    private func suite(_ file: String, _ diagnostics: [Diagnostic]) -> String {
        let name = Self.escaped(file.isEmpty ? "rulebook" : paths[file])
        let cases =
            diagnostics.isEmpty
            ? "    <testcase classname=\"\(name)\" name=\"lint\"/>\n"
            : diagnostics.map { testCase($0, in: name) }.joined()
        return "  <testsuite name=\"\(name)\" tests=\"\(max(1, diagnostics.count))\""
            + " failures=\"\(diagnostics.count(where: fails))\" errors=\"0\" skipped=\"0\">\n\(cases)  </testsuite>\n"
    }

    private func testCase(_ diagnostic: Diagnostic, in file: String) -> String {
        let place = diagnostic.span.map { " at \($0.start.line):\($0.start.column)" } ?? ""
        let message = Self.escaped(diagnostic.message)
        let text = Self.escaped(DiagnosticRenderer().render(diagnostic))
        let content =
            fails(diagnostic)
            ? "<failure type=\"\(diagnostic.severity.rawValue)\" message=\"\(message)\">\(text)</failure>"
            : "<system-out>\(text)</system-out>"
        return "    <testcase classname=\"\(file)\" name=\"\(Self.escaped(diagnostic.code.text + place))\">"
            + "\(content)</testcase>\n"
    }

    /// As text or attribute of XML 1.0, which has no control characters but tab and line breaks.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n", "\t": out.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
