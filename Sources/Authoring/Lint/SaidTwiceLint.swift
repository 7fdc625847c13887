import RulebookFolder
import RulebookLoading
import SourceDiagnostics
import YAMLTree

/// Warns of what is written twice in one list: a claim, a source, a condition, a contact. The second says nothing, or was meant to say something else.
enum SaidTwiceLint: Lint {
    static func findings(in draft: RulebookDraft) -> [Diagnostic] {
        // What is an error is said already, such as an id that two rules have.
        if !draft.isSound { return [] }
        var found: [Diagnostic] = []
        for root in draft.roots where !RulebookFileKind.isNamedForTests(root.file.path) { look(at: root, &found) }
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
        var words: [ArraySlice<UInt8>: Node] = [:]
        // By a hash of all that an element says, so that lists of any length are looked through once.
        var others: [Int: [Node]] = [:]
        return list.elementsView.compactMap { element in
            guard element.kind == .scalar else {
                let alike = others[element.hashOfValues, default: []]
                if let first = alike.first(where: { $0.hasSameValues(as: element) }) { return (first, element) }
                others[element.hashOfValues, default: []].append(element)
                return nil
            }
            if let first = words[element.utf8] { return (first, element) }
            words[element.utf8] = element
            return nil
        }
    }
}
