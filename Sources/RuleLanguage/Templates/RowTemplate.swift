package import CEL
package import SourceDiagnostics
package import YAMLTree

/// A title or text of a rule with `each`, taken apart once and put together for each row.
package struct RowTemplate {
    private enum Piece {
        case text(String)
        case cell(Int)
        case expression(RowExpression, TemplateExpression)
    }

    private var pieces: [Piece] = []
    private let environment: Environment

    /// Takes a text apart; nil where an error was found.
    package static func compile(
        _ node: Node, in environment: Environment, _ vocabulary: Vocabulary, _ columns: Placeholders
    ) -> (template: RowTemplate?, diagnostics: [Diagnostic]) {
        let extended = columns.extended(environment)
        let parts = TemplateParts(node, in: extended, vocabulary)
        var fields = FieldReader(scalarsOf: node)
        fields.report(parts.diagnostics)
        var template = RowTemplate(environment: environment)
        for part in parts.parts {
            switch part {
            case .text(let text):
                var unknown: [String] = []
                for piece in columns.pieces(of: text, unknown: &unknown) ?? [.text(text)] {
                    switch piece {
                    case .text(let text): template.pieces.append(.text(text))
                    case .cell(let column): template.pieces.append(.cell(column))
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
                template.pieces.append(.expression(expression, shared))
            }
        }
        return (fields.diagnostics.hasErrors ? nil : template, fields.diagnostics)
    }

    private init(environment: Environment) {
        self.environment = environment
    }

    /// The text for a row, and what the digest sees of it.
    package func made(for row: Table.Row) -> (template: Template, text: String) {
        var segments: [Template.Segment] = []
        var pending = ""
        var whole = ""
        for piece in pieces {
            switch piece {
            case .text(let text):
                pending += text
                whole += text
            case .cell(let column):
                pending += row.cells[column].text
                whole += row.cells[column].text
            case .expression(let expression, let shared):
                if !pending.isEmpty { segments.append(.text(pending)) }
                pending = ""
                let made = expression.made(for: row)
                segments.append(
                    .expression(
                        expression.readsRow
                            ? TemplateExpression(made.checked, in: environment, file: shared.file) : shared))
                whole += "{{ \(Unparser.text(made.checked.ast)) }}"
            }
        }
        if !pending.isEmpty { segments.append(.text(pending)) }
        return (Template(segments: segments), whole)
    }
}
