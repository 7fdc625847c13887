package import JSON

/// A table of the language, as the code knows it: what `vocabulary` prints, and what stands between markers on the pages of the manual.
package struct ReferenceTable: Sendable {
    /// A column; those of code are shown as such.
    package struct Column: Sendable {
        package let name: String
        package let isCode: Bool

        package init(_ name: String, isCode: Bool = false) {
            self.name = name
            self.isCode = isCode
        }
    }

    /// By which it is asked for: `attributes`.
    package let name: String
    /// What it lists, in a line.
    package let summary: String
    package let columns: [Column]
    /// A value for each column; null where there is nothing to say.
    package let rows: [[JSONValue]]

    package init(_ name: String, _ summary: String, _ columns: [Column], _ rows: [[JSONValue]]) {
        self.name = name
        self.summary = summary
        self.columns = columns
        self.rows = rows
    }

    /// The rows that have some text in the first column, without that column.
    package func rows(of text: String) -> ReferenceTable {
        ReferenceTable(
            name, summary, Array(columns.dropFirst()),
            rows.filter { $0.first?.string == text }.map { Array($0.dropFirst()) })
    }

    /// Without the columns that are empty in every row.
    var withoutEmptyColumns: ReferenceTable {
        let kept = columns.indices.filter { index in rows.contains { !$0[index].shown.isEmpty } }
        return ReferenceTable(name, summary, kept.map { columns[$0] }, rows.map { row in kept.map { row[$0] } })
    }
}

extension JSONValue {
    /// What people read of a cell: `yes` for what is true, nothing for what is not.
    var shown: String {
        switch self {
        case .null, .bool(false): ""
        case .bool(true): "yes"
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .string(let text): text
        case .array(let elements): elements.map(\.shown).joined(separator: ", ")
        case .object(let members): members.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ")
        }
    }

    /// A list of texts; null where it is empty.
    init(list: [String]) { self = list.isEmpty ? .null : .array(list.map { .string($0) }) }

    /// A text; null where there is none.
    init(text: String?) { self = text.map { $0.isEmpty ? .null : .string($0) } ?? .null }
}
