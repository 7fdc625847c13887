import AdvisoryModel
import Authoring
import CEL
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Says what a word of an expression is.
struct ExpressionHover {
    private let editor: EditorFeatures
    private let text: ExpressionText
    private let offset: Int

    init(_ editor: EditorFeatures, _ text: ExpressionText, _ offset: Int) {
        (self.editor, self.text, self.offset) = (editor, text, offset)
    }

    var hover: Hover? {
        let tokens = text.tokens
        let found =
            tokens.firstIndex { $0.bytes.contains(offset) } ?? tokens.lastIndex { $0.bytes.upperBound == offset }
        guard let token = found else { return nil }
        switch tokens[token].kind {
        case .name: return name(token)
        case .text: return inText(token)
        case .keyword, .mark:
            let pages = Callable.operators(written: text.written(token), in: editor.draft.vocabulary).map(\.page)
            return pages.isEmpty ? nil : hover(pages.paragraphs, token...token)
        case .number, .dot, .comma, .opening, .closing: return nil
        }
    }

    private func hover(_ page: String, _ tokens: ClosedRange<Int>) -> Hover {
        let bytes = text.tokens[tokens.lowerBound].bytes.lowerBound..<text.tokens[tokens.upperBound].bytes.upperBound
        return Hover(text: page, span: text.span(bytes))
    }

    private func name(_ token: Int) -> Hover? {
        let vocabulary = editor.draft.vocabulary
        if let (callable, first) = text.callable(endingAt: token, in: vocabulary) {
            return hover(callable.page, first...token)
        }
        let last = text.end(ofNameAt: token)
        guard let (name, first) = text.name(endingAt: last) else { return nil }
        if name.hasPrefix("groups.") {
            let end = min(first + 2, last)
            return vocabulary.groups[text.written(end)].map { hover(editor.page(of: $0), first...end) }
        }
        if let variable = variables.first(where: { $0.name == name }) {
            return hover("**\(name)**, \(variable.type.description), of the rule itself", first...last)
        }
        guard let (attribute, fields) = vocabulary.resolve(name) else { return nil }
        let end = max(first, last - 2 * fields.count)
        if token > end, let field = fields.first, let type = type(of: field, in: attribute) {
            return hover("**\(field)**, \(type.description), of `\(attribute.name)`", token...token)
        }
        return hover(
            attribute.owner == "crossing" ? editor.page(ofFact: attribute) : editor.page(of: attribute), first...end)
    }

    /// What texts of the file's rules may speak of beside attributes.
    private var variables: [TemplateVariable] {
        editor.draft.pluggedFamilies.first { $0.name == editor.forms.family }?.templateVariables ?? []
    }

    private func type(of field: String, in attribute: Attribute) -> AttributeType? {
        guard case .record(let record) = attribute.type else { return nil }
        return StandardVocabulary.records[record]?.first { $0.name == field }?.type
    }

    /// A day, a group in brackets, a country, or a value of what it is compared with.
    private func inText(_ token: Int) -> Hover? {
        let written = text.written(token).filter { $0 != "\"" && $0 != "'" }
        if token > 1, text.written(token - 1) == "[", text.name(endingAt: token - 2)?.name == "groups" {
            return editor.draft.vocabulary.groups[written].map { hover(editor.page(of: $0), token...token) }
        }
        if Day(written) != nil { return editor.day(at: editor.tree.byte(at: text.position(offset))) }
        let attribute = ExpressionCompleter(editor, text, offset).comparedAttribute(with: token)
        if CountryCode.all.contains(written), attribute.map({ $0.type.element == .country }) ?? true {
            return hover(editor.page(ofCountry: written), token...token)
        }
        guard let attribute, attribute.values.contains(written) else { return nil }
        return hover(editor.page(of: attribute), token...token)
    }
}
