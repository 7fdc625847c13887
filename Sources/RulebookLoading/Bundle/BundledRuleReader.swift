import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Makes rules of what a bundle holds of them, with the same decoder that reads files.
struct BundledRuleReader {
    /// A rule with `each`, made ready to be copied.
    private struct Template {
        var nodes: NodeTemplate
        let columns: RowColumns
    }

    /// Where the parts of rules lie.
    struct Parts {
        var rules: BundledRecords
        var templates: BundledRecords
        var ids: BundledRecords
        var heads: [RulesHead]
    }

    private let parts: Parts
    private let unpacker: NodeUnpacker
    private let files: [TermPlace.File]
    private let sources: [String: Int]
    /// The family of rules that cannot be read.
    private let unreadable: Int
    private var decoder: RulesDecoder
    /// By number; nil: it cannot be read.
    private var templates: [Int: Template?] = [:]

    init(_ parts: Parts, unpacker: NodeUnpacker, base: RulebookBase, decoder: RulesDecoder) {
        self.parts = parts
        self.unpacker = unpacker
        self.decoder = decoder
        files = parts.heads.map { TermPlace.File($0.path) }
        var sources: [String: Int] = [:]
        for (place, source) in base.sources.enumerated() { sources[source.id] = place }
        self.sources = sources
        unreadable = base.families.count - 1
    }

    /// The rule of that number and id; one that may block everything where it cannot be read.
    mutating func rule(_ number: Int, id: String) -> RuleParts {
        if let parts = read(number), parts.id == id { return parts }
        let title = LocalizedTemplate("en", plain: "A rule that cannot be read")
        return RuleParts(
            id: id, family: unreadable, payload: PayloadBox(id), group: parts.heads.count, condition: .always,
            valid: .always,
            isUncertainAfterwards: false, overrides: [], authority: nil, sources: [], review: nil, title: title,
            text: nil, formerly: [], isDraft: false, readsPassportNationality: false, facts: [],
            at: parts.heads.first?.path ?? "",
            digest: .none)
    }

    private mutating func read(_ number: Int) -> RuleParts? {
        var reader = PackedReader(parts.rules[number])
        let group = reader.number()
        guard parts.heads.indices.contains(group) else { return nil }
        let head = parts.heads[group]
        let place = RulesDecoder.Place(prefix: head.prefix, family: head.family, group: group)
        decoder.compiler.file = files[group]
        switch reader.number() {
        case BundleRecord.item:
            guard let node = unpacker.node(&reader, path: head.path) else { return nil }
            decoder.decode(node, in: place)
        case BundleRecord.row:
            let template = reader.number()
            guard let (node, scope) = row(&reader, of: template, head) else { return nil }
            decoder.decode(node, in: place, row: scope)
        default: return nil
        }
        return decoder.takeLast().flatMap { linked($0) }
    }

    /// Finds what the rule names by number; nil where there is no such thing.
    private func linked(_ declaration: RuleDeclaration) -> RuleParts? {
        var parts = declaration.rule
        let sources = declaration.sources.compactMap { self.sources[$0.text] }
        let overrides = declaration.overrides.compactMap { number(of: declaration.full($0.text)) }
        guard sources.count == declaration.sources.count, overrides.count == declaration.overrides.count else {
            return nil
        }
        parts.sources = sources
        parts.overrides = Set(overrides).sorted()
        parts.formerly = declaration.formerly.map { declaration.full($0.text) }
        return parts
    }

    private func number(of id: String) -> Int? {
        let place = (0..<parts.ids.count).partition { parts.ids.text($0) >= id }
        return place < parts.ids.count && parts.ids.text(place) == id ? place : nil
    }

    // MARK: tables

    private mutating func row(
        _ reader: inout PackedReader, of number: Int, _ head: RulesHead
    ) -> (node: Node, scope: RowScope)? {
        if templates[number] == nil { templates[number] = .some(template(number, head)) }
        guard let template = templates[number].flatMap({ $0 }) else { return nil }
        let path = reader.text()
        guard let node = unpacker.node(&reader, path: path) else { return nil }
        var fields = FieldReader(scalarsOf: node)
        guard let row = Table.row(node, template.columns.placeholders.columns, &fields) else { return nil }
        var nodes = template.nodes
        nodes.addCopy(row.cells)
        return nodes.finish().last.map { ($0, RowScope(columns: template.columns, row: row)) }
    }

    private func template(_ number: Int, _ head: RulesHead) -> Template? {
        var reader = PackedReader(parts.templates[number])
        let table = reader.text()
        let columns = (0..<reader.count()).map { _ in reader.text() }
        guard let node = unpacker.node(&reader, path: head.path) else { return nil }
        let placeholders = Placeholders(columns: columns)
        let pattern = RulePattern(node, columns: placeholders)
        guard !pattern.fields.diagnostics.hasErrors else { return nil }
        let file = SourceFile(path: table, bytes: [])
        return Template(
            nodes: NodeTemplate(
                node, without: ["each"], whole: RulePattern.texts, table: file, pattern.patterns),
            columns: RowColumns(node, table: file, placeholders, environment: decoder.compiler.environment))
    }
}

/// What the records of rules begin with, behind the number of their file's head.
enum BundleRecord {
    /// A rule as it was written follows.
    static let item = 0
    /// The number of a template, the path of the table and a row follow.
    static let row = 1
}
