import SourceDiagnostics
import YAMLTree

/// Finds ids that are declared more than once.
enum DuplicateIDs {
    /// - Parameter what: what the ids are of, for messages.
    static func findings(_ named: [(id: String, node: Node)], _ what: String) -> [Diagnostic] {
        var ids: Set<String> = []
        ids.reserveCapacity(named.count)
        for (id, _) in named { ids.insert(id) }
        if ids.count == named.count { return [] }
        var first: [String: Node] = [:]
        var found: [Diagnostic] = []
        for (id, node) in named.sorted(by: { ($0.node.file.path, $0.node.span) < ($1.node.file.path, $1.node.span) }) {
            guard let earlier = first[id] else {
                first[id] = node
                continue
            }
            found.append(
                Diagnostic(
                    LoadingCode.duplicateID, "the \(what) `\(id)` is declared twice", file: node.file.path,
                    span: node.span, hint: "give one of them another id",
                    notes: [Diagnostic.Note("first declared here", file: earlier.file.path, span: earlier.span)]
                        + (node.filling.map { [$0.note] } ?? [])))
        }
        return found
    }
}
