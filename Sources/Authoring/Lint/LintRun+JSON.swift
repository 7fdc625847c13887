import JSON
import SourceDiagnostics

extension LintRun {
    /// The findings as JSON, `safe-conduct/lint/1`, all of them, those that are accepted apart; keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        let findings = findings
        var json = JSONWriter(pretty: pretty, reserving: 512 * findings.count)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/lint/1")
        json.key("errors")
        json.integer(errors)
        json.key("warnings")
        json.integer(warnings)
        json.key("files")
        json.integer(files.count)
        json.key("findings")
        json.array(findings.filter { $0.acceptance == nil }, Self.write)
        json.key("accepted")
        json.array(findings.filter { $0.acceptance != nil }, Self.write)
        json.endObject()
        return json.bytes
    }

    private static func write(_ fix: Fix, to json: inout JSONWriter) {
        json.beginObject()
        json.member("title", ifAny: fix.title)
        json.key("safe")
        json.bool(fix.isSafe)
        json.key("line")
        json.integer(Int(fix.span.start.line))
        json.key("column")
        json.integer(Int(fix.span.start.column))
        json.key("endLine")
        json.integer(Int(fix.span.end.line))
        json.key("endColumn")
        json.integer(Int(fix.span.end.column))
        json.key("text")
        json.string(fix.text)
        json.endObject()
    }

    private static func write(_ finding: LintFinding, to json: inout JSONWriter) {
        finding.diagnostic.write(to: &json) { json in
            json.member("hash", ifAny: finding.hash)
            json.member("acceptedBecause", ifAny: finding.acceptance)
            if let fix = finding.fix { json.member("fix") { write(fix, to: &$0) } }
        }
    }
}
