package import RuleLanguage
package import YAMLTree

/// A table of which a template makes its rules, for those who look at rules without needing an answer.
package struct TableUse {
    /// A value that `where` compares with a column as text.
    package struct Compared {
        package let column: Int
        package let node: Node
    }

    /// The list of its rows, or the path of its file, as it is written.
    package let source: Node
    package let table: Table
    /// `where`; nil where every row makes a rule.
    package let filter: Node?
    package let compared: [Compared]
    /// How many of its rows make a rule.
    package let chosen: Int
}
