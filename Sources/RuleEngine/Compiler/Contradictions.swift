import AdvisoryModel
import CEL
import SourceDiagnostics
import YAMLTree

/// Warns of rules whose conditions exclude one another: an attribute that would have to have two values, a range that is empty.
struct Contradictions {
    let groups: [Condition]
    let environment: Environment

    init(groups: [Condition], environment: Environment) {
        self.groups = groups
        self.environment = environment
    }

    /// - Parameter rules: each with the number of its file's condition.
    func findings(in rules: [(declaration: RuleDeclaration, group: Int)]) -> [Diagnostic] {
        rules.compactMap { declaration, group in
            let conditions = [groups[group], declaration.rule.condition]
            guard Self.arePossible(in: conditions) else { return nil }
            var domains: [String: Domain] = [:]
            for term in conditions.flatMap(\.terms) {
                guard let (name, domain) = domain(of: term.core) else { continue }
                let joined = domains[name].map { $0.intersection(domain) } ?? domain
                if joined.isEmpty {
                    return Diagnostic(
                        "rulebook/constant-condition", .warning,
                        "the conditions of `\(declaration.rule.id)` are never true together: nothing is left for `\(name)`",
                        file: declaration.idNode.file.path, span: declaration.idNode.span,
                        hint: "see `\(term.text)`; write alternatives under `any`")
                }
                domains[name] = joined
            }
            return nil
        }
    }

    /// Whether two of the terms may be about one attribute; without that none can exclude another.
    private static func arePossible(in conditions: [Condition]) -> Bool {
        var slots: Set<Int> = []
        var mask: UInt64 = 0
        for condition in conditions {
            for term in condition.terms {
                let slot = term.core.comparedSlot
                guard slot >= 0 else { return true }
                if slot < 64 {
                    if mask & (1 << UInt64(slot)) != 0 { return true }
                    mask |= 1 << UInt64(slot)
                } else if !slots.insert(slot).inserted {
                    return true
                }
            }
        }
        return false
    }

    /// What a term leaves of the values of an attribute.
    private struct Domain {
        var values: Set<String>?
        var least: Day?
        var most: Day?

        var isEmpty: Bool {
            if let values { return values.isEmpty }
            if let least, let most { return most < least }
            return false
        }

        func intersection(_ other: Domain) -> Domain {
            Domain(
                values: values.flatMap { own in other.values.map { own.intersection($0) } ?? own } ?? other.values,
                least: [least, other.least].compactMap { $0 }.max(), most: [most, other.most].compactMap { $0 }.min())
        }
    }

    private func domain(of core: TermCore) -> (name: String, domain: Domain)? {
        switch core.form {
        case .tree(let checked): return domain(of: checked.ast)
        case .test(let test):
            let name = test.attribute.name
            switch test.relation {
            case .equals(let word): return (name, Domain(values: [word]))
            case .isOneOf(let words): return (name, Domain(values: Set(words)))
            case .compares("_>=_", .day(let day)): return (name, Domain(least: day))
            case .compares("_<=_", .day(let day)): return (name, Domain(most: day))
            default: return nil
            }
        }
    }

    private func domain(of tree: AST) -> (name: String, domain: Domain)? {
        guard case .call(let call) = tree[tree.root], call.target == nil, call.arguments.count == 2,
            let name = variable(call.arguments[0], tree)
        else { return nil }
        switch call.function {
        case "_==_": return text(call.arguments[1], tree).map { (name, Domain(values: [$0])) }
        case "@in":
            guard case .list(let elements) = tree[call.arguments[1]] else { return nil }
            let texts = elements.compactMap { text($0.value, tree) }
            return texts.count == elements.count ? (name, Domain(values: Set(texts))) : nil
        case "_>=_": return day(call.arguments[1], tree).map { (name, Domain(least: $0)) }
        case "_<=_": return day(call.arguments[1], tree).map { (name, Domain(most: $0)) }
        default: return nil
        }
    }

    private func variable(_ id: ExprID, _ tree: AST) -> String? {
        let name = Unparser.text(tree, id)
        return environment.slot(of: name) == nil ? nil : name
    }

    private func text(_ id: ExprID, _ tree: AST) -> String? {
        if case .literal(.string(let text)) = tree[id] { text } else { nil }
    }

    private func day(_ id: ExprID, _ tree: AST) -> Day? {
        guard case .call(let call) = tree[id], call.function == "date", let argument = call.arguments.first else {
            return nil
        }
        return text(argument, tree).flatMap { Day($0) }
    }
}
