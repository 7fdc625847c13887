import JSON
import SourceDiagnostics

/// Findings as GitLab's code quality report, which compares the fingerprints of two runs.
struct CodeQualityReport {
    private let findings: [LintFinding]
    private let paths: FindingPaths

    init(_ run: LintRun, from folder: String) {
        findings = run.findings.filter { $0.acceptance == nil }
        paths = FindingPaths(run, from: folder)
    }

    var json: [UInt8] {
        var json = JSONWriter(pretty: true, reserving: 512 * findings.count)
        json.array(findings) { write($0, to: &$1) }
        json.endLine()
        return json.bytes
    }

    private func write(_ finding: LintFinding, to json: inout JSONWriter) {
        let diagnostic = finding.diagnostic
        json.beginObject()
        json.member("description", ifAny: diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? ""))
        json.member("check_name", ifAny: diagnostic.code.text)
        json.member("fingerprint", ifAny: finding.hash)
        json.member("severity", ifAny: Self.severity(diagnostic.severity))
        json.member("location") { json in
            json.beginObject()
            // A place is required: of what is about no file it is the folder that was read.
            json.member("path", ifAny: diagnostic.file.isEmpty ? "." : paths[diagnostic.file])
            json.member("lines") { json in
                json.beginObject()
                json.key("begin")
                json.integer(Int(diagnostic.span?.start.line ?? 1))
                json.key("end")
                json.integer(Int(diagnostic.span?.end.line ?? 1))
                json.endObject()
            }
            json.endObject()
        }
        json.endObject()
    }

    private static func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
