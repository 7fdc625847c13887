package import CEL
import RuleLanguage
import RuleLanguage
package import SourceDiagnostics

/// A `{{ … }}` in the title or the text of a rule.
package struct TemplateView {
    /// What holds it.
    package enum Holder: String, Sendable {
        case title, text
    }

    private let expression: TemplateExpression
    private let environment: Environment
    /// Whether it is in the title or in the text.
    package let holder: Holder
    /// The language of that title or text, BCP 47; empty where none is named.
    package let language: String

    init(_ expression: TemplateExpression, in holder: Holder, _ language: String, _ environment: Environment) {
        self.expression = expression
        self.environment = environment
        self.holder = holder
        self.language = language
    }

    /// The expression as CEL.
    package var text: String { Unparser.text(expression.checked.ast) }
    /// Where it is written: path, line, column.
    package var at: String { expression.at }
    /// The path of its file.
    package var file: String { expression.file }
    /// Where it is written in its file.
    package var span: SourceSpan { expression.span }
    /// The expression as a typed tree.
    package var checked: CheckedAST { expression.checked }
    /// The attributes, and the variables of the family, that it reads, by full name, sorted.
    package var attributes: [String] { checked.variables.map { environment.variables[$0.index].name }.sorted() }
}
