import JSON
import SourceDiagnostics

extension LintRun {
    /// The findings as JSON, `safe-conduct/lint/1`, at most 100, and how many more there are; keys in a fixed order.
    public func json(pretty: Bool = false) -> [UInt8] {
        let page = DiagnosticPage(diagnostics)
        var json = JSONWriter(pretty: pretty, reserving: 512 * page.shown.count)
        json.beginObject()
        json.key("schema")
        json.string("safe-conduct/lint/1")
        json.key("errors")
        json.integer(errors)
        json.key("warnings")
        json.integer(warnings)
        json.key("files")
        json.integer(files.count)
        json.key("notShown")
        json.integer(page.rest)
        json.key("findings")
        json.array(page.shown) { $0.write(to: &$1) }
        json.endObject()
        return json.bytes
    }
}
