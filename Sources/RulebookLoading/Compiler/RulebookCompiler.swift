import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RuleLookup
import SourceDiagnostics
import YAMLTree

/// From files to a rulebook: parts are read in the order in which they build on one another, never in that of files.
struct RulebookCompiler {
    /// A rulebook with what it was made of, which a bundle is written from.
    struct Linked {
        let rulebook: Rulebook
        let heads: [RulesHead]
        let declarations: [RuleDeclaration]
        /// The files that hold no rules.
        let parts: [(kind: RulebookFileKind, root: Node)]
    }

    private var families: [AnyFamily]
    private(set) var diagnostics: [Diagnostic] = []
    private var vocabulary = Vocabulary()
    private var sources: [SourceDeclaration] = []
    private var crossings: [CrossingDeclaration] = []
    /// The files that hold no rules.
    private var parts: [(kind: RulebookFileKind, root: Node)] = []
    /// Whether there is so much to read that all cores are used for it.
    private var isLarge = false
    /// The tables that rules refer to.
    private(set) var tables: TableFiles

    init(families: [AnyFamily], tables: TableFiles) {
        self.tables = tables
        self.families = families
        for family in families { vocabulary.add(lists: family.lists) }
    }

    mutating func compile(_ files: [SourceFile], limits: YAMLLimits) -> Linked? {
        let roots = read(files, limits: limits)
        guard !roots.isEmpty || diagnostics.hasErrors else {
            diagnostics.append(
                Diagnostic(
                    "rulebook/empty", .error, "there is no rulebook here: no `*.yaml` file was found",
                    hint: "name a folder with rules, such as `--rules Rules`"))
            return nil
        }
        readParts(roots)
        return link(rules: roots.filter { $0.kind == .rules }.map(\.root))
    }

    /// Reads everything that is no rule.
    mutating func readParts(_ roots: [(kind: RulebookFileKind, root: Node)]) {
        parts = roots.filter { $0.kind != .rules && $0.kind != .tests }
        func of(_ kind: RulebookFileKind) -> [Node] { parts.filter { $0.kind == kind }.map(\.root) }
        for root in of(.vocabulary) { diagnostics += VocabularyDecoder.decode(root, into: &vocabulary) }
        for root in of(.family) { declareFamily(root) }
        for root in of(.sources) {
            let (found, findings) = SourcesDecoder.decode(root)
            sources += found
            diagnostics += findings
        }
        for root in of(.crossing) {
            let (found, findings) = CrossingDecoder.decode(root)
            if let found { crossings.append(found) }
            diagnostics += findings
        }
        sources.sort { $0.source.id < $1.source.id }
        crossings.sort { $0.crossing.id < $1.crossing.id }
        reportDuplicates(sources.map { ($0.source.id, $0.at) }, "source")
        reportDuplicates(crossings.map { ($0.crossing.id, $0.at) }, "crossing")
    }

    private mutating func read(_ files: [SourceFile], limits: YAMLLimits) -> [(kind: RulebookFileKind, root: Node)] {
        var roots: [(kind: RulebookFileKind, root: Node)] = []
        isLarge = files.reduce(0) { $0 + $1.bytes.count } >= 1 << 20
        var trees: [(file: SourceFile, root: Node?, findings: [Diagnostic])] = files.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }.map { ($0, nil, []) }
        trees.forEachConcurrently(if: isLarge) { tree in
            (tree.root, tree.findings) = YAMLReader.read(tree.file, limits: limits)
        }
        for (file, root, findings) in trees {
            diagnostics += findings
            guard let root, !findings.hasErrors else { continue }
            let (kind, trouble) = RulebookFileKind.of(root)
            diagnostics += trouble
            if let kind { roots.append((kind, root)) }
            if let format = root["format"], format.text != "1" {
                diagnostics.append(
                    Diagnostic(
                        "rulebook/unknown-format", .error, "the format `\(format.text)` is not known", file: file.path,
                        span: format.span, hint: "this version reads `format: 1`"))
            }
        }
        return roots
    }

    private mutating func declareFamily(_ root: Node) {
        let (family, findings) = FamilyDecoder.decode(root)
        diagnostics += findings
        guard let family else { return }
        if families.contains(where: { $0.name == family.name }) {
            diagnostics.append(
                Diagnostic(
                    "rulebook/duplicate-id", .error, "there is a family `\(family.name)` already",
                    file: family.at.file.path,
                    span: family.at.span, hint: "choose another name"))
            return
        }
        families.append(AnyFamily(family))
    }

    private mutating func reportDuplicates(_ named: [(id: String, node: Node)], _ what: String) {
        var ids: Set<String> = []
        ids.reserveCapacity(named.count)
        for (id, _) in named { ids.insert(id) }
        if ids.count == named.count { return }
        var first: [String: Node] = [:]
        for (id, node) in named.sorted(by: { ($0.node.file.path, $0.node.span) < ($1.node.file.path, $1.node.span) }) {
            guard let earlier = first[id] else {
                first[id] = node
                continue
            }
            diagnostics.append(
                Diagnostic(
                    "rulebook/duplicate-id", .error, "the \(what) `\(id)` is declared twice", file: node.file.path,
                    span: node.span, hint: "give one of them another id",
                    notes: [Diagnostic.Note("it is declared here first", file: earlier.file.path, span: earlier.span)]
                        + (node.filling.map { [$0.note] } ?? [])))
        }
    }

    /// Everything that refers to something else.
    private mutating func link(rules roots: [Node]) -> Linked? {
        let base = base()
        let decoder = RulesDecoder.decode(roots, base.rulesContext, tables: tables, isLarge: isLarge)
        tables = decoder.tables
        diagnostics += decoder.diagnostics + tables.diagnostics
        var linker = RuleLinker(rules: decoder.rules, sources: sources.map(\.source.id))
        linker.link()
        if linker.hasDuplicates { reportDuplicates(decoder.rules.map { ($0.rule.id, $0.idNode) }, "rule") }
        diagnostics += linker.diagnostics
        var contradictions = Contradictions(groups: decoder.groups, language: base.language)
        diagnostics += contradictions.findings(in: linker.declarations)
        diagnostics += NearMisses.findings(
            linker.declarations.flatMap(\.words), usual: families.map(\.usualWords))
        if diagnostics.hasErrors { return nil }
        let rules = linker.declarations.map { CompiledRule($0.rule, groups: decoder.groups) }
        let index = RuleIndex(
            rules, groups: decoder.groups, sourceDays: base.sources.map { SourceDays($0) },
            language: base.language)
        let canonical = parts.map { CanonicalForm.part($0.kind.rawValue, $0.root) }
        let digest = CanonicalForm.digest(of: canonical + linker.declarations.map(\.rule.digest))
        let rulebook = Rulebook(
            base, reference: RulebookReference(digest: "sha256:\(digest)", rules: rules.count), groups: decoder.groups,
            rules: RuleStore(rules),
            overrideRanks: Dictionary(
                linker.overrideOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
            index: index, languages: Editions.languages(rules, base.sources))
        return Linked(rulebook: rulebook, heads: decoder.heads, declarations: linker.declarations, parts: parts)
    }

    /// Everything but rules, once all of it is read.
    ///
    /// - Parameter standIns: families behind those of the rulebook, for rules that cannot be read.
    mutating func base(standIns: [AnyFamily] = []) -> RulebookBase {
        let (facts, crossings) = compileFacts()
        return RulebookBase(
            vocabulary: vocabulary, families: families + standIns, sources: sources.map(\.source),
            crossings: crossings, facts: facts)
    }

    /// Types every fact, makes it an attribute, and reads the claims by it.
    private mutating func compileFacts() -> (facts: [[CompiledFact]], crossings: [Crossing]) {
        var values: [String: [Node]] = [:]
        for claim in crossings.flatMap(\.claims) { values[claim.fact, default: []].append(claim.value) }
        for (fact, nodes) in values.sorted(by: { $0.key < $1.key }) where vocabulary["crossing.\(fact)"] == nil {
            _ = vocabulary.add(
                Attribute(name: "crossing.\(fact)", type: FactTypes.infer(nodes), summary: "a fact of the crossing"))
        }
        let byID = Dictionary(sources.map { ($0.source.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        var slots: [String: Int] = [:]
        for (slot, attribute) in vocabulary.attributes.enumerated() { slots[attribute.name] = slot }
        var facts: [[CompiledFact]] = []
        var complete: [Crossing] = []
        for declaration in crossings {
            var own: [String: [CompiledClaim]] = [:]
            for claim in declaration.claims {
                if let compiled = compile(claim, byID) { own[claim.fact, default: []].append(compiled) }
            }
            facts.append(
                own.sorted { $0.key < $1.key }.compactMap { name, claims in
                    slots["crossing.\(name)"].map { CompiledFact(name: name, slot: $0, claims: claims) }
                })
            var crossing = declaration.crossing
            crossing.claims = own.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.claim) }
            complete.append(crossing)
        }
        return (facts, complete)
    }

    private mutating func compile(_ claim: ClaimDeclaration, _ sources: [String: Source]) -> CompiledClaim? {
        guard let attribute = vocabulary["crossing.\(claim.fact)"] else { return nil }
        var fields = FieldReader(scalarsOf: claim.value)
        let literal = AttributeLiteral.read(
            claim.value, as: attribute.type, values: attribute.values, name: claim.fact, into: &fields)
        if sources[claim.source.text] == nil {
            fields.report(
                "unknown-source", "no source is called `\(claim.source.text)`", at: claim.source,
                hint: DidYouMean.hint(for: claim.source.text, in: sources.keys.sorted())
                    ?? "declare it in a `sources` file")
        }
        diagnostics += fields.diagnostics
        guard let literal, let source = sources[claim.source.text] else { return nil }
        let start = claim.at.span.start
        return CompiledClaim(
            claim: Claim(
                fact: claim.fact, value: literal.json, source: source.id, valid: claim.valid,
                credibility: claim.credibility, withdrawn: claim.withdrawn,
                at: "\(claim.at.file.path):\(start.line):\(start.column)"),
            value: literal.value, source: source)
    }
}
