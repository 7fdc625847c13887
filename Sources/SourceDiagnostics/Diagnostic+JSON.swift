extension Diagnostic {
    /// The diagnostic as one JSON object on one line; keys `code`, `severity`, `message`, `file`, `line`, `column`, `endLine`, `endColumn`,
    /// `hint` and `notes`, those without a value left out.
    public var json: String {
        var fields = [
            "\"code\":\(Self.quoted(code))", "\"severity\":\(Self.quoted(severity.rawValue))",
            "\"message\":\(Self.quoted(message))",
        ]
        fields += Self.place(file, span)
        if let hint { fields.append("\"hint\":\(Self.quoted(hint))") }
        if !notes.isEmpty {
            let items = notes.map { note in
                "{"
                    + (["\"message\":\(Self.quoted(note.message))"] + Self.place(note.file, note.span)).joined(
                        separator: ",")
                    + "}"
            }
            fields.append("\"notes\":[\(items.joined(separator: ","))]")
        }
        return "{\(fields.joined(separator: ","))}"
    }

    private static func place(_ file: String, _ span: Span?) -> [String] {
        var fields = file.isEmpty ? [] : ["\"file\":\(quoted(file))"]
        if let span {
            fields.append("\"line\":\(span.start.line),\"column\":\(span.start.column)")
            fields.append("\"endLine\":\(span.end.line),\"endColumn\":\(span.end.column)")
        }
        return fields
    }

    /// A JSON string literal (RFC 8259).
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
