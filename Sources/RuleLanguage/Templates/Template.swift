package import AdvisoryModel
package import CEL
package import SourceDiagnostics
package import YAMLTree

/// A text of a rule with `{{ CEL }}` in it, compiled.
package struct Template: Sendable {
    enum Part: Sendable {
        case text(String)
        // Few texts have one, so that all others keep no room for it.
        indirect case expression(TemplateExpression)
    }

    var parts: [Part]

    /// The text as it is; only where it holds no expression.
    package var constant: String? {
        if parts.isEmpty { return "" }
        if parts.count == 1, case .text(let text) = parts[0] { return text }
        return nil
    }

    /// What it holds between `{{` and `}}`, in order.
    package var expressions: [TemplateExpression] {
        parts.compactMap { if case .expression(let expression) = $0 { expression } else { nil } }
    }
}

/// A text in several languages, each compiled.
package struct LocalizedTemplate: Sendable {
    package var languages: LocalizedText
    package var templates: [Template]

    /// A text without expressions in one language, or in none that is named.
    package init(_ language: String, plain text: String) {
        languages = LocalizedText([LocalizedText.Variant(language: language, text: text)])
        templates = [Template(parts: text.isEmpty ? [] : [.text(text)])]
    }

    /// The indices of languages and templates agree.
    package init(_ variants: [(language: String, text: String, template: Template)]) {
        let sorted = variants.sorted { $0.language < $1.language }
        languages = LocalizedText(sorted.map { LocalizedText.Variant(language: $0.language, text: $0.text) })
        templates = sorted.map(\.template)
    }
}

extension Template {
    /// Compiles the text of a scalar.
    package static func compile(_ node: Node, in environment: Environment, _ vocabulary: Vocabulary) -> (
        template: Template?, diagnostics: [Diagnostic]
    ) {
        let read = TemplateParts(node, in: environment, vocabulary)
        guard !read.diagnostics.hasErrors else { return (nil, read.diagnostics) }
        let parts = read.parts.map { part -> Part in
            switch part {
            case .text(let text): .text(text)
            case .expression(let checked):
                .expression(TemplateExpression(checked, in: environment, file: node.file.path))
            }
        }
        return (Template(parts: parts), read.diagnostics)
    }
}

extension Template {
    /// The text with its expressions evaluated; what cannot be told is shown as `…`, and said among the problems where it is an error.
    package func render(_ bindings: Bindings, rule: String, into problems: inout [Problem]) -> String {
        if let constant { return constant }
        var out = ""
        for part in parts {
            switch part {
            case .text(let text): out += text
            case .expression(let expression):
                switch expression.program.evaluate(bindings) {
                case .error(let error):
                    problems.append(
                        Problem(error.code, message: "in the text: \(error.message)", rule: rule, at: expression.at))
                    out += "…"
                case .unknown: out += "…"
                case let value: out += value.displayText
                }
            }
        }
        return out
    }
}
