package import CEL
package import SourceDiagnostics

/// A `{{ … }}` in a text of a rule, compiled.
package struct TemplateExpression: Sendable {
    /// The expression as a typed tree; what it reads of the row of a table is filled in.
    package let checked: CheckedAST
    let program: Program
    /// The path of its file.
    package let file: String

    init(_ checked: CheckedAST, in environment: Environment, file: String) {
        self.checked = checked
        self.file = file
        program = environment.program(checked)
    }

    /// Where it is written in its file.
    package var span: SourceSpan { checked.ast.span(of: checked.ast.root) }
    /// Where it is written: path, line, column.
    package var at: String { "\(file):\(span.start.line):\(span.start.column)" }
}
