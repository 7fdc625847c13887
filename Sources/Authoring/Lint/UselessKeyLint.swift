import AdvisoryModel
import RuleEngine
import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of `afterwards` in a rule that has no end, and of a case's `with` and `without` that name no attribute.
enum UselessKeyLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] { afterwards(draft) + changes(draft) }

    private static func changes(_ draft: RulebookDraft) -> [Diagnostic] {
        draft.roots.filter { RulebookFileKind.isNamedForTests($0.file.path) }.flatMap { root in
            (root["cases"]?.elements ?? []).flatMap { node in
                ["with", "without"].compactMap { key -> Diagnostic? in
                    guard let value = node[key], value.kind != .scalar, value.elements.isEmpty, value.entries.isEmpty
                    else { return nil }
                    return Diagnostic(
                        LintCode.uselessKey, "`\(key)` names no attribute and changes nothing", file: value.file.path,
                        span: value.span, hint: "say what it changes, or leave it out")
                }
            }
        }
    }

    private static func afterwards(_ draft: RulebookDraft) -> [Diagnostic] {
        draft.rules.compactMap { declaration in
            guard declaration.rule.isUncertainAfterwards, declaration.rule.valid.to == nil,
                let node = declaration.node["afterwards"]
            else { return nil }
            return Diagnostic(
                LintCode.uselessKey, "`afterwards` has no effect on a rule without an end",
                file: node.file.path, span: node.span, hint: "give `valid` an end, or leave `afterwards` out")
        }
    }
}
