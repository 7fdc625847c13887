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
    /// The tables of the file by the places where rules name them.
    private let tables: [Position: Table]
    /// The table of the rule that is gone through.
    private var table: Table?
    private(set) var places: [NamePlace] = []

    private init(_ root: Node, _ kind: RulebookFileKind, _ draft: RulebookDraft, _ tables: [TableUse]) {
        self.tables = Dictionary(
            tables.map { ($0.source.span.start, $0.table) }, uniquingKeysWith: { first, _ in first })
        forms = PlaceForms(kind: kind, family: root["family"]?.text, draft: draft)
        self.kind = kind
        path = root.file.path
        prefix = kind == .rules ? root["rules"]?.text ?? "" : ""
    }

    /// The names in a file.
    ///
    /// - Parameter tables: those of the file whose cells are gone through, too, where they fill in names.
    static func places(
        in root: Node, _ kind: RulebookFileKind, _ draft: RulebookDraft, tables: [TableUse] = []
    ) -> [NamePlace] {
        var walk = NameWalk(root, kind, draft, tables)
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
                for inner in entry.value.entriesView {
                    // Attributes that a vocabulary declares of crossings are facts.
                    named == .attribute
                        ? addAttribute(inner.key.text, inner.key, declares: true)
                        : add(named, inner.key.text, inner.key, declares: true)
                }
            }
            if kind == .vocabulary, key == "values" { addAttributes(in: entry.value) }
            if kind == .vocabulary, key == "names" { visit(names: entry.value) }
            guard let below = forms.form(below: form, .key(key)) else { continue }
            visit(entry.value, below, isItems: kind == .rules && key == "items")
        }
    }

    /// What people read in place of ids.
    private mutating func visit(names node: Node) {
        for entry in node.entriesView {
            switch entry.key.text {
            case "groups": for inner in entry.value.entriesView { add(.group, inner.key.text, inner.key) }
            case "attributes", "values": addAttributes(in: entry.value)
            default: break
            }
        }
    }

    private mutating func addAttributes(in node: Node) {
        for entry in node.entriesView { addAttribute(entry.key.text, entry.key) }
    }

    /// - Parameter isItems: whether it is the list of a file's rules, or one of them.
    private mutating func visit(_ node: Node, _ form: PlaceForm, isItems: Bool = false) {
        switch node.kind {
        case .sequence:
            for (index, element) in node.elementsView.enumerated() {
                if let below = forms.form(below: form, .index(index)) { visit(element, below, isItems: isItems) }
            }
        case .mapping:
            if isItems { table = node["each"].flatMap { table(named: $0) } }
            for entry in node.entriesView {
                let key = entry.key.text
                if isItems, key == "id", entry.value.kind == .scalar {
                    add(.rule, "\(prefix)/\(entry.value.text)", entry.value, declares: true)
                }
                switch form {
                case .condition, .changes: addAttribute(key, entry.key)
                case .attributes(let owner): addAttribute("\(owner).\(key)", entry.key)
                case .name(.traveler): addAttribute("traveler.\(key)", entry.key)
                case .name(.trip): addAttribute("trip.\(key)", entry.key)
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

    /// - Parameter count: how many bytes of the scalar are the name; all of them without it.
    private mutating func add(
        _ kind: NameKind, _ name: String, _ node: Node, declares: Bool = false, first count: Int? = nil
    ) {
        guard node.kind == .scalar, !name.isEmpty else { return }
        if let table, !declares, let column = Self.column(node, of: table) {
            for row in table.rows where column < row.cells.count { addCell(kind, row.cells[column]) }
            return
        }
        let positions = node.positions
        let end = count ?? node.text.utf8.count
        let span = SourceSpan(positions.position(atUTF8Offset: 0), positions.position(atUTF8Offset: end))
        places.append(
            NamePlace(
                kind: kind, name: name, isDeclaration: declares, path: node.file.path, span: span,
                written: String(decoding: node.utf8.prefix(end), as: UTF8.self)))
    }

    /// A cell that is filled in where something is called: one name, or several with bars between them.
    private mutating func addCell(_ kind: NameKind, _ cell: Node) {
        let text = cell.utf8
        let start = cell.span.start
        // Quotes around it are a part of its place; where there is more, it is not known which character is where.
        let width = Int(cell.span.end.column) - Int(start.column)
        let quotes = width == Self.characters(text) + 2 ? 1 : 0
        for name in CellList.elements(of: text) ?? [text] where !name.isEmpty {
            let written = String(decoding: name, as: UTF8.self)
            let first = Int(start.column) + quotes + Self.characters(text[..<name.startIndex])
            let span = SourceSpan(
                Position(line: Int(start.line), column: first),
                Position(line: Int(start.line), column: first + Self.characters(name)))
            places.append(
                NamePlace(
                    kind: kind, name: kind == .rule ? full(written) : written, isDeclaration: false,
                    path: cell.file.path, span: span, written: written))
        }
    }

    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// The column that is all of a scalar: `"{source}"`.
    private static func column(_ node: Node, of table: Table) -> Int? {
        var unknown: [String] = []
        let parts = Placeholders(columns: table.columns).parts(of: node.text, unknown: &unknown)
        guard let parts, parts.count == 1, case .cell(let column) = parts[0] else { return nil }
        return column
    }

    private func table(named each: Node) -> Table? {
        let place = each.kind == .mapping ? each["csv"] ?? each["rows"] : each
        return place.flatMap { tables[$0.span.start] }
    }

    /// Of `traveler.passport.issuer` the attribute is `traveler.passport`; what belongs to a traveler or trip of tests is written without its owner.
    private mutating func addAttribute(_ name: String, _ node: Node, declares: Bool = false) {
        guard let attribute = forms.draft.vocabulary.resolve(name)?.attribute else { return }
        let isFact = attribute.owner == "crossing"
        let left = name.utf8.count - node.utf8.count
        add(
            isFact ? .fact : .attribute, isFact ? attribute.key : attribute.name, node, declares: declares,
            first: max(0, attribute.name.utf8.count - left))
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
            } else if text.tokens[token].kind == .text {
                let bytes = text.tokens[token].bytes
                guard bytes.count > 2, text.isGroup(token) || comparesCrossings else { continue }
                let kind: NameKind = text.isGroup(token) ? .group : .crossing
                add(kind, text, (bytes.lowerBound + 1)..<(bytes.upperBound - 1))
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
