import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of files of rules that have none.
enum EmptyRulesLint: FileLint {
    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, root.kind == .mapping, root["rules"] != nil, let items = root["items"],
            items.kind == .sequence, items.count == 0
        else { return [] }
        return [
            Diagnostic(
                LintCode.emptyTable, "the file has no rules", file: root.file.path, span: items.span,
                hint: "list the rules below `items`, each after a `-`, or remove the file")
        ]
    }
}
