package import JSON

extension Diagnostic {
    /// The diagnostic as one JSON object on one line; keys `code`, `severity`, `message`, `file`, `line`, `column`, `endLine`, `endColumn`,
    /// `hint` and `notes`, those without a value left out.
    public var json: String {
        var json = JSONWriter()
        write(to: &json)
        return json.text
    }

    /// Writes the diagnostic as one object among others, with more members after its own.
    package func write(to json: inout JSONWriter, and more: (inout JSONWriter) -> Void = { _ in }) {
        json.beginObject()
        json.member("code", ifAny: code.text)
        json.member("severity", ifAny: severity.rawValue)
        json.member("message", ifAny: message)
        Self.write(file, span, to: &json)
        json.member("hint", ifAny: hint)
        if !notes.isEmpty {
            json.key("notes")
            json.array(notes) { note, json in
                json.beginObject()
                json.member("message", ifAny: note.message)
                Self.write(note.file, note.span, to: &json)
                json.endObject()
            }
        }
        more(&json)
        json.endObject()
    }

    private static func write(_ file: String, _ span: SourceSpan?, to json: inout JSONWriter) {
        json.member("file", ifAny: file.isEmpty ? nil : file)
        guard let span else { return }
        json.key("line")
        json.integer(Int(span.start.line))
        json.key("column")
        json.integer(Int(span.start.column))
        json.key("endLine")
        json.integer(Int(span.end.line))
        json.key("endColumn")
        json.integer(Int(span.end.column))
    }
}
