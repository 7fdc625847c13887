import JSON
import SourceDiagnostics
import YAMLTree

/// Writes findings as the protocol has them.
struct FindingWriter {
    private let files: [String: SourceFile]
    private let folder: String
    private let unit: ColumnUnit
    private var lines: [String: LineTable] = [:]

    init(_ files: [SourceFile], folder: String, in unit: ColumnUnit) {
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        (self.folder, self.unit) = (folder, unit)
    }

    mutating func json(_ finding: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("range", range(finding.span, in: finding.file)),
            .init("severity", .integer(Self.number(of: finding.severity))),
            .init("code", .string(finding.code.text)), .init("source", "safe-conduct"),
            .init("message", .string(finding.message + (finding.hint.map { "\nhint: \($0)" } ?? ""))),
        ]
        let notes = finding.notes.filter { !$0.file.isEmpty }
        if !notes.isEmpty {
            members.append(.init("relatedInformation", .array(notes.map { json($0) })))
        }
        return .object(members)
    }

    private mutating func json(_ note: Diagnostic.Note) -> JSONValue {
        let uri = DocumentURI(path: RulebookPath.path(of: note.file, in: folder)).text
        return [
            "location": ["uri": .string(uri), "range": range(note.span, in: note.file)],
            "message": .string(note.message),
        ]
    }

    private mutating func range(_ span: SourceSpan?, in file: String) -> JSONValue {
        let lines = lines[file] ?? LineTable(files[file]?.bytes ?? [])
        self.lines[file] = lines
        return lines.json(span ?? SourceSpan(at: .start), in: unit)
    }

    private static func number(of severity: Diagnostic.Severity) -> Int {
        switch severity {
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }
}
