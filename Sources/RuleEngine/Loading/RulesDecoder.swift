import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// A rule as it was read; its references to other rules and to sources are still names.
struct RuleDeclaration: Sendable {
    var rule: RuleParts
    var idNode: Node
    var overrides: [Node]
    var sources: [Node]
    var formerly: [Node]
    var references: [(id: String, node: Node)]
    var words: [(list: String, node: Node)]
    /// Of a rule that a table made the id of its template.
    var template: Node?
}

/// Reads `rules` files with everything at hand that they refer to.
struct RulesDecoder {
    var compiler: ConditionCompiler
    let families: [AnyFamily]
    /// For each family the attributes and its own template variables.
    let templateEnvironments: [Environment]
    let factSlots: Set<Int>
    private(set) var groups: [Condition] = []
    private(set) var rules: [RuleDeclaration] = []
    var diagnostics: [Diagnostic] = []
    var tables: TableFiles
    /// How many values and bytes the tables of the file at hand have made.
    var made = (nodes: 0, bytes: 0)

    init(
        compiler: ConditionCompiler, families: [AnyFamily], templateEnvironments: [Environment], factSlots: Set<Int>,
        tables: TableFiles
    ) {
        self.tables = tables
        self.compiler = compiler
        self.families = families
        self.templateEnvironments = templateEnvironments
        self.factSlots = factSlots
    }

    mutating func decode(_ root: Node) {
        compiler.file = TermPlace.File(root.file.path)
        var file = FieldReader(root, "a rules file")
        file.ignore(["format"])
        let prefix = file.required("rules")
        if let prefix { RuleID.check(prefix, into: &file) }
        let names = families.map(\.name)
        let familyNode = file.required("family", hint: "it may be \(FieldReader.list(names))")
        let family = familyNode.flatMap { file.word(of: $0, in: names, name: "family") }.flatMap {
            names.firstIndex(of: $0)
        }
        var shared: Condition? = .always
        if let when = file.value("when") {
            let (condition, findings) = compiler.compile(when)
            file.report(findings)
            shared = condition
        }
        let items = file.required("items")
        if let items, items.kind != .sequence { file.report("wrong-type", "`items` is a list of rules", at: items) }
        diagnostics += file.finish()
        guard let prefix, let family, let items, items.kind == .sequence else { return }
        groups.append(shared ?? .always)
        made = (0, 0)
        let place = Place(prefix: prefix.text, family: family, group: groups.count - 1)
        for item in items.elements {
            if let each = item["each"] {
                decodeRows(of: each, item, in: place)
            } else {
                decode(item, in: place)
            }
        }
    }

    /// What the rules of a file have in common.
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
        let id = "\(place.prefix)/\(idNode?.text ?? "")"
        let common = CommonKeys(&fields, compiler: compiler, templates: templateEnvironments[family])
        var item = RuleItem(fields, id: id, authority: common.authority, compiler: compiler)
        let payload = families[family].decode(&item)
        item.fields.ignore(families[family].fields.map(\.name))
        let findings = item.fields.finish()
        diagnostics += findings
        guard let idNode, let payload, let title = common.title, let condition = common.condition, !findings.hasErrors
        else { return }
        let conditions = [groups[group], condition]
        let read = (conditions + item.conditions).flatMap { condition in
            condition.terms.flatMap { $0.variables.filter(factSlots.contains) }
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
            facts: read.isEmpty ? [] : Set(read).sorted(),
            at: "\(home.file.path):\(start.line):\(start.column)",
            canonical: CanonicalForm.rule(
                node, id: id, family: families[family].name, conditions: conditions,
                texts: texts.compactMapValues { $0 }))
        rules.append(
            RuleDeclaration(
                rule: rule, idNode: idNode, overrides: common.overrides, sources: common.sources,
                formerly: common.formerly, references: item.references, words: item.words, template: template))
    }
}

/// The keys that every rule may have.
private struct CommonKeys {
    var title: LocalizedTemplate?
    var text: LocalizedTemplate?
    /// `when` and `unless` together; nil where an error was found.
    var condition: Condition?
    var valid: DayRange
    var isUncertainAfterwards: Bool
    var authority: String?
    var review: Day?
    var isDraft: Bool
    var overrides: [Node]
    var sources: [Node]
    var formerly: [Node]

    init(_ fields: inout FieldReader, compiler: ConditionCompiler, templates: Environment) {
        fields.ignore(["each"])
        title = Self.template("title", &fields, templates, compiler.row)
        if title == nil { _ = fields.required("title", hint: "say in a few words what the rule is about") }
        text = Self.template("text", &fields, templates, compiler.row)
        var terms: [Condition.Term]? = []
        for (key, negated) in [("when", false), ("unless", true)] {
            guard let node = fields.value(key) else { continue }
            let (part, findings) = compiler.compile(node, negated: negated)
            fields.report(findings)
            terms = part.flatMap { part in terms.map { $0 + part.terms } }
        }
        condition = terms.map { Condition(terms: $0) }
        valid = fields.dayRange("valid") ?? .always
        isUncertainAfterwards = fields.word("afterwards", in: ["uncertain", "ended"]) == "uncertain"
        if isUncertainAfterwards, valid.to == nil, let node = fields.value("afterwards") {
            fields.report(
                "useless-key", "`afterwards` says nothing of a rule that has no end", at: node, severity: .warning,
                hint: "give `valid` an end, or leave `afterwards` out")
        }
        authority = fields.country("authority")
        review = fields.day("review")
        isDraft = fields.word("status", in: ["draft", "stable", "deprecated"]) == "draft"
        func list(_ key: String) -> [Node] { fields.value(key).map { fields.elements(of: $0) } ?? [] }
        overrides = list("overrides").filter { fields.text(of: $0) != nil }
        sources = list("sources").filter { fields.text(of: $0) != nil }
        formerly = list("formerly").filter { fields.text(of: $0) != nil }
    }

    private static func template(
        _ key: String, _ fields: inout FieldReader, _ environment: Environment, _ row: RowScope?
    ) -> LocalizedTemplate? {
        guard let texts = fields.localizedText(key) else { return nil }
        var variants: [(language: String, text: String, template: Template)] = []
        for (language, node) in texts {
            if let row {
                guard let (template, text) = self.template(node, &fields, environment, row) else { continue }
                variants.append((language, text, template))
            } else {
                let (template, findings) = Template.compile(node, in: environment)
                fields.report(findings)
                if let template { variants.append((language, node.text, template)) }
            }
        }
        return LocalizedTemplate(variants)
    }

    /// The text of a rule with `each`, for a row.
    private static func template(
        _ node: Node, _ fields: inout FieldReader, _ environment: Environment, _ row: RowScope
    ) -> (template: Template, text: String)? {
        let columns = row.columns
        if columns.templates[node.identity] == nil {
            let (template, findings) = RowTemplate.compile(node, in: environment, columns.placeholders)
            fields.report(findings)
            columns.templates[node.identity] = .some(template)
        }
        guard let template = columns.templates[node.identity].flatMap({ $0 }) else { return nil }
        let made = template.made(for: row.row)
        if made.text.allSatisfy(\.isWhitespace) {
            fields.report(
                "empty-cell", "nothing is left of the text in this row", at: row.row.node,
                notes: [.init("it is filled in here", file: node.file.path, span: node.span)])
        }
        return made
    }
}
