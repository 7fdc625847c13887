import RulebookWords
import AdvisoryModel
import Authoring
import JSON
import ReportLanguages
import RuleEngine
import RuleLanguage
import RulebookFolder
import RulebookLoading
import YAMLTree

/// The values that are usual or allowed at a place.
struct PlaceValues {
    /// A value.
    struct Value {
        var text: String
        var kind: Completion.Kind = .value
        var detail = ""
        var documentation = ""

        /// As it is written without quotes, or in them where it would be read as something else.
        var written: String { PlaceValues.isPlain(text) ? text : "\"\(text)\"" }
    }

    private let editor: EditorFeatures
    private let forms: PlaceForms
    private let path: [SyntaxNode.Step]
    private let prefix: String

    init(_ editor: EditorFeatures, _ forms: PlaceForms, path: [SyntaxNode.Step], prefix: String) {
        (self.editor, self.forms, self.path, self.prefix) = (editor, forms, path, prefix)
    }

    /// What may be at the place by its form; `isIncomplete` where there is more than is given.
    func values(of form: PlaceForm) -> (items: [Value], isIncomplete: Bool) {
        switch form {
        case .name(let kind): return names(kind)
        case .value(let form): return (values(of: form), false)
        case .comparison(let attribute), .given(let attribute):
            if attribute.name == "trip.crossing" { return names(.crossing) }
            return (values(of: attribute), false)
        case .field(let key):
            return (key.name == "type" ? documents : values(of: key.type), false)
        case .condition, .attributes, .fixtures, .changes, .facts, .fact, .claim: return ([], false)
        }
    }

    // MARK: Forms

    private func values(of form: ValueForm) -> [Value] {
        switch form {
        case .word(let words): words.map { Value(text: $0, detail: summary(of: $0)) }
        case .boolean: [Value(text: "true"), Value(text: "false")]
        case .wholeNumber(let range) where range.count <= 10: range.map { Value(text: String($0)) }
        case .country, .countrySet: countries
        case .list(let element): values(of: element)
        case .either(let forms): forms.flatMap(values)
        case .day, .partialDate, .moment:
            [Value(text: editor.today.description, detail: "today, \(editor.today.weekday.rawValue)")]
        case .days, .moments: [Value(text: "\(editor.today.description)..", detail: "from today on")]
        case .period: ["15 working days", "30 days", "6 months"].map { Value(text: $0) }
        case .periodAfter(let anchors):
            anchors.map { Value(text: "6 months after \($0.name)", detail: $0.summary) }
        case .language: Phrases.all.map { Value(text: $0.language) }
        case .text, .any: words
        case .wholeNumber, .null, .number, .money, .condition, .localizedText, .mapping, .named: []
        }
    }

    private var key: String? {
        for case .key(let key) in path.reversed() { return key }
        return nil
    }

    /// What a word of a known list means.
    private func summary(of word: String) -> String {
        switch key {
        case "reliability", "atLeast": Source.Reliability(rawValue: word)?.summary ?? ""
        case "policy":
            [ClaimPolicy.reliability, .latest(atLeast: .f), .agreement].first { $0.name == word }?.summary ?? ""
        case "verdict": Verdict(rawValue: word)?.summary ?? ""
        case "effect": Effect(rawValue: word)?.summary ?? ""
        default: ""
        }
    }

    /// The words of lists that are open, or those that the file's kind has.
    private var words: [Value] {
        guard let key else { return [] }
        switch (editor.kind, key) {
        case (.rules, "family"): return editor.draft.pluggedFamilies.map { Value(text: $0.name, detail: "a family") }
        case (.vocabulary, "type"), (.family, "type"):
            return AttributeType.named.keys.sorted().flatMap { [Value(text: $0), Value(text: "list of \($0)")] }
        case (.rules, "document"): return documents
        default: break
        }
        if let family = forms.family, let closed = editor.draft.vocabulary.fieldValues["\(family).\(key)"] {
            return closed.map { Value(text: $0) }
        }
        let usual = editor.draft.usualWords.compactMap { $0[key] }.first ?? []
        return usual.map { Value(text: $0, detail: "a usual word") }
    }

    /// Types of documents that are usual, or that have names.
    private var documents: [Value] {
        let usual = editor.draft.usualWords.flatMap { $0["traveler.documents.type"] ?? [] }
        let named = editor.draft.namedIDs.filter { $0.kind == "documents" }.map(\.node.text)
        var seen: Set<String> = []
        return (usual + named).filter { seen.insert($0).inserted }.map { Value(text: $0, detail: "a document") }
    }

    private var countries: [Value] {
        CountryCode.all.map {
            Value(text: $0, kind: .country, detail: Phrases.english.country($0))
        }
    }

    // MARK: Attributes

    func values(of attribute: Attribute) -> [Value] {
        if !attribute.values.isEmpty { return attribute.values.map { Value(text: $0, detail: attribute.name) } }
        return attribute.owner == "crossing" ? claimed(attribute) : values(of: attribute.type)
    }

    /// What is claimed of a fact at any crossing, so that one thing has one word.
    private func claimed(_ fact: Attribute) -> [Value] {
        let claims = editor.draft.crossings.flatMap(\.claims).filter { $0.fact == fact.key }
        let words = claims.flatMap { claim -> [String] in
            switch claim.value {
            case .string(let word): [word]
            case .array(let words): words.compactMap(\.string)
            default: []
            }
        }
        return Set(words).sorted().map { Value(text: $0, detail: "claimed elsewhere") } + values(of: fact.type)
    }

    private func values(of type: AttributeType) -> [Value] {
        switch type.element {
        case .country: countries
        case .boolean, .date, .language: values(of: ValueForm(type.element))
        case .time: [Value(text: "08:00..18:00", detail: "from and to")]
        default: []
        }
    }

    // MARK: Names

    private func names(_ kind: NameKind) -> (items: [Value], isIncomplete: Bool) {
        let found = editor.names(kind, startingWith: prefix)
        return (
            found.items.map { name in
                Value(
                    text: name.name, kind: kind == .group ? .group : .name, detail: name.detail,
                    documentation: name.documentation)
            }, found.isIncomplete
        )
    }

    /// Whether a text reads as itself without quotes, in brackets too; `NO` and `112` do where texts are wanted.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) && !text.utf8.contains { ",[]{}#".utf8.contains($0) }
            && !text.contains(": ")
    }
}
