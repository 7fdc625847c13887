import AdvisoryModel
import RuleEngine
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of `afterwards` in a rule that has no end.
enum UselessKeyLint: RuleLint {
    static func findings(in group: DraftGroup, _ ground: inout RuleGround) -> [Diagnostic] {
        group.rules.compactMap { declaration in
            guard declaration.rule.isUncertainAfterwards, declaration.rule.valid.to == nil,
                let node = declaration.node["afterwards"]
            else { return nil }
            return Diagnostic(
                LintCode.uselessKey, "`afterwards` has no effect on a rule without an end",
                file: node.file.path, span: node.span, hint: "give `valid` an end, or leave `afterwards` out")
        }
    }
}
