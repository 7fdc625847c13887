import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of a name that two crossings have, so that whoever asks by it is told of none, and of one that is blank.
enum SharedNameLint: Lint {
    private struct Use {
        var crossing: String
        var node: Node
    }

    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        var first: [String: Use] = [:]
        var found: [Diagnostic] = []
        for root in draft.roots where root.kind == .mapping {
            guard let id = root["crossing"], id.kind == .scalar else { continue }
            for node in names(of: root) {
                let use = Use(crossing: id.text, node: node)
                if folded(node.text).isEmpty {
                    found.append(blank(use))
                    continue
                }
                guard let other = first[folded(node.text)] else {
                    first[folded(node.text)] = use
                    continue
                }
                if other.crossing != use.crossing { found.append(shared(use, other)) }
            }
        }
        return found
    }

    private static func names(of root: Node) -> [Node] {
        func texts(_ node: Node?) -> [Node] {
            switch node?.kind {
            case .scalar: node.map { [$0] } ?? []
            case .sequence: node?.elements.filter { $0.kind == .scalar } ?? []
            case .mapping: node?.entries.map(\.value).filter { $0.kind == .scalar } ?? []
            case nil: []
            }
        }
        return texts(root["crossing"]) + texts(root["name"]) + texts(root["aliases"])
    }

    /// As requests are read: letters and digits only, in lower case.
    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func blank(_ use: Use) -> Diagnostic {
        Diagnostic(
            LintCode.oddForm, "`\(use.node.text)` is no name: it has neither a letter nor a digit",
            file: use.node.file.path, span: use.node.span, hint: "write a name, or leave it out")
    }

    private static func shared(_ use: Use, _ other: Use) -> Diagnostic {
        Diagnostic(
            LintCode.sharedName,
            "`\(use.node.text)` is a name of `\(other.crossing)`, too, so that requests cannot use it",
            file: use.node.file.path, span: use.node.span, hint: "leave it out, or name a side in it",
            notes: [.init("it is here first", file: other.node.file.path, span: other.node.span)])
    }
}
