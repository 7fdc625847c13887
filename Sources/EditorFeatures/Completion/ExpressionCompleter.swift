import RulebookLoading
import Authoring
import AdvisoryModel
import CEL
import RuleLanguage
import SourceDiagnostics

/// Offers what can be written at a place of an expression.
struct ExpressionCompleter {
    private let editor: EditorFeatures
    private let text: ExpressionText
    private let offset: Int

    init(_ editor: EditorFeatures, _ text: ExpressionText, _ offset: Int) {
        (self.editor, self.text, self.offset) = (editor, text, offset)
    }

    /// What an expression may begin with that is not written yet.
    static func beginnings(_ editor: EditorFeatures, _ span: SourceSpan) -> [Completion] {
        names(editor, startingWith: "", span) + functions(editor, span, isMember: false)
    }

    var completions: Completions {
        let token = text.word(at: offset)
        if let token, text.tokens[token].kind == .text { return inText(token) }
        if let token, text.tokens[token].kind == .number { return Completions() }
        var last = token
        if let token, text.tokens[token].kind == .name || text.tokens[token].kind == .keyword {
            return name(endingAt: token)
        }
        if last == nil { last = text.tokens.lastIndex { $0.bytes.upperBound <= offset } }
        if let last, text.tokens[last].kind == .dot, text.tokens[last].bytes.upperBound == offset {
            return afterDot(last, span: text.span(offset..<offset))
        }
        return Completions(items: Self.beginnings(editor, text.span(offset..<offset)))
    }

    private func name(endingAt token: Int) -> Completions {
        let bytes = text.tokens[token].bytes
        if token > 0, text.tokens[token - 1].kind == .dot { return afterDot(token - 1, span: text.span(bytes)) }
        return Completions(items: Self.beginnings(editor, text.span(bytes)))
    }

    /// What may follow a dot: the rest of an attribute's name, its fields, groups, methods.
    private func afterDot(_ dot: Int, span: SourceSpan) -> Completions {
        var items: [Completion] = []
        if let (name, _) = text.name(endingAt: dot - 1) {
            if name == "groups" {
                // A name with a hyphen is written in brackets.
                return Completions(items: groups(span).filter { !$0.label.contains("-") })
            }
            items = Self.names(editor, startingWith: name + ".", span)
            if let fields = fields(of: name) {
                items += fields.map {
                    Completion(label: $0.name, kind: .attribute, detail: $0.type.description, span: span, text: $0.name)
                }
            }
        }
        // A name of a rulebook hides the function that is called like it.
        let names = Set(items.map(\.label))
        return Completions(
            items: items + Self.functions(editor, span, isMember: true).filter { !names.contains($0.label) })
    }

    private func fields(of name: String) -> [(name: String, type: AttributeType)]? {
        guard let attribute = editor.draft.vocabulary[name], case .record(let record) = attribute.type else {
            return nil
        }
        return StandardVocabulary.records[record]
    }

    private func groups(_ span: SourceSpan) -> [Completion] {
        editor.draft.vocabulary.groups.values.sorted { $0.id < $1.id }.map { group in
            Completion(
                label: group.id, kind: .group, detail: group.title.text(for: ["en"])?.text ?? "",
                documentation: group.everyMember.joined(separator: ", "), span: span, text: group.id)
        }
    }

    /// The names of attributes without what is written of them already.
    private static func names(
        _ editor: EditorFeatures, startingWith written: String, _ span: SourceSpan
    ) -> [Completion] {
        let attributes = editor.draft.vocabulary.attributes.filter { $0.name.hasPrefix(written) }.map { attribute in
            let rest = String(attribute.name.dropFirst(written.count))
            return Completion(
                label: rest, kind: .attribute, detail: attribute.type.description, documentation: attribute.summary,
                span: span, text: rest)
        }
        guard written.isEmpty else { return attributes }
        return attributes + [
            Completion(label: "groups", kind: .attribute, detail: "groups of countries", span: span, text: "groups.")
        ]
    }

    private static func functions(_ editor: EditorFeatures, _ span: SourceSpan, isMember: Bool) -> [Completion] {
        var seen: Set<String> = []
        return FunctionTable.functions(editor.draft.vocabulary).compactMap { function in
            guard !function.isOperator, function.overloads.contains(where: { $0.isMember == isMember }),
                seen.insert(function.name).inserted
            else {
                return nil
            }
            return Completion(
                label: function.name, kind: .function, detail: function.signatures.first ?? "",
                documentation: function.page, span: span, text: function.name + "($1)", isSnippet: true)
        }
    }

    // MARK: Texts

    /// The values that an attribute may have which a text is compared with.
    private func inText(_ token: Int) -> Completions {
        let bytes = text.tokens[token].bytes
        let isClosed = bytes.upperBound > offset
        let inner = min(bytes.lowerBound + 1, offset)..<max(offset, isClosed ? bytes.upperBound - 1 : bytes.upperBound)
        let span = text.span(inner)
        if text.isGroup(token) { return Completions(items: groups(span)) }
        guard let attribute = comparedAttribute(with: token) else { return Completions() }
        let values = PlaceValues(
            editor, editor.forms, path: [], prefix: text.written(inner.lowerBound..<offset)
        ).values(of: .comparison(attribute))
        return Completions(
            items: values.items.map {
                Completion(label: $0.text, kind: $0.kind, detail: $0.detail, span: span, text: $0.text)
            },
            isIncomplete: values.isIncomplete)
    }

    /// `trip.mode == "…"`, `trip.mode in ["…", "…"]`, `"…" in traveler.nationalities`.
    func comparedAttribute(with token: Int) -> Attribute? {
        func attribute(endingAt token: Int) -> Attribute? {
            text.name(endingAt: token).flatMap { editor.draft.vocabulary.resolve($0.name)?.attribute }
        }
        var before = token - 1
        while before >= 0, text.tokens[before].kind == .text || text.tokens[before].kind == .comma { before -= 1 }
        if before >= 0, text.written(before) == "[" { before -= 1 }
        if before >= 1, ["==", "!=", "in"].contains(text.written(before)) { return attribute(endingAt: before - 1) }
        var after = token + 1
        guard after + 1 < text.tokens.count, ["==", "!=", "in"].contains(text.written(after)) else { return nil }
        after += 1
        while after + 2 < text.tokens.count, text.tokens[after + 1].kind == .dot, text.tokens[after + 2].kind == .name {
            after += 2
        }
        return attribute(endingAt: after)
    }
}

extension FunctionDeclaration {
    /// Whether it is written between or before its operands.
    var isOperator: Bool { name.contains("_") || name.hasPrefix("@") }

    /// What it does, with its forms and examples, in Markdown.
    var page: String {
        let code = (signatures + examples).map { "    " + $0 }.joined(separator: "\n")
        return [summary, code].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
