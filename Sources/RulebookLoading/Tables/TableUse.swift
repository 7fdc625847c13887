import AdvisoryModel
package import RuleLanguage
import RulebookWords
package import YAMLTree

/// A table of which a template makes its rules, for those who look at rules without needing an answer.
package struct TableUse {
    /// What `where` compares a column with.
    package struct Compared {
        package enum Value: Equatable {
            case text(String)
            case number, date

            /// Whether a cell can meet a comparison with it, or differs in its value only.
            package func suits(_ cell: Node) -> Bool {
                switch self {
                case .text(let text): cell.holds(text.utf8) || PartialDate(text).map { cell.lies(in: $0) } == true
                case .number: CellBound.number(in: cell) != nil
                case .date: PartialDate(cell.text) != nil
                }
            }
        }

        package let column: Int
        package let value: Value
        package let node: Node

        package init(_ column: Int, _ value: Value, _ node: Node) {
            (self.column, self.value, self.node) = (column, value, node)
        }
    }

    /// A cell of another type than that with which its column is compared, so that its row is passed over, or chosen.
    package typealias Misfit = (column: Int, cell: Node)

    /// The list of its rows, or the path of its file, as it is written.
    package let source: Node
    package let table: Table
    /// `where`; nil where every row makes a rule.
    package let filter: Node?
    package let compared: [Compared]
    package var misfits: [Misfit] = []
    /// How many of its rows make a rule.
    package let chosen: Int
}
