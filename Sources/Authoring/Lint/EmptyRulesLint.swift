import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of files of rules that have none.
enum EmptyRulesLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        draft.roots.compactMap { root in
            guard root.kind == .mapping, root["rules"] != nil, let items = root["items"], items.kind == .sequence,
                items.count == 0
            else { return nil }
            return Diagnostic(
                LintCode.emptyTable, "the file has no rules", file: root.file.path, span: items.span,
                hint: "list the rules below `items`, each after a `-`, or remove the file")
        }
    }
}
