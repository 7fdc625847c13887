import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookIndexing
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of rules that open or admit for a state, or follow the clock of one, that is no side of any crossing where they may apply.
enum SideLint: RuleLint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        if ground.sides.isEmpty { return [] }
        return group.rules.flatMap { findings(of: $0, beside: group.condition, &ground) }
    }

    private static func findings(
        of declaration: RuleDeclaration, beside shared: Condition, _ ground: inout RuleGround
    ) -> [Diagnostic] {
        let sides = ground.sides
        let zone = declaration.zone.map { ("zone", $0, "and has no clock there") }
        let readsClock = declaration.zone == nil && !declaration.clockNodes.isEmpty
        let authority = (declaration.letsThrough || readsClock ? declaration.authority : nil).map {
            ("authority", $0, declaration.letsThrough ? "and lets nobody through" : "and has no clock there")
        }
        return [zone, authority].compactMap { $0 }.compactMap { key, country, effect in
            let node = declaration.node[key] ?? declaration.idNode
            guard sides.contains(country) else {
                return finding("`\(country)` is not a side of any crossing, \(effect)", sides, node)
            }
            let forms = (shared.terms + declaration.rule.condition.terms).map(\.core.form)
            // Of a rule that never applies is said just that.
            guard let reached = ground.directions.sides(of: forms), !reached.isEmpty,
                !reached.contains(country)
            else { return nil }
            return finding(
                "`\(country)` is not a side of any crossing where the rule may apply, \(effect)", reached, node)
        }
    }

    private static func finding(_ message: String, _ sides: Set<String>, _ node: Node) -> Diagnostic {
        Diagnostic(
            LintCode.noSuchSide, message, file: node.file.path, span: node.span,
            hint: "the sides are \(FieldReader.list(Array(sides.sorted().prefix(10))))",
            notes: node.filling.map { [$0.note] } ?? [])
    }
}
