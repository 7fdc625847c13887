import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of tables of which no rule is made, and of what `where` compares a column with and no row has.
enum TableLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.tableUses.flatMap { findings(in: $0, draft.vocabulary) }
    }

    private static func findings(in use: TableUse, _ vocabulary: Vocabulary) -> [Diagnostic] {
        guard !use.table.rows.isEmpty else {
            return [
                finding(
                    LintCode.emptyTable, "the table has no rows, so no rule is made", at: use.source,
                    hint: "fill the table, or remove the rule")
            ]
        }
        let words = use.filter.map { RowExpressionWords($0, columns: use.table.columns).compared } ?? []
        let compared = use.compared + words
        let unknown = compared.compactMap { unknownValue($0, in: use.table) }
        if unknown.isEmpty, use.chosen == 0, let filter = use.filter {
            return [
                finding(
                    LintCode.noRow, "no row matches `where`, so no rule is made", at: filter,
                    hint: "change `where`, or remove the rule")
            ]
        }
        let near = nearMisses(compared, in: use)
        let overlooked = OverlookedRows(use, in: vocabulary).findings.filter { finding in
            !near.contains { $0.file == finding.file && $0.span == finding.span }
        }
        return unknown + near + overlooked + misfits(in: use)
    }

    /// Cells that are no numbers or no dates among those that are compared as such.
    private static func misfits(in use: TableUse) -> [Diagnostic] {
        use.misfits.compactMap { column, cell in
            let ordered = use.compared.filter { compared in
                guard compared.column == column, compared.value == .number || compared.value == .date else {
                    return false
                }
                return !compared.value.suits(cell) && use.table.rows.contains { compared.value.suits($0.cells[column]) }
            }
            guard let compared = ordered.first else { return nil }
            let (kind, example) = compared.value == .date ? ("date", "YYYY-MM-DD") : ("number", "digits alone")
            let text = cell.text.isEmpty ? "the empty cell" : "`\(cell.text)`"
            let name = use.table.columns[column]
            return Diagnostic(
                LintCode.oddForm, "\(text) is no \(kind), and `where` compares it with one",
                file: cell.file.path, span: cell.span,
                hint: "write a \(kind) as \(example), or leave the row out: `{ \(name): { not: \"\(cell.text)\" } }`",
                notes: [
                    .init("it is compared here", file: compared.node.file.path, span: compared.node.span)
                ])
        }
    }

    /// The number in a text or cell, however it is written: `1` and `01`, `1.0` and fullwidth digits.
    private static func number(_ text: String) -> Double? {
        let digits = String(LookAlike.form(of: text).map { $0.wholeNumberValue.map { Character(String($0)) } ?? $0 })
        guard digits.first.map({ $0.isNumber || $0 == "-" || $0 == "+" }) == true else { return nil }
        return Double(digits)
    }

    /// Rows that the filter misses by capitals, blanks, letters that look alike, or a letter.
    private static func nearMisses(_ all: [TableUse.Compared], in use: TableUse) -> [Diagnostic] {
        var wanted: [Int: [String: (text: String, node: Node)]] = [:]
        var numbers: [Int: [Double: (text: String, node: Node)]] = [:]
        for compared in all {
            guard case .text(let text) = compared.value else { continue }
            wanted[compared.column, default: [:]][LookAlike.form(of: text)] = (text, compared.node)
            if let number = number(text) { numbers[compared.column, default: [:]][number] = (text, compared.node) }
        }
        var counts: [Int: [String: Int]] = [:]
        for column in wanted.keys {
            for row in use.table.rows { counts[column, default: [:]][row.cells[column].text, default: 0] += 1 }
        }
        var found: [Diagnostic] = []
        for row in use.table.rows {
            for (column, forms) in wanted {
                let cell = row.cells[column]
                guard
                    let (text, node) = forms[LookAlike.form(of: cell.text)]
                        ?? numbers[column].flatMap({ numbers in number(cell.text).flatMap { numbers[$0] } })
                        ?? slip(cell.text, of: forms, counts[column] ?? [:]) ?? part(of: cell.text, forms),
                    !all.contains(where: { $0.column == column && $0.value == .text(cell.text) })
                else { continue }
                found.append(
                    Diagnostic(
                        LintCode.nearMiss,
                        "`\(cell.text)` looks like `\(text)` but is not the same, so `where` does not find it",
                        file: cell.file.path, span: cell.span, hint: "write both alike, or name both in `where`",
                        notes: [.init("it is compared here", file: node.file.path, span: node.span)]))
                if found.count >= 100 { return found }
            }
        }
        return found
    }

    /// The word that a cell of one row alone looks like by a letter.
    private static func slip(
        _ text: String, of forms: [String: (text: String, node: Node)], _ counts: [String: Int]
    ) -> (text: String, node: Node)? {
        guard text.count > 2, counts[text] == 1, let near = DidYouMean.nearest(to: text, in: forms.values.map(\.text)),
            counts[near] != nil, near.count > 3, near.filter({ !$0.isNumber }) != text.filter({ !$0.isNumber })
        else { return nil }
        return forms[LookAlike.form(of: near)]
    }

    /// The word that is one of several in a cell which are not parted as lists are.
    private static func part(
        of text: String, _ forms: [String: (text: String, node: Node)]
    ) -> (text: String, node: Node)? {
        let parts = text.split { ";,/&+\n\t".contains($0) }
        if parts.count < 2 { return nil }
        return parts.lazy.compactMap { forms[LookAlike.form(of: String($0))] }.first
    }

    private static func unknownValue(_ compared: TableUse.Compared, in table: Table) -> Diagnostic? {
        let (column, node) = (compared.column, compared.node)
        if table.rows.contains(where: { compared.value.suits($0.cells[column]) }) { return nil }
        let known = Set(table.rows.map { $0.cells[column].text })
        let hint = "its values are \(FieldReader.list(Array(known.sorted().prefix(10))))"
        switch compared.value {
        case .text(let text):
            return finding(
                LintCode.noRow, "no row has `\(text)` as `\(table.columns[column])`", at: node,
                hint: DidYouMean.hint(for: text, in: known) ?? hint)
        case .number, .date:
            let what = compared.value == .date ? "date" : "number"
            return finding(
                LintCode.noRow, "no row has a \(what) as `\(table.columns[column])`", at: node, hint: hint)
        }
    }

    private static func finding(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil)
        -> Diagnostic
    {
        Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)
    }
}
