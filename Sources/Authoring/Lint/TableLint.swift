import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of tables of which no rule is made, and of values in `where` that no row has.
enum TableLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] { draft.tableUses.flatMap { findings(in: $0) } }

    private static func findings(in use: TableUse) -> [Diagnostic] {
        guard !use.table.rows.isEmpty else {
            return [finding(LintCode.emptyTable, "the table has no rows, so no rule is made", at: use.source)]
        }
        let unknown = use.compared.compactMap { unknownValue($0, in: use.table) }
        if unknown.isEmpty, use.chosen == 0, let filter = use.filter {
            return [finding(LintCode.noRow, "no row matches `where`, so no rule is made", at: filter)]
        }
        return unknown
    }

    private static func unknownValue(_ compared: TableUse.Compared, in table: Table) -> Diagnostic? {
        let (column, node) = (compared.column, compared.node)
        if table.rows.contains(where: { $0.cells[column].utf8 == node.utf8 }) { return nil }
        let known = Set(table.rows.map { $0.cells[column].text })
        return finding(
            LintCode.noRow, "no row has `\(node.text)` as `\(table.columns[column])`", at: node,
            hint: DidYouMean.hint(for: node.text, in: known)
                ?? "there are \(FieldReader.list(Array(known.sorted().prefix(10))))")
    }

    private static func finding(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil)
        -> Diagnostic
    {
        Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint)
    }
}
