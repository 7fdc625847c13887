import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Makes rules of what a bundle holds of them, with the same decoder that reads files.
struct BundledRuleReader {
    /// A rule with `each`, made ready to be copied.
    private struct Template {
        var nodes: NodeTemplate
        let columns: RowColumns
    }

    private let records: UnsafeRawBufferPointer
    private let places: UnsafeBufferPointer<UInt32>
    private let unpacker: NodeUnpacker
    private let heads: [RulesHead]
    private let files: [TermPlace.File]
    private let sources: [String: Int]
    private let ids: BundledIDs
    /// The family of rules that cannot be read.
    private let unreadable: Int
    private var decoder: RulesDecoder
    /// By place; nil: it cannot be read.
    private var templates: [Int: Template?] = [:]

    init(
        records: UnsafeRawBufferPointer, places: UnsafeBufferPointer<UInt32>, unpacker: NodeUnpacker,
        heads: [RulesHead], ids: BundledIDs, base: RulebookBase, decoder: RulesDecoder
    ) {
        self.records = records
        self.places = places
        self.unpacker = unpacker
        self.heads = heads
        self.ids = ids
        self.decoder = decoder
        files = heads.map { TermPlace.File($0.path) }
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
            id: id, family: unreadable, payload: PayloadBox(id), group: heads.count, condition: .always, valid: .always,
            isUncertainAfterwards: false, overrides: [], authority: nil, sources: [], review: nil, title: title,
            text: nil, formerly: [], isDraft: false, facts: [], at: heads.first?.path ?? "",
            digest: .none)
    }

    private mutating func read(_ number: Int) -> RuleParts? {
        guard places.indices.contains(number) else { return nil }
        var reader = PackedReader(records, at: Int(places[number]))
        let group = reader.number()
        guard heads.indices.contains(group) else { return nil }
        let head = heads[group]
        let place = RulesDecoder.Place(prefix: head.prefix, family: head.family, group: group)
        decoder.compiler.file = files[group]
        switch reader.number() {
        case BundleRecord.item:
            guard let node = unpacker.node(&reader, path: head.path) else { return nil }
            decoder.decode(node, in: place)
        case BundleRecord.row:
            let templatePlace = reader.number()
            guard let (node, scope) = row(&reader, of: templatePlace, head) else { return nil }
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
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }

    // MARK: tables

    private mutating func row(
        _ reader: inout PackedReader, of place: Int, _ head: RulesHead
    ) -> (node: Node, scope: RowScope)? {
        if templates[place] == nil { templates[place] = .some(template(at: place, head)) }
        guard let template = templates[place].flatMap({ $0 }) else { return nil }
        let path = reader.text()
        guard let node = unpacker.node(&reader, path: path) else { return nil }
        var fields = FieldReader(scalarsOf: node)
        guard let row = Table.row(node, template.columns.placeholders.columns, &fields) else { return nil }
        var nodes = template.nodes
        nodes.addCopy(row.cells)
        return nodes.finish().last.map { ($0, RowScope(columns: template.columns, row: row)) }
    }

    private func template(at place: Int, _ head: RulesHead) -> Template? {
        var reader = PackedReader(records, at: place)
        let table = reader.text()
        let columns = (0..<reader.count()).map { _ in reader.text() }
        guard let node = unpacker.node(&reader, path: head.path) else { return nil }
        let placeholders = Placeholders(columns: columns)
        let pattern = RulePattern(node, columns: placeholders)
        guard !pattern.fields.diagnostics.hasErrors else { return nil }
        let file = SourceFile(path: table, bytes: [])
        return Template(
            nodes: NodeTemplate(node, without: ["each"], table: file, pattern.patterns),
            columns: RowColumns(node, table: file, placeholders, environment: decoder.compiler.environment))
    }
}

/// What the records of rules begin with, behind the number of their file's head.
enum BundleRecord {
    /// A rule as it was written follows.
    static let item = 0
    /// The place of a template, the path of the table and a row follow.
    static let row = 1
}
