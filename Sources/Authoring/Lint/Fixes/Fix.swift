public import SourceDiagnostics
package import YAMLTree

/// A change of a file that does away with a finding.
public struct Fix: Hashable, Sendable {
    /// What it does, as an order: "write `tourism`".
    public let title: String
    /// The path of the file.
    public let file: String
    /// Whether it needs no second look: every value of the file stays what it is, and with them the rulebook, and nothing is accepted that was not.
    public let isSafe: Bool
    package let edit: TextEdit
    /// The lines and columns of what is replaced, in characters.
    public let span: SourceSpan

    /// What comes in its place.
    public var text: String { edit.text }

    init(_ title: String, _ edit: TextEdit, in tree: SyntaxTree, isSafe: Bool = false) {
        self.title = title
        file = tree.file.path
        self.isSafe = isSafe
        self.edit = edit
        span = tree.span(edit.range)
    }
}
