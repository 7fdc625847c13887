import JSON

extension ReferenceTable {
    /// For the terminal: of each row the first two cells on a line, the others below them; where rows share their first cell, it is a heading.
    package var text: String {
        let table = withoutEmptyColumns
        let heads = table.rows.map { $0.first?.shown ?? "" }
        var text = "\(name.uppercased()): \(summary)\n"
        guard Set(heads).count < heads.count else { return text + "\n" + table.lines }
        var shown: Set<String> = []
        for head in heads where shown.insert(head).inserted { text += "\n\(head)\n" + table.rows(of: head).lines }
        return text
    }

    private var lines: String {
        let width = min(rows.map { $0.first?.shown.count ?? 0 }.max() ?? 0, 30)
        var text = ""
        for row in rows {
            let cells = row.map(\.shown)
            let name = cells.first ?? ""
            let second = cells.count > 1 ? cells[1] : ""
            let padding = String(repeating: " ", count: max(0, width - name.count))
            text += "  " + (second.isEmpty ? name : "\(name)\(padding)  \(second)") + "\n"
            for (column, cell) in zip(columns, cells).dropFirst(2) where !cell.isEmpty {
                text += "      " + (column.name == "summary" ? cell : "\(Self.words(column.name)): \(cell)") + "\n"
            }
        }
        return text
    }

    /// For pages: a table in Markdown.
    package var markdown: String {
        let table = withoutEmptyColumns
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        var text = line(table.columns.map { Self.title($0.name) })
        text += line(table.columns.map { _ in "---" })
        for row in table.rows {
            text += line(zip(table.columns, row).map { column, cell in Self.cell(cell, isCode: column.isCode) })
        }
        return text
    }

    private static func cell(_ cell: JSONValue, isCode: Bool) -> String {
        if isCode, case .array(let elements) = cell {
            return elements.map { self.cell($0, isCode: true) }.joined(separator: ", ")
        }
        let text = cell.shown.replacing("|", with: "\\|")
        return isCode && !text.isEmpty ? "`\(text)`" : text
    }

    /// `mayBeAbsent` as people read it: `may be absent`.
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
    }

    private static func title(_ name: String) -> String {
        let words = words(name)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Its rows as objects, keyed by the columns.
    func write(to json: inout JSONWriter) {
        json.array(rows) { row, json in
            json.beginObject()
            for (column, cell) in zip(columns, row) {
                json.key(named: column.name)
                json.value(cell)
            }
            json.endObject()
        }
    }
}
