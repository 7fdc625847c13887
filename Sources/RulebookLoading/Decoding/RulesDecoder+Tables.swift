import RulebookFolder
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// A rule with `each` is a template: one rule is made of it for each row of a table.
///
/// ```yaml
/// - id: "{Passport}-{Destination}"
///   each: { csv: visas.csv, where: { Requirement: visa required } }
///   title: "Visa of {Destination} for citizens of {Passport}"
///   when: { traveler.nationalities: "{Passport}", trip.to: "{Destination}" }
///   permit: { document: visa, issuer: "{Destination}" }
/// ```
///
/// `each` is a list of mappings, or `csv` (a file beside the rules) or `rows`, with `where` to choose among them. In plain strings `{column}`
/// is the text of the cell, read as if it had been written there. In expressions and between `{{ }}` columns are read as `row.column`, a
/// string: the text of a cell never becomes a part of an expression, so that no table can change what a rule means. `int(row.days)` and
/// `date(row.until)` are worked out when the rulebook is compiled, and a cell for which they fail is reported. An empty cell is an open end of a
/// range, such as `valid: "{from}..{until}"`, and an error wherever else it would be filled in. A cell such as `FR | DE` is a list where it is all
/// of a value.
extension RulesDecoder {
    mutating func decodeRows(of each: Node, _ node: Node, in group: Group) {
        var fields = FieldReader(scalarsOf: node)
        let chosen = rows(each, &fields)
        diagnostics += fields.diagnostics
        guard let (table, rows) = chosen, !fields.diagnostics.hasErrors else { return }
        let placeholders = Placeholders(columns: table.columns)
        let pattern = RulePattern(node, columns: placeholders)
        diagnostics += pattern.fields.diagnostics
        guard !pattern.fields.diagnostics.hasErrors else { return }
        let id = node["id"]
        if let id, rows.count > 1, pattern.patterns[id.identity] == nil {
            let example = table.columns.first.map { "\(id.text)-{\($0)}" } ?? id.text
            report(
                LoadingCode.duplicateID, "every row makes a rule with the id `\(id.text)`", at: id,
                hint: "use columns in it, such as `\"\(example)\"`")
            return
        }
        guard let copies = copies(of: node, pattern, rows, table) else { return }
        let columns = RowColumns(node, table: table.file, placeholders, environment: compiler.environment)
        decode(copies, columns, rows, in: group, template: id)
    }

    private mutating func decode(
        _ copies: [Node], _ columns: RowColumns, _ rows: [Table.Row], in group: Group, template: Node?
    ) {
        var seen: Set<Diagnostic> = []
        for (copy, row) in zip(copies, rows) {
            let before = diagnostics.count
            decode(copy, in: group, row: RowScope(columns: columns, row: row), template: template)
            guard diagnostics.count > before else { continue }
            // What is wrong with the template is found in every row and said once.
            let found = diagnostics[before...].filter { seen.insert($0).inserted }
            diagnostics.removeLast(diagnostics.count - before)
            diagnostics += found
            if seen.count >= Self.mostFindings, found.hasErrors { return }
        }
    }

    /// What a rule counts for at least, as many values as a short one has.
    private static var leastNodes: Int { 8 }

    /// After this many findings in one table the rest of its rows is not read.
    private static var mostFindings: Int { 100 }

    private mutating func rows(_ each: Node, _ fields: inout FieldReader) -> (table: Table, rows: [Table.Row])? {
        if each.kind == .sequence { return checked(Table(each, into: &fields), each, nil, &fields) }
        var keys = FieldReader(each, "`each`")
        let csv = keys.value("csv")
        let list = keys.value("rows")
        let filter = keys.value("where")
        if csv == nil, list == nil {
            _ = keys.required("csv", hint: "write a list of rows, or `{ csv: FILE }`")
        } else if csv != nil, let list {
            keys.report(.conflict, "`each` has either `csv` or `rows`", at: list, hint: "split it into two rules")
        }
        if let list, list.kind != .sequence {
            keys.report(
                .wrongType, "`rows` is a list of rows, not \(FieldReader.kindName(list))", at: list,
                hint: "write `rows: [{ COLUMN: VALUE }]`")
        }
        fields.report(keys.finish())
        guard !fields.diagnostics.hasErrors else { return nil }
        if let csv {
            guard let root = tables.rows(csv, into: &fields) else { return nil }
            return checked(Table(root, into: &fields), csv, filter, &fields)
        }
        return list.flatMap { checked(Table($0, into: &fields), $0, filter, &fields) }
    }

    private mutating func checked(
        _ table: Table, _ place: Node, _ filter: Node?, _ fields: inout FieldReader
    ) -> (table: Table, rows: [Table.Row])? {
        guard !fields.diagnostics.hasErrors else { return nil }
        guard let filter, !table.rows.isEmpty else {
            tableUses.append(
                TableUse(source: place, table: table, filter: filter, compared: [], chosen: table.rows.count))
            return table.rows.isEmpty ? nil : (table, table.rows)
        }
        var chosen = RowFilter(
            filter, columns: Placeholders(columns: table.columns), environment: .ofRows(compiler.vocabulary))
        let rows = chosen.fields.diagnostics.hasErrors ? [] : chosen.rows(of: table)
        fields.report(chosen.fields.diagnostics)
        if !chosen.fields.diagnostics.hasErrors {
            tableUses.append(
                TableUse(
                    source: place, table: table, filter: filter, compared: chosen.compared, misfits: chosen.misfits,
                    chosen: rows.count))
        }
        return (table, rows)
    }

    /// A copy of the rule for each row, its columns filled in; nil where there would be too many, or a cell has nothing to fill in.
    private mutating func copies(
        of node: Node, _ pattern: RulePattern, _ rows: [Table.Row], _ table: Table
    ) -> [Node]? {
        var template = NodeTemplate(
            node, without: ["each"], whole: RulePattern.texts, table: table.file, pattern.patterns)
        // However little of it changes, a rule takes its room.
        let nodesPerRule = max(template.nodesPerCopy, Self.leastNodes)
        let (nodes, isTooMany) = nodesPerRule.multipliedReportingOverflow(by: rows.count)
        made.nodes = isTooMany ? .max : made.nodes.addingReportingOverflow(nodes).partialValue
        let used = Set(pattern.patterns.values.flatMap { $0.columns }).sorted()
        let needed = Set(pattern.patterns.values.filter { !$0.isValidRange }.flatMap { $0.columns })
        var (empty, texts) = (0, 0)
        for row in rows where made.nodes <= tables.limits.maximumNodes && empty < Self.mostFindings {
            for column in used where row.cells[column].hasGap {
                if row.cells[column].utf8.isEmpty, !needed.contains(column) { continue }
                empty += 1
                let keys = pattern.patterns.values.filter { $0.columns.contains(column) && !$0.isValidRange }.map(\.key)
                let what = row.cells[column].utf8.contains(UInt8(ascii: "|")) ? "an element of the cell" : "the cell"
                report(
                    LoadingCode.emptyCell, "\(what) is empty, and `\(keys.min() ?? "valid")` is filled in from it",
                    at: row.cells[column],
                    hint: "fill it, or leave the row out: `where: { \(table.columns[column]): { not: \"\" } }`")
            }
            template.addCopy(row.cells)
            texts += pattern.textBytes(for: row.cells)
            if template.bytes + texts > tables.limits.maximumBytes - made.bytes { break }
            if template.elements > tables.limits.maximumNodes - made.nodes { break }
        }
        made.nodes = made.nodes.addingReportingOverflow(template.elements).partialValue
        made.bytes += template.bytes + texts
        guard made.nodes <= tables.limits.maximumNodes, made.bytes <= tables.limits.maximumBytes else {
            report(
                LoadingCode.tooManyRows, "the rules of this table are larger than a file may be", at: node,
                hint:
                    "split the table, or raise the limits `maximumNodes` and `maximumBytes` (--max-nodes, --max-bytes)")
            return nil
        }
        return empty == 0 ? template.finish() : nil
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil) {
        var fields = FieldReader(scalarsOf: node)
        fields.report(code, message, at: node, hint: hint)
        diagnostics += fields.diagnostics
    }
}

extension Node {
    /// Whether it is a cell that says nothing, or a list of which an element does.
    var hasGap: Bool {
        utf8.isEmpty || isNull || CellList.elements(of: utf8)?.contains { $0.isEmpty } == true
    }
}

extension NodeTemplate.Pattern {
    /// Whether it is the range of days in which a rule is in force, `{from}..{until}`.
    fileprivate var isValidRange: Bool {
        guard key == "valid" else { return false }
        return parts.contains { part in
            if case .text(let text) = part { text.contains("..") } else { false }
        }
    }
}
