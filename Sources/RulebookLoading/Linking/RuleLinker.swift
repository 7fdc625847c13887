import RuleEngine
import SourceDiagnostics
import YAMLTree

/// Resolves what rules say of other rules and of sources, and puts the rules into the order of their ids.
struct RuleLinker {
    private(set) var declarations: [RuleDeclaration]
    private(set) var overrideOrder: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let sources: [String]
    private var positions: [String: Int] = [:]
    private var unknown: Set<String> = []
    /// Whether two rules have one id.
    private(set) var hasDuplicates = false

    init(rules: [RuleDeclaration], sources: [String]) {
        self.declarations = rules.sorted { $0.rule.id < $1.rule.id }
        self.sources = sources
    }

    mutating func link() {
        hasDuplicates = zip(declarations, declarations.dropFirst()).contains { $0.rule.id == $1.rule.id }
        // Rules that name no other need no table of all of them.
        if declarations.contains(where: \.namesRules) {
            positions.reserveCapacity(declarations.count)
            for (index, declaration) in declarations.enumerated() { positions[declaration.rule.id] = index }
        }
        var sourcePositions: [String: Int] = [:]
        for (index, source) in sources.enumerated() { sourcePositions[source] = index }
        for index in declarations.indices {
            let declaration = declarations[index]
            declaration.rule.sources = declaration.sources.compactMap { node in
                position(of: node.text, at: node, in: sourcePositions, "source")
            }
            let targets = declaration.overrides.compactMap { node in
                position(of: declaration.full(node.text), at: node, in: positions, "rule")
            }
            if !targets.isEmpty { declaration.rule.overrides = Set(targets).sorted() }
            if !declaration.formerly.isEmpty {
                declaration.rule.formerly = declaration.formerly.map { declaration.full($0.text) }
            }
            for reference in declaration.references {
                _ = position(of: reference.id, at: reference.node, in: positions, "rule")
            }
            for node in declaration.namedSources {
                _ = position(of: node.text, at: node, in: sourcePositions, "source")
            }
            if declaration.sources.isEmpty {
                // Of the rules of a table this is said once, of their template.
                let template = declaration.template
                report(
                    "no-source", .warning, "the rule `\(template?.text ?? declaration.rule.id)` names no source",
                    template ?? declaration.idNode,
                    hint: "say who says so: `sources: [ID]`")
            }
            for node in declaration.formerly where positions[declaration.full(node.text)] != nil {
                report("duplicate-id", .error, "`\(node.text)` is the id of a rule that still exists", node, hint: nil)
            }
        }
        orderOverrides()
    }

    private mutating func position(
        of id: String, at node: Node, in positions: [String: Int], _ what: String
    ) -> Int? {
        if let position = positions[id] { return position }
        // Looking for near names goes through all of them: a rulebook that lacks a whole file is not searched a thousand times.
        unknown.insert(id)
        report(
            "unknown-\(what)", .error, "no \(what) is called `\(id)`", node,
            hint: unknown.count < 100 ? DidYouMean.hint(for: id, in: positions.keys) : nil)
        return nil
    }

    private mutating func orderOverrides() {
        let (order, cycle) = OverrideGraph.order(declarations.map(\.rule.overrides))
        overrideOrder = order
        guard let cycle, let first = cycle.min() else { return }
        let start = cycle.firstIndex(of: first) ?? 0
        let ids = (cycle[start...] + cycle[..<start] + [first]).map { declarations[$0].rule.id }
        report(
            "override-cycle", .error, "rules override one another in a circle: \(ids.joined(separator: " → "))",
            declarations[first].overrides.first ?? declarations[first].idNode, hint: "remove one of the overrides")
    }

    private mutating func report(
        _ what: String, _ severity: Diagnostic.Severity, _ message: String, _ node: Node, hint: String?
    ) {
        diagnostics.append(
            Diagnostic(
                "rulebook/\(what)", severity, message, file: node.file.path, span: node.span, hint: hint,
                notes: node.filling.map { [$0.note] } ?? []))
    }
}
