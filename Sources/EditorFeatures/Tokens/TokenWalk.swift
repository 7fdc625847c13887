import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Goes through a file and finds its known keys, the values of closed lists, and the words of expressions.
struct TokenWalk {
    private let forms: PlaceForms
    /// Known keys.
    private(set) var keys: [SemanticToken] = []
    /// Values, and the words of expressions.
    private(set) var words: [SemanticToken] = []

    init(_ forms: PlaceForms) { self.forms = forms }

    mutating func visit(file root: Node) {
        guard let keys = forms.root else { return }
        visit(root, .value(.mapping(keys)))
    }

    private mutating func visit(_ node: Node, _ form: PlaceForm) {
        switch node.kind {
        case .sequence:
            for (index, element) in node.elementsView.enumerated() {
                if let below = forms.form(below: form, .index(index)) { visit(element, below) }
            }
        case .mapping:
            let own = Set(forms.keys(of: form).map(\.name))
            for entry in node.entriesView {
                let key = entry.key.text
                if own.contains(key) {
                    let isAttribute = key.contains(".") && forms.draft.vocabulary[key] != nil
                    add(entry.key, isAttribute ? .variable : .property, to: \.keys)
                }
                if let below = forms.form(below: form, .key(key)) { visit(entry.value, below) }
            }
        case .scalar: visit(scalar: node, form)
        }
    }

    private mutating func visit(scalar node: Node, _ form: PlaceForm) {
        switch form {
        case .condition, .value(.localizedText):
            for text in ExpressionText.all(in: node, form) { visit(text) }
        case .value(.list(let element)): visit(scalar: node, .value(element))
        case .value(.word(let words)):
            if words.contains(node.text) { add(node, .enumMember, to: \.words) }
        case .value(.country), .value(.countrySet):
            if CountryCode.normalized(node.text) != nil { add(node, .enumMember, to: \.words) }
        case .comparison(let attribute), .given(let attribute):
            let isCountry = attribute.type.element == .country && CountryCode.normalized(node.text) != nil
            if isCountry || attribute.values.contains(node.text) { add(node, .enumMember, to: \.words) }
        default: break
        }
    }

    private mutating func add(
        _ node: Node, _ kind: SemanticToken.Kind, to list: WritableKeyPath<TokenWalk, [SemanticToken]>
    ) {
        let positions = node.positions
        let span = SourceSpan(
            positions.position(atUTF8Offset: 0), positions.position(atUTF8Offset: node.text.utf8.count))
        self[keyPath: list].append(SemanticToken(kind: kind, isDeclaration: false, span: span))
    }

    // MARK: Expressions

    private mutating func visit(_ text: ExpressionText) {
        for token in text.tokens.indices {
            let kind: SemanticToken.Kind? =
                switch text.tokens[token].kind {
                case .name: kind(ofName: token, in: text)
                case .keyword: .keyword
                case .number: .number
                case .text: .string
                case .mark: .operator
                case .dot, .comma, .opening, .closing: nil
                }
            guard let kind else { continue }
            for span in text.lines(text.tokens[token].bytes) {
                words.append(SemanticToken(kind: kind, isDeclaration: false, span: span))
            }
        }
    }

    private func kind(ofName token: Int, in text: ExpressionText) -> SemanticToken.Kind {
        let isMember = token > 0 && text.tokens[token - 1].kind == .dot
        if text.tokens.indices.contains(token + 1), text.written(token + 1) == "(" {
            let name = text.written(token)
            if MacroForm.all.contains(where: { $0.name == name || $0.name == "cel." + name }) { return .macro }
            return isMember ? .method : .function
        }
        guard let (name, first) = text.name(endingAt: text.end(ofNameAt: token)) else { return .property }
        if name.hasPrefix("groups.") || name == "groups" { return token == first ? .variable : .enum }
        guard let (_, fields) = forms.draft.vocabulary.resolve(name) else { return isMember ? .property : .parameter }
        return text.end(ofNameAt: token) - token < 2 * fields.count ? .property : .variable
    }
}

extension ExpressionText {
    /// Where some bytes of the expression are in the file, line by line.
    func lines(_ bytes: Range<Int>) -> [SourceSpan] {
        guard let last = bytes.last else { return [] }
        let (start, end) = (position(bytes.lowerBound), position(bytes.upperBound))
        if start.line == end.line { return [SourceSpan(start, end)] }
        var spans: [SourceSpan] = []
        for offset in bytes {
            let place = position(offset)
            let next = offset == last ? end : position(offset + 1)
            // What is the last of its line ends where it is.
            let after = next.line == place.line ? next : Position(line: Int(place.line), column: Int(place.column) + 1)
            if let open = spans.last, open.start.line == place.line {
                spans[spans.count - 1] = SourceSpan(open.start, max(open.end, after))
            } else {
                spans.append(SourceSpan(place, after))
            }
        }
        return spans
    }
}
