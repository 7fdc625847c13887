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
    var terms: [Int: [Conjunct]] = [:]
    /// Expressions that were checked; nil: with an error.
    var expressions: [Conjunct.Source: RowExpression?] = [:]
    /// Texts that were taken apart, by their scalar; nil: with an error.
    package var templates: [Int: RowTemplate?] = [:]

    package init(_ rule: Node, table: SourceFile, _ placeholders: Placeholders, environment: Environment) {
        self.rule = rule
        self.table = table
        self.placeholders = placeholders
        self.environment = placeholders.extended(environment)
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
