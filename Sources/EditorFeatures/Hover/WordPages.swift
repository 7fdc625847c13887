import AdvisoryModel
import Authoring
import ReportLanguages
import RuleEngine
import RuleLanguage
import RulebookLoading
import YAMLTree

/// What is said of keys and of the values that they may have.
extension EditorFeatures {
    /// An attribute: its type, what it means, what it may be, what is asked.
    func page(of attribute: Attribute) -> String {
        [
            "**\(attribute.name)**, \(attribute.type.description), \(attribute.givenBy)", attribute.meaning.inMarkdown,
            attribute.values.isEmpty ? "" : "One of \(attribute.values.code())",
            attribute.question.text(for: ["en"]).map { "Asked: \($0.text.inMarkdown)" } ?? "",
        ].paragraphs
    }

    /// A key of the mapping that a path leads to; nil for one that is the author's own.
    func keyPage(_ name: String, in path: [SyntaxNode.Step]) -> String? {
        let forms = forms
        guard let form = forms.form(at: path) else { return nil }
        guard let key = forms.keys(of: form).first(where: { $0.name == name }) else {
            return CountryCode.all.contains(name) && form.isNamed ? page(ofCountry: name) : nil
        }
        if let attribute = draft.vocabulary[name] { return page(of: attribute) }
        return [
            "**\(name)**, \(key.form.words)\(key.isRequired ? ", has to be there" : "")", key.summary,
            words(of: values(of: path + [.key(name)], forms), isSaid: key.form.isChoice),
            key.example.isEmpty ? "" : "`\(name): \(key.example)`",
        ].paragraphs
    }

    /// The values that are usual or allowed, each with what it means where they differ in that.
    private func words(of values: [PlaceValues.Value], isSaid: Bool) -> String {
        if values.isEmpty { return "" }
        if Set(values.map(\.detail)).count > 1 {
            return values.prefix(12).map { "`\($0.text)`\($0.detail.isEmpty ? "" : ": \($0.detail)")" }.markdownList
        }
        return isSaid ? "" : "Such as \(values.map(\.text).code(atMost: 12))"
    }

    /// What may be at a place, but for countries and names, of which there are too many to be told.
    private func values(of path: [SyntaxNode.Step], _ forms: PlaceForms) -> [PlaceValues.Value] {
        guard let form = forms.form(at: path), case .value(let value) = form, value.element.isOfWords else { return [] }
        return PlaceValues(self, forms, path: path, prefix: "").values(of: form).items
    }

    /// A value of a known list, or a country.
    func valuePage(_ text: String, at path: [SyntaxNode.Step]) -> String? {
        let forms = forms
        guard let form = forms.form(at: path) else { return nil }
        let known = PlaceValues(self, forms, path: path, prefix: text).values(of: form).items
        guard let value = known.first(where: { $0.text == text }) else { return nil }
        if value.kind == .country { return page(ofCountry: text) }
        return value.detail.isEmpty ? nil : "`\(text)`: \(value.detail.inMarkdown)"
    }
}

extension PlaceForm {
    /// Whether its keys are the author's own.
    fileprivate var isNamed: Bool {
        if case .value(.named) = self { true } else { false }
    }
}

extension ValueForm {
    /// Of a list what it is a list of.
    fileprivate var element: ValueForm {
        if case .list(let element) = self { element } else { self }
    }

    /// Whether its values are words, open or closed.
    fileprivate var isOfWords: Bool {
        switch self {
        case .word, .text, .any, .periodAfter: true
        default: false
        }
    }

    /// Whether what describes it names all its values.
    fileprivate var isChoice: Bool {
        switch element {
        case .word, .periodAfter: true
        default: false
        }
    }
}
