import AdvisoryModel
import RuleEngine
import RuleLanguage
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of rules that open or admit for a state, or follow the clock of one, that is no side of any crossing.
enum SideLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        let sides = Set(draft.base.crossings.flatMap(\.between))
        if sides.isEmpty { return [] }
        return draft.rules.flatMap { declaration -> [Diagnostic] in
            return [
                ("zone", declaration.zone, "and has no clock there"),
                ("authority", declaration.letsThrough ? declaration.authority : nil, "and lets nobody through"),
            ].compactMap { key, country, effect in
                guard let country, !sides.contains(country) else { return nil }
                let node = declaration.node[key] ?? declaration.idNode
                return Diagnostic(
                    LintCode.noSuchSide, "`\(country)` is not a side of any crossing, \(effect)",
                    file: node.file.path, span: node.span,
                    hint: "the sides are \(FieldReader.list(Array(sides.sorted().prefix(10))))",
                    notes: node.filling.map { [$0.note] } ?? [])
            }
        }
    }
}
