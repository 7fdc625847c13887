import AdvisoryModel
import RuleEngine
import RuleLanguage
import RuleLookup
import RulebookFacts
import RulebookIndexing
import SourceDiagnostics
import YAMLTree

/// The fourth stage: all rules in the order of their ids, with what they say of one another and of sources resolved.
struct LinkedRules {
    private(set) var declarations: [RuleDeclaration] = []
    /// For each rule what it refers to.
    private(set) var links: [RuleLinks] = []
    /// For each file its condition and its head; rules name them by number.
    private(set) var groups = NumberedList<GroupNumber, Condition>()
    private(set) var heads = NumberedList<GroupNumber, RulesHead>()
    /// The rules that take part in overrides, defeaters first.
    private(set) var overrideOrder: [RuleNumber] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - files: in the order of their paths.
    ///   - sources: in the order of their ids.
    init(_ files: [DecodedRules], sources: [Source]) {
        let ids = sources.map(\.id)
        let groupNumbers = arrange(files)
        let broken = BrokenRules(files)
        let numbers = numbers(ifNamedBy: broken)
        var linker = RuleLinker(sources: ids) { numbers[$0] }
        var hints = NameHints(sources: ids, rules: numbers)
        links.reserveCapacity(declarations.count)
        for (declaration, group) in zip(declarations, groupNumbers) {
            let links = linker.links(of: declaration, group: group)
            self.links.append(links)
            report(linker.missing, broken, &hints)
            if let node = declaration.endingSource, let source = links.endingSource,
                sources[source.index].published == nil
            {
                report(
                    LoadingCode.undatedSource, "the source `\(node.text)` has no date of publication", node,
                    hint: "say with `published` since when it is known that the rule ends")
            }
            for node in declaration.formerly where numbers[declaration.full(node.text)] != nil {
                report(LoadingCode.duplicateID, "`\(node.text)` is the id of a rule that still exists", node, hint: nil)
            }
        }
        for names in broken.names {
            linker.lookUp(names)
            report(linker.missing, broken, &hints)
        }
        orderOverrides()
    }

    private mutating func report(_ missing: [RuleLinker.Missing], _ broken: BrokenRules, _ hints: inout NameHints) {
        for missing in missing where missing.kind == .source || !broken.ids.contains(missing.id) {
            report(
                missing.kind == .source ? LoadingCode.unknownSource : LoadingCode.unknownRule,
                "no \(missing.kind.rawValue) is called `\(missing.id)`", missing.node,
                hint: hints.hint(for: missing))
        }
    }

    /// The numbers of rules by id; rules that name no other need no table of all of them.
    private func numbers(ifNamedBy broken: BrokenRules) -> [String: RuleNumber] {
        guard declarations.contains(where: \.namesRules) || broken.names.contains(where: { !$0.rules.isEmpty }) else {
            return [:]
        }
        var numbers: [String: RuleNumber] = [:]
        numbers.reserveCapacity(declarations.count)
        for (number, declaration) in declarations.enumerated() { numbers[declaration.rule.id] = RuleNumber(number) }
        return numbers
    }

    /// Puts the rules into their order; the number of its file for each.
    private mutating func arrange(_ files: [DecodedRules]) -> [GroupNumber] {
        var rules: [(declaration: RuleDeclaration, group: GroupNumber)] = []
        rules.reserveCapacity(files.reduce(0) { $0 + $1.declarations.count })
        for file in files {
            guard let head = file.head else { continue }
            let group = groups.append(file.condition)
            heads.append(head)
            for declaration in file.declarations { rules.append((declaration, group)) }
        }
        rules.sort { $0.declaration.rule.id < $1.declaration.rule.id }
        declarations = rules.map(\.declaration)
        if zip(declarations, declarations.dropFirst()).contains(where: { $0.rule.id == $1.rule.id }) {
            diagnostics += DuplicateIDs.findings(declarations.map { ($0.rule.id, $0.idNode) }, "rule")
        }
        return rules.map(\.group)
    }

    private mutating func orderOverrides() {
        let (order, cycle) = OverrideGraph.order(NumberedList(links.map(\.overrides)))
        overrideOrder = order
        guard let cycle, let first = cycle.min() else { return }
        let start = cycle.firstIndex(of: first) ?? 0
        let ids = (cycle[start...] + cycle[..<start] + [first]).map { declarations[$0.index].rule.id }
        report(
            LoadingCode.overrideCycle, "rules override each other in a cycle: \(ids.joined(separator: " → "))",
            declarations[first.index].overrides.first ?? declarations[first.index].idNode,
            hint: "remove one of the overrides")
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ node: Node, hint: String?) {
        diagnostics.append(
            Diagnostic(
                code, message, file: node.file.path, span: node.span, hint: hint,
                notes: node.filling.map { [$0.note] } ?? []))
    }
}

/// The rules with errors of all files.
private struct BrokenRules {
    let ids: Set<String>
    let names: [NamesInRule]

    init(_ files: [DecodedRules]) {
        ids = files.reduce(into: []) { $0.formUnion($1.brokenIDs) }
        names = files.flatMap(\.brokenNames)
    }
}

/// Finds names like one that is missing.
private struct NameHints {
    let sources: [String]
    let rules: [String: RuleNumber]
    private var asked: Set<String> = []

    init(sources: [String], rules: [String: RuleNumber]) {
        self.sources = sources
        self.rules = rules
    }

    /// So many names are looked at in all, beyond those of the first few hints.
    private static let mostNames = 200_000

    /// Looking for near names goes through all of them: a rulebook that lacks a whole file is not searched a thousand times.
    mutating func hint(for missing: RuleLinker.Missing) -> String? {
        asked.insert(missing.id)
        let names = missing.kind == .source ? sources.count : rules.count
        let isNearOneSought = asked.count <= min(100, max(3, Self.mostNames / max(1, names)))
        switch missing.kind {
        case .source:
            return (isNearOneSought ? DidYouMean.hint(for: missing.id, in: sources) : nil)
                ?? "declare it in a `sources` file"
        case .rule:
            return (isNearOneSought ? DidYouMean.hint(for: missing.id, in: rules.keys) : nil)
                ?? "write the id of a rule of this file, or the full id of another, such as `ru-kp/border-zone-pass`"
        }
    }
}
