import CEL
import RuleLanguage
import RulebookFolder
import SourceDiagnostics
import YAMLTree

/// A column of a table as a set: `traveler.nationalities: { in: { csv: visa-free.csv, column: passport } }`.
///
/// The mapping becomes the list of the column's values before anything else reads it, so that all that holds for a list that an author writes holds
/// for it: types, values, bundles, digest. What is wrong with a value is said where its cell is.
struct TableSets {
    private(set) var fields: FieldReader
    private(set) var uses: [TableUse] = []
    /// How many values were looked at and made.
    private(set) var nodes = 0
    private var tables: [String: Table] = [:]
    private var searched: Set<Int> = []
    private let limit: Int

    /// - Parameters:
    ///   - root: a file of rules.
    ///   - limit: how many values may be looked at and made.
    init(_ root: Node, limit: Int) {
        fields = FieldReader(scalarsOf: root)
        self.limit = limit
    }

    /// Whether a file may have any: few have, and most need not be searched.
    static func mayBe(in root: Node) -> Bool {
        let bytes = root.file.bytes
        let (c, s, v) = (UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "v"))
        // Of three bytes in a row one is looked at: `csv` has no place between two of these.
        for index in stride(from: 2, to: bytes.count + 2, by: 3) {
            let first: Int
            switch bytes[min(index, bytes.count - 1)] {
            case c: first = index
            case s: first = index - 1
            case v: first = index - 2
            default: continue
            }
            if first + 2 < bytes.count, bytes[first] == c, bytes[first + 1] == s, bytes[first + 2] == v { return true }
        }
        return false
    }

    /// The file with its sets as lists; itself where it has none.
    mutating func expanded(
        _ root: Node, files: inout TableFiles, environment: Environment
    ) -> Node {
        var lists: [Int: [Node]] = [:]
        for (place, set) in sets(in: root) {
            guard fields.diagnostics.count < 100 else { break }
            if let cells = cells(of: set, &files, environment), !cells.isEmpty { lists[place.identity] = cells }
        }
        if lists.isEmpty || fields.diagnostics.hasErrors { return root }
        var template = NodeTemplate(root, lists: lists)
        template.addCopy([])
        return template.finish().first ?? root
    }

    /// Every `{ in: { csv: … } }` with what is below `in`; what an alias repeats is looked at once.
    private mutating func sets(in node: Node) -> [(place: Node, set: Node)] {
        guard node.kind != .scalar, searched.insert(node.identity).inserted else { return [] }
        let entries = node.entriesView
        if entries.count == 1, let (key, value) = entries.first, key.text == "in", value.kind == .mapping {
            return [(node, value)]
        }
        return node.elementsView.flatMap { sets(in: $0) } + entries.flatMap { sets(in: $0.value) }
    }

    /// The cells of a set, each text once; nil where something is wrong with it.
    private mutating func cells(of set: Node, _ files: inout TableFiles, _ environment: Environment) -> [Node]? {
        var keys = FieldReader(set, "a set")
        let csv = keys.required("csv", hint: "name the file of the table, such as `visa-free.csv`")
        let name = keys.required("column", hint: "name the column that holds the values")
        let filter = keys.value("where")
        fields.report(keys.finish())
        guard let csv, let name, let table = table(csv, &files) else { return nil }
        let columns = Placeholders(columns: table.columns)
        guard let column = columns.index(of: name.text) else {
            fields.report(
                RulebookCode.unknownColumn, "no column is called `\(name.text)`", at: name,
                hint: columns.hint(for: name.text))
            return nil
        }
        var rows = table.rows
        var (compared, misfits): ([TableUse.Compared], [TableUse.Misfit]) = ([], [])
        if let filter {
            var chosen = RowFilter(filter, columns: columns, environment: environment)
            rows = chosen.fields.diagnostics.hasErrors ? [] : chosen.rows(of: table)
            (compared, misfits) = (chosen.compared, chosen.misfits)
            fields.report(chosen.fields.diagnostics)
            if chosen.fields.diagnostics.hasErrors { return nil }
        }
        nodes += table.rows.count + rows.count
        guard nodes <= limit else {
            fields.report(
                LoadingCode.tooManyRows, "the sets of this file have more values than a file may have", at: csv,
                hint:
                    "name a table once, in a rule that others refer to, or raise the limit `maximumNodes` (--max-nodes)"
            )
            return nil
        }
        uses.append(
            TableUse(
                source: csv, table: table, filter: filter, compared: compared, misfits: misfits, chosen: rows.count))
        return values(of: rows, column, name, at: csv)
    }

    private mutating func values(of rows: [Table.Row], _ column: Int, _ name: Node, at csv: Node) -> [Node]? {
        var seen: Set<ArraySlice<UInt8>> = []
        var cells: [Node] = []
        for cell in rows.lazy.map({ $0.cells[column] }) where seen.insert(cell.utf8).inserted {
            if cell.hasGap {
                fields.report(
                    LoadingCode.emptyCell, "the cell is empty, and is a value of a set", at: cell,
                    hint: "fill it, or leave the row out: `where: { \(name.text): { not: \"\" } }`",
                    notes: [.init("the set is here", file: csv.file.path, span: csv.span)])
                return nil
            }
            cells.append(cell)
        }
        if cells.isEmpty {
            fields.report(
                RulebookCode.emptyCondition, "no row of `\(csv.text)` is in the set", at: csv,
                hint: "add rows, or leave the condition out")
        }
        return cells
    }

    private mutating func table(_ csv: Node, _ files: inout TableFiles) -> Table? {
        if let known = tables[csv.text] { return known }
        guard let root = files.rows(csv, into: &fields) else { return nil }
        let before = fields.diagnostics.count
        let table = Table(root, into: &fields)
        guard fields.diagnostics.count == before else { return nil }
        tables[csv.text] = table
        return table
    }
}
