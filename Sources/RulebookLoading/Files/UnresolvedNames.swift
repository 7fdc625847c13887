import RulebookFolder
import SourceDiagnostics

/// The kinds of names that files with errors may declare: whether such a name exists is not known, and so nobody is told that it does not.
struct UnresolvedNames {
    private var kinds: Set<RulebookFileKind> = []

    mutating func insert(_ kind: RulebookFileKind) { kinds.insert(kind) }

    mutating func formUnion(_ others: Set<RulebookFileKind>) { kinds.formUnion(others) }

    mutating func formUnion(_ others: UnresolvedNames) { kinds.formUnion(others.kinds) }

    /// Findings without those that may only follow from what could not be read.
    func resolved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        if kinds.isEmpty || diagnostics.isEmpty { return diagnostics }
        let silent = kinds.reduce(into: Set<String>()) { $0.formUnion(Self.lookups[$1] ?? []) }
        return diagnostics.filter { !silent.contains($0.code) }
    }

    /// For each kind of file the codes that say of a name, or a value of a list, that nothing declares it.
    private static let lookups: [RulebookFileKind: Set<String>] = [
        .sources: ["rulebook/unknown-source"],
        .rules: ["rulebook/unknown-rule"],
        .crossing: attributes.union(["rulebook/unknown-crossing"]),
        .vocabulary: attributes.union(["rulebook/unknown-value", "rulebook/unknown-group"]),
        .family: ["rulebook/unknown-value"],
    ]

    private static let attributes: Set<String> = ["rulebook/unknown-attribute", "cel/unknown-attribute"]
}
