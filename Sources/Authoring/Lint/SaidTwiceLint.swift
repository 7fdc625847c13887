import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of what is written twice in one list: a claim, a source, a condition, a contact. The second says nothing, or was meant to say something else.
enum SaidTwiceLint: RulebookLint {
    static func findings(in rulebook: LintedRulebook) -> [Diagnostic] {
        // What is an error is said already, such as an id that two rules have.
        rulebook.draft.isSound ? rulebook.files.flatMap { $0.saidTwice ?? [] } : []
    }

    static func findings(in file: LintedFile) -> [Diagnostic] {
        guard let root = file.root, !file.holdsTests else { return [] }
        var found: [Diagnostic] = []
        look(at: root, &found)
        return found
    }

    private static func look(at node: Node, _ found: inout [Diagnostic]) {
        switch node.kind {
        case .scalar: return
        case .mapping: for entry in node.entriesView { look(at: entry.value, &found) }
        case .sequence:
            for (first, second) in pairs(in: node) {
                found.append(
                    Diagnostic(
                        LintCode.saidTwice, "this list says the same twice", file: second.file.path, span: second.span,
                        hint: "leave it out, or write what was meant",
                        notes: [.init("the first time", file: first.file.path, span: first.span)]))
            }
            for element in node.elementsView { look(at: element, &found) }
        }
    }

    /// Each element that is equal to an earlier one, with that one.
    private static func pairs(in list: Node) -> [(first: Node, second: Node)] {
        if list.count < 2 { return [] }
        var earlier: [Element: Node] = [:]
        return list.elementsView.compactMap { element in
            let key = Element(node: element)
            if let first = earlier[key] { return (first, element) }
            earlier[key] = element
            return nil
        }
    }

    /// An element of a list by what it says; of words it makes no difference whether they are quoted.
    private struct Element: Hashable {
        let node: Node

        static func == (a: Element, b: Element) -> Bool {
            a.node.kind == .scalar && b.node.kind == .scalar
                ? a.node.utf8 == b.node.utf8 : a.node.hasSameValues(as: b.node)
        }

        func hash(into hasher: inout Hasher) { node.hashValues(into: &hasher) }
    }
}
