package import SourceDiagnostics
package import YAMLTree

/// Rows of which each makes a rule: from a CSV file, or written in the rule itself.
package struct Table: Sendable {
    package struct Row: Sendable {
        package var node: Node
        /// One for each column.
        package var cells: [Node]
    }

    /// The file that holds the cells.
    package let file: SourceFile
    package let columns: [String]
    package let rows: [Row]

    /// Rows of mappings that all have the keys of the first one; reports those that have not.
    package init(_ list: Node, columns first: [String]? = nil, into fields: inout FieldReader) {
        let nodes = list.elementsView
        let columns = first ?? nodes.first?.entries.map(\.key.text) ?? []
        var rows: [Row] = []
        rows.reserveCapacity(nodes.count)
        for node in nodes {
            if let row = Self.row(node, columns, &fields) { rows.append(row) }
            if fields.diagnostics.count >= 100 { break }
        }
        self.file = list.file
        self.columns = columns
        self.rows = rows
    }

    package static func row(_ node: Node, _ columns: [String], _ fields: inout FieldReader) -> Row? {
        guard node.kind == .mapping else {
            fields.report(.wrongType, "a row is a mapping of columns, not \(FieldReader.kindName(node))", at: node)
            return nil
        }
        let entries = node.entriesView
        var cells: [Node] = []
        cells.reserveCapacity(columns.count)
        for (index, column) in columns.enumerated() {
            // Rows mostly have their keys in one order.
            let isHere = index < entries.count && entries[index].key.utf8.elementsEqual(column.utf8)
            guard let cell = isHere ? entries[index].value : node[column] else {
                let others = entries.map(\.key.text).filter { !columns.contains($0) }
                fields.report(
                    RulebookCode.missingCell, "the row has no `\(column)`", at: node,
                    hint: DidYouMean.nearest(to: column, in: others).map { "`\($0)` looks like it" }
                        ?? "write `\(column): \"\"` where there is nothing to say")
                return nil
            }
            guard cell.kind == .scalar else {
                fields.report(.wrongType, "a cell is a single value, not \(FieldReader.kindName(cell))", at: cell)
                return nil
            }
            cells.append(cell)
        }
        if entries.count > columns.count, let extra = entries.first(where: { !columns.contains($0.key.text) }) {
            fields.report(
                RulebookCode.unknownColumn, "the first row has no column `\(extra.key.text)`", at: extra.key,
                hint: DidYouMean.hint(for: extra.key.text, in: columns) ?? "all rows have the same columns")
            return nil
        }
        return Row(node: node, cells: cells)
    }
}
