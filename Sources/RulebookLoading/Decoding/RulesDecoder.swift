import AdvisoryModel
import CEL
import RulebookFolder
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookWords
import SourceDiagnostics
import Threads
import YAMLTree

/// Reads `rules` files with everything at hand that they refer to.
struct RulesDecoder {
    /// What all files are read with; a class, because each thread has a decoder of its own that refers to it.
    final class Context: Sendable {
        let language: ConditionLanguage
        let vocabulary: Vocabulary
        let families: NumberedList<FamilyNumber, AnyFamily>
        /// For each family the keys of its rules.
        let fieldNames: NumberedList<FamilyNumber, [String]>
        /// For each family the attributes and its own template variables.
        let templateEnvironments: NumberedList<FamilyNumber, Environment>
        let factSlots: Set<Slot>

        init(
            language: ConditionLanguage, vocabulary: Vocabulary, families: NumberedList<FamilyNumber, AnyFamily>,
            templateEnvironments: NumberedList<FamilyNumber, Environment>, factSlots: Set<Slot>
        ) {
            self.language = language
            self.vocabulary = vocabulary
            self.families = families
            fieldNames = NumberedList(families.map { $0.fields.map(\.name) })
            self.templateEnvironments = templateEnvironments
            self.factSlots = factSlots
        }
    }

    var compiler: ConditionCompiler
    private let context: Context
    private(set) var rules: [RuleDeclaration] = []
    var diagnostics: [Diagnostic] = []
    /// The tables of which rules are made.
    var tableUses: [TableUse] = []
    var tables: TableFiles
    /// The indexes of items of the file that are passed over, as it is known that nothing is wrong with them.
    var settled: Set<Int> = []
    private var canonical = CanonicalForm()
    /// How many values and bytes the tables of the file at hand have made.
    var made = (nodes: 0, bytes: 0)
    private var brokenIDs: Set<String> = []
    private var brokenNames: [NamesInRule] = []
    /// Whether the file at hand may declare rules whose ids are not known.
    private var mayDeclareMore = false

    /// - Parameter compiler: one that has compiled other files with this context, and shares with them what they have in common.
    init(_ context: Context, tables: TableFiles, compiler: ConditionCompiler? = nil) {
        self.context = context
        self.tables = tables
        self.compiler = compiler ?? ConditionCompiler(ConditionLanguage(copying: context.language), context.vocabulary)
    }

    /// Reads files: on all cores where there is much of them, one file at a time on each.
    ///
    /// - Parameter keepsDoubts: whether what is merely doubtful is kept.
    static func decode(
        _ files: [DraftFile], _ context: Context, _ compiler: ConditionCompiler, tables: inout TableFiles,
        isLarge: Bool, keepsDoubts: Bool
    ) -> [DecodedRules] {
        @Sendable func read(_ file: DraftFile, _ decoder: inout RulesDecoder) -> DecodedRules? {
            guard var rules = decoder.decode(file) else { return nil }
            if !keepsDoubts { rules.diagnostics = rules.diagnostics.filter { $0.severity == .error } }
            return rules
        }
        // A file of a few lines may make thousands of rules of a table.
        guard files.count > 1, isLarge || files.contains(where: \.mayNameTable) else {
            return files.compactMap { file in
                var decoder = RulesDecoder(context, tables: tables, compiler: compiler)
                let rules = read(file, &decoder)
                tables = decoder.tables
                return rules
            }
        }
        var parts: [Part] = files.map { Part(file: $0, decoder: RulesDecoder(context, tables: tables), rules: nil) }
        parts.forEachConcurrently(if: true, size: \.file.source.bytes.count) { $0.rules = read($0.file, &$0.decoder) }
        for part in parts { tables.add(part.decoder.tables) }
        return parts.compactMap(\.rules)
    }

    private struct Part {
        let file: DraftFile
        var decoder: RulesDecoder
        var rules: DecodedRules?
    }

    /// Reads a file; nil for one that holds no rules.
    mutating func decode(_ file: DraftFile) -> DecodedRules? {
        guard file.kind == .rules, let root = file.root else { return nil }
        tables.beginFile()
        var decoded = DecodedRules(file: file)
        if let (head, condition) = expanded(root).flatMap({ decodeRules(of: $0) }) {
            decoded.head = head
            decoded.condition = condition
        }
        decoded.declarations = rules
        (decoded.brokenIDs, decoded.brokenNames) = (brokenIDs, brokenNames)
        decoded.mayDeclareMore = mayDeclareMore
        (decoded.tables, decoded.lacksTable) = (tables.asked, tables.lacksTable)
        decoded.tableUses = tableUses
        decoded.diagnostics = diagnostics
        return decoded
    }

    private mutating func decodeRules(of root: Node) -> (head: RulesHead, condition: Condition)? {
        compiler.file = TermPlace.File(root.file.path)
        var file = FieldReader(root, "a rules file")
        file.ignore(["format"])
        let prefix = file.required("rules")
        if let prefix { RuleID.check(prefix, into: &file) }
        let names = context.families.map(\.name)
        let familyNode = file.required("family", hint: "it may be \(FieldReader.list(names))")
        let family = familyNode.flatMap { file.word(of: $0, in: names, name: "family") }.flatMap {
            name in context.families.firstIndex { $0.name == name }
        }
        var shared: Condition? = .always
        let when = file.value("when")
        if let when {
            let (condition, findings) = compiler.compile(when)
            file.report(findings)
            shared = condition
        }
        let itemsHint = "list the rules below it, each after a `-`"
        let items = file.required("items", hint: itemsHint)
        if let items, items.kind != .sequence {
            file.report(.wrongType, "`items` is a list of rules", at: items, hint: itemsHint)
        }
        diagnostics += file.finish()
        guard let prefix, let family, let items, items.kind == .sequence else {
            noteIDs(of: items, prefix)
            return nil
        }
        let condition = shared ?? .always
        rules.reserveCapacity(items.count)
        let group = Group(prefix: prefix.text, family: family, shared: condition)
        for (index, item) in items.elementsView.enumerated() where !settled.contains(index) {
            if let each = item["each"] {
                let before = diagnostics.count
                decodeRows(of: each, item, in: group)
                if diagnostics[before...].hasErrors { mayDeclareMore = true }
            } else {
                decode(item, in: group)
            }
        }
        return (RulesHead(path: root.file.path, prefix: prefix.text, family: family, when: when), condition)
    }

    /// The file with the sets of tables as lists; nil where something is wrong with one.
    private mutating func expanded(_ root: Node) -> Node? {
        guard TableSets.mayBe(in: root) else { return root }
        var sets = TableSets(root, limit: tables.limits.maximumNodes)
        let expanded = sets.expanded(root, files: &tables, environment: .ofRows(compiler.vocabulary))
        diagnostics += sets.fields.diagnostics
        tableUses += sets.uses
        made.nodes += sets.nodes
        guard sets.fields.diagnostics.hasErrors else { return expanded }
        noteIDs(of: root["items"], root["rules"])
        return nil
    }

    /// The ids of rules that are not looked at, as far as they can be told.
    private mutating func noteIDs(of items: Node?, _ prefix: Node?) {
        guard let prefix, let items, items.kind == .sequence else { return mayDeclareMore = true }
        for item in items.elementsView {
            guard item["each"] == nil, let id = item["id"] else {
                mayDeclareMore = true
                continue
            }
            brokenIDs.insert(prefix.text + "/" + id.text)
        }
    }

    /// The rule that was read last, if it could be read; forgets what was found.
    mutating func takeLast() -> RuleDeclaration? {
        diagnostics.removeAll()
        brokenNames.removeAll()
        return rules.popLast()
    }

    /// What the rules of one file share.
    struct Group {
        var prefix: String
        var family: FamilyNumber
        /// The condition of the file.
        var shared: Condition
    }

    /// Reads a rule; of a table, if a row is given.
    mutating func decode(_ node: Node, in group: Group, row: RowScope? = nil, template: Node? = nil) {
        let family = group.family
        var compiler = compiler
        compiler.row = row
        var fields = FieldReader(node, "a rule")
        guard node.kind == .mapping else {
            diagnostics += fields.finish()
            mayDeclareMore = true
            return
        }
        let idNode = fields.required("id")
        if let idNode { RuleID.check(idNode, into: &fields) }
        let id = group.prefix + "/" + (idNode?.text ?? "")
        let common = CommonKeys(&fields, compiler: compiler, templates: context.templateEnvironments[family])
        var item = RuleItem(fields, id: id, authority: common.authority, compiler: compiler)
        let payload = context.families[family].decode(&item)
        item.fields.refuseUnlisted(
            context.fieldNames[family], since: fields, of: context.families[family].name)
        item.fields.ignore(context.fieldNames[family])
        var findings = item.fields.finish()
        if payload == nil, !findings.hasErrors {
            // A rule that is dropped without a word would be a ban that no report shows.
            item.fields.report(
                LoadingCode.unreadRule,
                "the family `\(context.families[family].name)` could not read this rule, and does not say why",
                at: idNode ?? node, hint: "let `decode` report what it misses before it returns nil")
            findings = item.fields.diagnostics
        }
        diagnostics += findings
        guard let idNode, let payload, let title = common.title, let condition = common.condition, !findings.hasErrors
        else {
            if idNode == nil { mayDeclareMore = true } else { brokenIDs.insert(id) }
            brokenNames.append(NamesInRule(common, item, prefix: group.prefix))
            return
        }
        let conditions = [group.shared, condition]
        var facts: Set<Slot> = []
        var groups: Set<String> = []
        for term in (conditions + item.conditions).lazy.flatMap(\.terms) {
            for slot in term.variables where context.factSlots.contains(slot) { facts.insert(slot) }
            groups.formUnion(term.core.groups)
        }
        // A rule of a table is written where its row is, whether or not its id is taken from there.
        let home = row.map { idNode.filling == nil ? $0.row.node : idNode } ?? idNode
        let start = home.span.start
        let texts = row == nil ? [:] : ["title": common.title?.languages, "text": common.text?.languages]
        var rule = RuleContent(
            id: id, family: family, payload: payload, condition: condition, valid: common.valid,
            lastMoment: common.endedBy?.last, isUncertainAfterwards: common.isUncertainAfterwards,
            authority: common.authority, zone: common.zone, review: common.review,
            title: title, text: common.text, isDraft: common.isDraft,
            readsPassportNationality: item.readsPassportNationality,
            facts: facts.sorted(), countryGroups: groups.sorted(),
            at: "\(home.file.path):\(start.line):\(start.column)",
            digest: canonical.rule(
                node, id: id, family: context.families[family].name, sets: context.families[family].setKeys,
                conditions: conditions, texts: texts.compactMapValues { $0 }))
        rule.notes = common.notes
        rules.append(
            RuleDeclaration(
                rule: rule, conditions: item.conditions, idNode: idNode, overrides: common.overrides,
                sources: common.sources,
                endingSource: common.endedBy?.source, clockNodes: item.clockNodes + [common.minutes].compactMap { $0 },
                formerly: common.formerly, references: item.references, letsThrough: item.letsThrough,
                words: item.words,
                namedSources: item.namedSources, template: template, writing: row.map { .row($0) } ?? .item(node)))
    }
}
