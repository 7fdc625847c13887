package import CEL
package import SourceDiagnostics
package import YAMLTree

/// A title or text of a rule with `each`, taken apart once and put together for each row.
package struct RowTemplate {
    private enum Part {
        case text(String)
        case cell(Int)
        case expression(RowExpression, TemplateExpression)
    }

    private var parts: [Part] = []
    private let environment: Environment

    /// Takes a text apart; nil where an error was found.
    package static func compile(
        _ node: Node, in environment: Environment, _ vocabulary: Vocabulary, _ columns: Placeholders
    ) -> (template: RowTemplate?, diagnostics: [Diagnostic]) {
        let extended = columns.extended(environment)
        let read = TemplateParts(node, in: extended, vocabulary)
        var fields = FieldReader(scalarsOf: node)
        fields.report(read.diagnostics)
        var template = RowTemplate(environment: environment)
        for part in read.parts {
            switch part {
            case .text(let text):
                var unknown: [String] = []
                for part in columns.parts(of: text, unknown: &unknown) ?? [.text(text)] {
                    switch part {
                    case .text(let text): template.parts.append(.text(text))
                    case .cell(let column): template.parts.append(.cell(column))
                    }
                }
                for name in unknown {
                    fields.report(
                        RulebookCode.unknownColumn, "no column is called `\(name)`", at: node,
                        hint: columns.hint(for: name))
                }
            case .expression(let checked):
                let expression = RowExpression(checked, columns, environment: extended)
                let shared = TemplateExpression(checked, in: environment, file: node.file.path)
                template.parts.append(.expression(expression, shared))
            }
        }
        return (fields.diagnostics.hasErrors ? nil : template, fields.diagnostics)
    }

    private init(environment: Environment) {
        self.environment = environment
    }

    /// The text for a row, and what the digest sees of it.
    package func filled(for row: Table.Row) -> (template: Template, text: String) {
        var filled: [Template.Part] = []
        var pending = ""
        var whole = ""
        for part in parts {
            switch part {
            case .text(let text):
                pending += text
                whole += text
            case .cell(let column):
                pending += row.cells[column].text
                whole += row.cells[column].text
            case .expression(let expression, let shared):
                if !pending.isEmpty { filled.append(.text(pending)) }
                pending = ""
                let result = expression.filled(for: row)
                filled.append(
                    .expression(
                        expression.readsRow
                            ? TemplateExpression(result.checked, in: environment, file: shared.file) : shared))
                whole += "{{ \(Unparser.text(result.checked.ast)) }}"
            }
        }
        if !pending.isEmpty { filled.append(.text(pending)) }
        return (Template(parts: filled), whole)
    }
}
