import RuleLanguage
import AdvisoryModel
import CEL
import RuleEngine
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Goes through a file and finds every place where something is named.
struct NameWalk {
    private let forms: PlaceForms
    private let kind: RulebookFileKind
    private let path: String
    /// The first part of the ids of the file's rules.
    private let prefix: String
    private(set) var places: [NamePlace] = []

    private init(_ root: Node, _ kind: RulebookFileKind, _ draft: RulebookDraft) {
        forms = PlaceForms(kind: kind, family: root["family"]?.text, draft: draft)
        self.kind = kind
        path = root.file.path
        prefix = kind == .rules ? root["rules"]?.text ?? "" : ""
    }

    /// The names in a file.
    static func places(in root: Node, _ kind: RulebookFileKind, _ draft: RulebookDraft) -> [NamePlace] {
        var walk = NameWalk(root, kind, draft)
        walk.visit(file: root)
        return walk.places
    }

    /// What the keys below a key of the file are names of.
    private static func declared(below key: String, in kind: RulebookFileKind) -> NameKind? {
        switch (kind, key) {
        case (.sources, "sources"): .source
        case (.vocabulary, "groups"): .group
        case (.vocabulary, "attributes"): .attribute
        case (.tests, "travelers"): .traveler
        case (.tests, "trips"): .trip
        case (.crossing, "facts"): .fact
        default: nil
        }
    }

    private mutating func visit(file root: Node) {
        guard root.kind == .mapping, let keys = forms.root else { return }
        let form = PlaceForm.value(.mapping(keys))
        for entry in root.entriesView {
            let key = entry.key.text
            if kind == .crossing, key == "crossing" { add(.crossing, entry.value.text, entry.value, declares: true) }
            if let named = Self.declared(below: key, in: kind), entry.value.kind == .mapping {
                for inner in entry.value.entriesView { add(named, inner.key.text, inner.key, declares: true) }
            }
            guard let below = forms.form(below: form, .key(key)) else { continue }
            visit(entry.value, below, isItems: kind == .rules && key == "items")
        }
    }

    /// - Parameter isItems: whether it is the list of a file's rules, or one of them.
    private mutating func visit(_ node: Node, _ form: PlaceForm, isItems: Bool = false) {
        switch node.kind {
        case .sequence:
            for (index, element) in node.elementsView.enumerated() {
                if let below = forms.form(below: form, .index(index)) { visit(element, below, isItems: isItems) }
            }
        case .mapping:
            for entry in node.entriesView {
                let key = entry.key.text
                if isItems, key == "id", entry.value.kind == .scalar {
                    add(.rule, "\(prefix)/\(entry.value.text)", entry.value, declares: true)
                }
                switch form {
                case .condition, .changes: addAttribute(key, entry.key)
                default: break
                }
                if let below = forms.form(below: form, .key(key)) { visit(entry.value, below) }
            }
        case .scalar: visit(scalar: node, form)
        }
    }

    private mutating func visit(scalar node: Node, _ form: PlaceForm) {
        switch form {
        case .value(.list(let element)): visit(scalar: node, .value(element))
        case .name(.rule): add(.rule, full(node.text), node)
        case .name(.attribute): addAttribute(node.text, node)
        case .name(let kind): add(kind, node.text, node)
        case .comparison(let attribute), .given(let attribute):
            if attribute.name == "trip.crossing" { add(.crossing, node.text, node) }
        case .condition, .value(.localizedText):
            for text in ExpressionText.all(in: node, form) { visit(text) }
        default: break
        }
    }

    private func full(_ id: String) -> String { id.contains("/") || kind != .rules ? id : "\(prefix)/\(id)" }

    private mutating func add(_ kind: NameKind, _ name: String, _ node: Node, declares: Bool = false) {
        guard node.kind == .scalar, !name.isEmpty else { return }
        let positions = node.positions
        let text = node.text
        let span = SourceSpan(
            positions.position(atUTF8Offset: 0), positions.position(atUTF8Offset: text.utf8.count))
        places.append(
            NamePlace(
                kind: kind, name: name, isDeclaration: declares, path: node.file.path, span: span, written: text))
    }

    private mutating func addAttribute(_ name: String, _ node: Node) {
        guard let attribute = forms.draft.vocabulary.resolve(name)?.attribute else { return }
        add(
            attribute.owner == "crossing" ? .fact : .attribute, attribute.owner == "crossing" ? attribute.key : name,
            node)
    }

    // MARK: Expressions

    private mutating func visit(_ text: ExpressionText) {
        var comparesCrossings = false
        for token in text.tokens.indices {
            let next = token + 1
            let goesOn =
                next + 1 < text.tokens.count && text.tokens[next].kind == .dot && text.tokens[next + 1].kind == .name
            if text.tokens[token].kind == .name, !goesOn, let (name, first) = text.name(endingAt: token) {
                if name == "trip.crossing" { comparesCrossings = true }
                add(name, text, first, token)
            } else if text.tokens[token].kind == .text, comparesCrossings {
                let bytes = text.tokens[token].bytes
                guard bytes.count > 2 else { continue }
                add(.crossing, text, (bytes.lowerBound + 1)..<(bytes.upperBound - 1))
            }
        }
    }

    private mutating func add(_ name: String, _ text: ExpressionText, _ first: Int, _ last: Int) {
        if name.hasPrefix("groups."), last > first {
            let end = min(first + 2, last)
            add(.group, text, text.tokens[end].bytes)
            return
        }
        guard let (attribute, fields) = forms.draft.vocabulary.resolve(name) else { return }
        // `traveler.passport.issuer` calls `traveler.passport`.
        let end = max(first, last - 2 * fields.count)
        if attribute.owner == "crossing" {
            add(.fact, text, text.tokens[end].bytes)
        } else {
            add(.attribute, text, text.tokens[first].bytes.lowerBound..<text.tokens[end].bytes.upperBound)
        }
    }

    private mutating func add(_ kind: NameKind, _ text: ExpressionText, _ bytes: Range<Int>) {
        let written = text.written(bytes)
        places.append(
            NamePlace(
                kind: kind, name: written, isDeclaration: false, path: path, span: text.span(bytes), written: written))
    }
}
