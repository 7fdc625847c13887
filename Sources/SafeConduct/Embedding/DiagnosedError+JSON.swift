import JSON
public import SourceDiagnostics

extension DiagnosedError {
    /// The error as one JSON object on one line: `{"schema":"safe-conduct/error/1","diagnostics":[…]}`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("schema")
        json.string(Batch.errorSchema)
        json.key("diagnostics")
        json.array(diagnostics) { $0.write(to: &$1) }
        json.endObject()
        return json.bytes
    }
}
