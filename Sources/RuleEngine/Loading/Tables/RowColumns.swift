import CEL
import SourceDiagnostics
import YAMLTree

/// The columns of a table as expressions read them, `row.column`, and what was compiled of a rule's expressions for all of its rows.
///
/// A class, because the rows of one rule share what the first of them found.
final class RowColumns {
    /// The rule that is made for each row.
    let rule: Node
    /// The file in which the rows stand.
    let table: SourceFile
    let placeholders: Placeholders
    /// The language of conditions with the columns as further variables of type string, the last ones.
    let environment: Environment
    /// Terms of expressions by the scalar that they stand in.
    var terms: [Int: [ConditionTree.Conjunct]] = [:]
    /// Expressions that were checked; nil: with an error.
    var expressions: [ConditionTree.Source: RowExpression?] = [:]
    /// Texts that were taken apart, by their scalar; nil: with an error.
    var templates: [Int: RowTemplate?] = [:]
    /// Where a condition is false whatever else is: the first row for each place, and how many there are.
    private var neverTrue: [Span: (file: String, row: Table.Row, count: Int)] = [:]

    init(_ rule: Node, table: SourceFile, _ placeholders: Placeholders, environment: Environment) {
        self.rule = rule
        self.table = table
        self.placeholders = placeholders
        self.environment = Self.extended(environment, placeholders.columns)
    }

    /// Remembers that a condition is never true in a row.
    func neverTrue(_ row: Table.Row, file: String, at span: Span) {
        neverTrue[span, default: (file, row, 0)].count += 1
    }

    /// What is to be said of all rows together.
    var findings: [Diagnostic] {
        neverTrue.map { span, found in
            Diagnostic(
                "rulebook/constant-condition", .warning,
                "the condition is never true in \(found.count) row\(found.count == 1 ? "" : "s") of the table",
                file: found.file, span: span, hint: "choose the rows by `where` in `each`",
                notes: [.init("the first of them", file: found.row.node.file.path, span: found.row.node.span)])
        }
    }

    static func extended(_ environment: Environment, _ columns: [String]) -> Environment {
        var extended = environment
        for column in columns { extended.declare(variable: "row.\(column)", type: .string) }
        return extended
    }

    /// The name of a column behind `row.`, in backticks where it is no plain word.
    static func field(_ column: String) -> String {
        let isPlain = column.utf8.enumerated().allSatisfy { index, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
            default: false
            }
        }
        return isPlain ? column : "`\(column)`"
    }
}

/// A row that expressions are compiled for.
struct RowScope {
    let columns: RowColumns
    let row: Table.Row
}
