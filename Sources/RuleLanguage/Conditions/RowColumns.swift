import AdvisoryModel
package import CEL
package import SourceDiagnostics
package import YAMLTree

/// The columns of a table as expressions read them, `row.column`, and what was compiled of a rule's expressions for all of its rows.
///
/// A class, because the rows of one rule share what the first of them found.
package final class RowColumns {
    /// The rule that is made for each row.
    package let rule: Node
    /// The file that holds the rows.
    package let table: SourceFile
    package let placeholders: Placeholders
    /// The language of conditions with the columns as further variables of type string, the last ones.
    package let environment: Environment
    /// Terms of expressions by the scalar that holds them.
    package var terms: [Int: [ConditionTree.Conjunct]] = [:]
    /// Expressions that were checked; nil: with an error.
    var expressions: [ConditionTree.Source: RowExpression?] = [:]
    /// Texts that were taken apart, by their scalar; nil: with an error.
    package var templates: [Int: RowTemplate?] = [:]
    /// Where a condition is false whatever else is: the first row for each place, and how many there are.
    private var neverTrue: [Span: (file: String, row: Table.Row, count: Int)] = [:]

    package init(_ rule: Node, table: SourceFile, _ placeholders: Placeholders, environment: Environment) {
        self.rule = rule
        self.table = table
        self.placeholders = placeholders
        self.environment = placeholders.extended(environment)
    }

    /// Remembers that a condition is never true in a row.
    func neverTrue(_ row: Table.Row, file: String, at span: Span) {
        neverTrue[span, default: (file, row, 0)].count += 1
    }

    /// What is to be said of all rows together.
    package var findings: [Diagnostic] {
        neverTrue.map { span, found in
            Diagnostic(
                RulebookCode.constantCondition,
                "the condition is never true in \(found.count) row\(found.count == 1 ? "" : "s") of the table",
                file: found.file, span: span, hint: "choose the rows by `where` in `each`",
                notes: [.init("the first of them", file: found.row.node.file.path, span: found.row.node.span)])
        }
    }
}

/// A row that expressions are compiled for.
package struct RowScope {
    package let columns: RowColumns
    package let row: Table.Row

    package init(columns: RowColumns, row: Table.Row) {
        self.columns = columns
        self.row = row
    }
}
