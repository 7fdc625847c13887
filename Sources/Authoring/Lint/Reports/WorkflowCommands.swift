import SourceDiagnostics

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change: `::warning file=a.yaml,line=3::…`.
struct WorkflowCommands {
    private let diagnostics: [Diagnostic]
    private let paths: FindingPaths

    init(_ run: LintRun, from folder: String) {
        diagnostics = run.diagnostics
        paths = FindingPaths(run, from: folder)
    }

    var text: String { diagnostics.map(command).joined() }

    private func command(_ diagnostic: Diagnostic) -> String {
        var properties: [(String, String)] = []
        if !diagnostic.file.isEmpty { properties.append(("file", paths[diagnostic.file])) }
        if let span = diagnostic.span {
            properties.append(("line", "\(span.start.line)"))
            properties.append(("endLine", "\(span.end.line)"))
            // Columns are read within one line only.
            if span.start.line == span.end.line {
                properties.append(("col", "\(span.start.column)"))
                properties.append(("endColumn", "\(span.end.column)"))
            }
        }
        properties.append(("title", diagnostic.code.text))
        let words = properties.map { "\($0)=\(Self.escaped($1, inProperty: true))" }.joined(separator: ",")
        let message = diagnostic.message + (diagnostic.hint.map { "\nhint: \($0)" } ?? "")
        let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        return "::\(command) \(words)::\(Self.escaped(message, inProperty: false))\n"
    }

    /// By scalars: a line break of two characters is one `Character`.
    private static func escaped(_ text: String, inProperty: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case ":" where inProperty: out += "%3A"
            case "," where inProperty: out += "%2C"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
