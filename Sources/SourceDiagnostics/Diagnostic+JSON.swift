import JSON

extension Diagnostic {
    /// The diagnostic as one JSON object on one line; keys `code`, `severity`, `message`, `file`, `line`, `column`, `endLine`, `endColumn`,
    /// `hint` and `notes`, those without a value left out.
    public var json: String {
        var json = JSONWriter()
        json.beginObject()
        json.key("code")
        json.string(code.text)
        json.key("severity")
        json.string(severity.rawValue)
        json.key("message")
        json.string(message)
        Self.write(file, span, to: &json)
        if let hint {
            json.key("hint")
            json.string(hint)
        }
        if !notes.isEmpty {
            json.key("notes")
            json.beginArray()
            for note in notes {
                json.beginObject()
                json.key("message")
                json.string(note.message)
                Self.write(note.file, note.span, to: &json)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        return json.text
    }

    private static func write(_ file: String, _ span: Span?, to json: inout JSONWriter) {
        if !file.isEmpty {
            json.key("file")
            json.string(file)
        }
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
