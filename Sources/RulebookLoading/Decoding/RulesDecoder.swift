import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import SourceDiagnostics
import YAMLTree

/// Reads `rules` files with everything at hand that they refer to.
struct RulesDecoder {
    /// What all files are read with; a class, because each thread has a decoder of its own that refers to it.
    final class Context: Sendable {
        let language: ConditionLanguage
        let vocabulary: Vocabulary
        let families: [AnyFamily]
        /// For each family the keys of its rules.
        let fieldNames: [[String]]
        /// For each family the attributes and its own template variables.
        let templateEnvironments: [Environment]
        let factSlots: Set<Int>

        init(
            language: ConditionLanguage, vocabulary: Vocabulary, families: [AnyFamily],
            templateEnvironments: [Environment], factSlots: Set<Int>
        ) {
            self.language = language
            self.vocabulary = vocabulary
            self.families = families
            fieldNames = families.map { $0.fields.map(\.name) }
            self.templateEnvironments = templateEnvironments
            self.factSlots = factSlots
        }
    }

    var compiler: ConditionCompiler
    private let context: Context
    private(set) var groups: [Condition] = []
    /// For each group the head of its file.
    private(set) var heads: [RulesHead] = []
    private(set) var rules: [RuleDeclaration] = []
    var diagnostics: [Diagnostic] = []
    var tables: TableFiles
    private var canonical = CanonicalForm()
    /// How many values and bytes the tables of the file at hand have made.
    var made = (nodes: 0, bytes: 0)

    /// - Parameter groups: the conditions of files that were read already.
    init(_ context: Context, tables: TableFiles, groups: [Condition] = []) {
        self.context = context
        self.tables = tables
        self.groups = groups
        compiler = ConditionCompiler(context.language, context.vocabulary)
    }

    /// Reads all files: on all cores where there is much of them, one file at a time on each.
    static func decode(_ roots: [Node], _ context: Context, tables: TableFiles, isLarge: Bool) -> RulesDecoder {
        var all = RulesDecoder(context, tables: tables)
        guard isLarge, roots.count > 1 else {
            for root in roots { all.decode(root) }
            return all
        }
        var parts = roots.map { (root: $0, decoder: RulesDecoder(context, tables: tables)) }
        parts.forEachConcurrently(if: true) { $0.decoder.decode($0.root) }
        for part in parts { all.add(part.decoder) }
        return all
    }

    private mutating func add(_ other: RulesDecoder) {
        for rule in other.rules { rule.rule.group += groups.count }
        groups += other.groups
        heads += other.heads
        rules += other.rules
        diagnostics += other.diagnostics
        tables.add(other.tables)
    }

    private mutating func decode(_ root: Node) {
        compiler.file = TermPlace.File(root.file.path)
        var file = FieldReader(root, "a rules file")
        file.ignore(["format"])
        let prefix = file.required("rules")
        if let prefix { RuleID.check(prefix, into: &file) }
        let names = context.families.map(\.name)
        let familyNode = file.required("family", hint: "it may be \(FieldReader.list(names))")
        let family = familyNode.flatMap { file.word(of: $0, in: names, name: "family") }.flatMap {
            names.firstIndex(of: $0)
        }
        var shared: Condition? = .always
        let when = file.value("when")
        if let when {
            let (condition, findings) = compiler.compile(when)
            file.report(findings)
            shared = condition
        }
        let items = file.required("items")
        if let items, items.kind != .sequence { file.report("wrong-type", "`items` is a list of rules", at: items) }
        diagnostics += file.finish()
        guard let prefix, let family, let items, items.kind == .sequence else { return }
        groups.append(shared ?? .always)
        heads.append(RulesHead(path: root.file.path, prefix: prefix.text, family: family, when: when))
        rules.reserveCapacity(rules.count + items.count)
        made = (0, 0)
        let place = Place(prefix: prefix.text, family: family, group: groups.count - 1)
        for item in items.elementsView {
            if let each = item["each"] {
                decodeRows(of: each, item, in: place)
            } else {
                decode(item, in: place)
            }
        }
    }

    /// The rule that was read last, if it could be read; forgets what was found.
    mutating func takeLast() -> RuleDeclaration? {
        diagnostics.removeAll()
        return rules.popLast()
    }

    /// Where a rule belongs.
    struct Place {
        var prefix: String
        var family: Int
        var group: Int
    }

    /// Reads a rule; of a table, if a row is given.
    mutating func decode(_ node: Node, in place: Place, row: RowScope? = nil, template: Node? = nil) {
        let (family, group) = (place.family, place.group)
        var compiler = compiler
        compiler.row = row
        var fields = FieldReader(node, "a rule")
        guard node.kind == .mapping else {
            diagnostics += fields.finish()
            return
        }
        let idNode = fields.required("id")
        if let idNode { RuleID.check(idNode, into: &fields) }
        let id = place.prefix + "/" + (idNode?.text ?? "")
        let common = CommonKeys(&fields, compiler: compiler, templates: context.templateEnvironments[family])
        var item = RuleItem(fields, id: id, authority: common.authority, compiler: compiler)
        let payload = context.families[family].decode(&item)
        item.fields.ignore(context.fieldNames[family])
        var findings = item.fields.finish()
        if payload == nil, !findings.hasErrors {
            // A rule that is dropped without a word would be a ban that nobody hears of.
            item.fields.report(
                "unread-rule",
                "the family `\(context.families[family].name)` could not read this rule, and does not say why",
                at: idNode ?? node, hint: "let `decode` report what it misses before it returns nil")
            findings = item.fields.diagnostics
        }
        diagnostics += findings
        guard let idNode, let payload, let title = common.title, let condition = common.condition, !findings.hasErrors
        else { return }
        let conditions = [groups[group], condition]
        let read = (conditions + item.conditions).flatMap { condition in
            condition.terms.flatMap { $0.variables.filter(context.factSlots.contains) }
        }
        // A rule of a table stands where its row does, whether or not its id is taken from there.
        let home = row.map { idNode.filling == nil ? $0.row.node : idNode } ?? idNode
        let start = home.span.start
        let texts = row == nil ? [:] : ["title": common.title?.languages, "text": common.text?.languages]
        let rule = RuleParts(
            id: id, family: family, payload: payload, group: group, condition: condition, valid: common.valid,
            isUncertainAfterwards: common.isUncertainAfterwards, overrides: [], authority: common.authority,
            sources: [],
            review: common.review, title: title, text: common.text, formerly: [], isDraft: common.isDraft,
            readsPassportNationality: item.readsPassportNationality,
            facts: read.isEmpty ? [] : Set(read).sorted(),
            at: "\(home.file.path):\(start.line):\(start.column)",
            digest: canonical.rule(
                node, id: id, family: context.families[family].name, sets: context.families[family].setKeys,
                conditions: conditions, texts: texts.compactMapValues { $0 }))
        rules.append(
            RuleDeclaration(
                rule: rule, idNode: idNode, overrides: common.overrides, sources: common.sources,
                formerly: common.formerly, references: item.references, words: item.words,
                namedSources: item.namedSources, template: template,
                origin: row.map { .row($0) } ?? .item(node),
                mayContradict: Condition.mayContradict(
                    conditions, beside: common.valid == .always ? nil : context.language.dateSlot)))
    }
}
