import BundleFiles
import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookFacts
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
        var heads: NumberedList<GroupNumber, RulesHead>
    }

    private let parts: Parts
    private let unpacker: NodeUnpacker
    private let files: NumberedList<GroupNumber, TermPlace.File>
    /// The conditions of files.
    private let groups: NumberedList<GroupNumber, Condition>
    private var linker: RuleLinker
    /// The family of rules that cannot be read.
    private let unreadable: FamilyNumber
    private var decoder: RulesDecoder
    /// By number; nil: it cannot be read.
    private var templates: [Int: Template?] = [:]

    init(
        _ parts: Parts, unpacker: NodeUnpacker, base: RulebookBase, groups: NumberedList<GroupNumber, Condition>,
        decoder: RulesDecoder
    ) {
        self.parts = parts
        self.unpacker = unpacker
        self.decoder = decoder
        files = NumberedList(parts.heads.map { TermPlace.File($0.path) })
        self.groups = groups
        let ids = parts.ids
        linker = RuleLinker(sources: base.sources.map(\.id)) { id in
            let number = (0..<ids.count).partition { ids.text($0) >= id }
            return number < ids.count && ids.text(number) == id ? RuleNumber(number) : nil
        }
        unreadable = FamilyNumber(base.families.count - 1)
    }

    /// The rule of that number and id; one that may block everything where it cannot be read.
    mutating func rule(_ number: RuleNumber, id: String) -> (content: RuleContent, links: RuleLinks) {
        if let rule = read(number), rule.content.id == id { return rule }
        let title = LocalizedTemplate("en", plain: "A rule that cannot be read")
        let content = RuleContent(
            id: id, family: unreadable, payload: PayloadBox(id), condition: .always, valid: .always,
            isUncertainAfterwards: false, authority: nil, review: nil, title: title, text: nil, isDraft: false,
            readsPassportNationality: false, facts: [],
            at: parts.heads.first?.path ?? "", digest: .none)
        return (content, RuleLinks(group: GroupNumber(groups.count - 1)))
    }

    /// Nil for a rule that cannot be read, or names what does not exist.
    private mutating func read(_ number: RuleNumber) -> (content: RuleContent, links: RuleLinks)? {
        var reader = PackedReader(parts.rules[number.index])
        let group = GroupNumber(reader.number())
        guard parts.heads.indices.contains(group) else { return nil }
        let head = parts.heads[group]
        let shared = RulesDecoder.Group(prefix: head.prefix, family: head.family, shared: groups[group])
        decoder.compiler.file = files[group]
        switch reader.number() {
        case BundleRecord.item:
            guard let node = unpacker.node(&reader, path: head.path) else { return nil }
            decoder.decode(node, in: shared)
        case BundleRecord.row:
            let template = reader.number()
            guard let (node, scope) = row(&reader, of: template, head) else { return nil }
            decoder.decode(node, in: shared, row: scope)
        default: return nil
        }
        guard let declaration = decoder.takeLast() else { return nil }
        let links = linker.links(of: declaration, group: group)
        return linker.missing.isEmpty ? (declaration.rule, links) : nil
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

/// What the records of rules begin with, after the number of their file's head.
enum BundleRecord {
    /// A rule as it was written follows.
    static let item = 0
    /// The number of a template, the path of the table and a row follow.
    static let row = 1
}
