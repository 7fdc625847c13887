import JSON
import SourceDiagnostics
import YAMLTree

/// A text that is open in an editor, as it is there.
struct TextDocument: Sendable {
    /// The text.
    private(set) var bytes: [UInt8]
    /// The number that the client gives to its state; nil where it gives none.
    private(set) var version: Int?
    /// Where its lines begin.
    private(set) var lines: LineTable
    private let unit: ColumnUnit

    init(_ text: String, version: Int?, unit: ColumnUnit) {
        bytes = Array(text.utf8)
        lines = LineTable(bytes)
        (self.version, self.unit) = (version, unit)
    }

    /// Applies changes in their order: each is about the text that the one before has left.
    mutating func apply(_ changes: [JSONValue], version: Int?) {
        for change in changes {
            guard let text = change["text"]?.string else { continue }
            if let range = change["range"].flatMap({ self.range($0) }) {
                bytes.replaceSubrange(range, with: text.utf8)
            } else if change["range"] == nil {
                bytes = Array(text.utf8)
            } else {
                continue
            }
            lines = LineTable(bytes)
        }
        self.version = version ?? self.version
    }

    /// The byte at a position of the protocol, as near as there is one; nil for what is no position.
    func offset(_ position: JSONValue) -> Int? {
        guard let line = position["line"]?.integer, let column = position["character"]?.integer else { return nil }
        // What is beyond all texts is beyond this one.
        let most = Int(UInt32.max)
        return lines.byte(at: Position(line: min(line, most) + 1, column: min(column, most) + 1), in: unit)
    }

    /// The bytes of a range of the protocol; nil for what is no range.
    func range(_ range: JSONValue) -> Range<Int>? {
        guard let start = range["start"].flatMap({ offset($0) }), let end = range["end"].flatMap({ offset($0) }) else {
            return nil
        }
        return min(start, end)..<max(start, end)
    }
}

extension LineTable {
    /// A position of the protocol.
    func json(_ offset: Int, in unit: ColumnUnit) -> JSONValue {
        let position = position(ofByte: offset, in: unit)
        return ["line": .integer(Int(position.line) - 1), "character": .integer(Int(position.column) - 1)]
    }

    /// A range of the protocol.
    func json(_ range: Range<Int>, in unit: ColumnUnit) -> JSONValue {
        ["start": json(range.lowerBound, in: unit), "end": json(range.upperBound, in: unit)]
    }

    /// The bytes between two positions that are counted in characters.
    func bytes(of span: SourceSpan) -> Range<Int> {
        let start = byte(at: span.start)
        return start..<max(start, byte(at: span.end))
    }

    /// A range of the protocol for a span that is counted in characters.
    func json(_ span: SourceSpan, in unit: ColumnUnit) -> JSONValue { json(bytes(of: span), in: unit) }
}
