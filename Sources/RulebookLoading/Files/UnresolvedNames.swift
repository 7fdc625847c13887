import CEL
import RuleLanguage
import RulebookFolder
import SourceDiagnostics

/// The kinds of names that files with errors may declare: whether such a name exists is not known, so it is not reported as missing.
struct UnresolvedNames {
    private var kinds: Set<RulebookFileKind> = []

    mutating func insert(_ kind: RulebookFileKind) { kinds.insert(kind) }

    mutating func formUnion(_ others: Set<RulebookFileKind>) { kinds.formUnion(others) }

    mutating func formUnion(_ others: UnresolvedNames) { kinds.formUnion(others.kinds) }

    /// Findings without those that may only follow from what could not be read.
    func resolved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        if kinds.isEmpty || diagnostics.isEmpty { return diagnostics }
        let silent = kinds.reduce(into: Set<DiagnosticCode>()) { $0.formUnion(Self.lookups[$1] ?? []) }
        return diagnostics.filter { !silent.contains($0.code) }
    }

    /// For each kind of file the codes that say of a name, or a value of a list, that nothing declares it.
    private static let lookups: [RulebookFileKind: Set<DiagnosticCode>] = [
        .sources: [LoadingCode.unknownSource],
        .rules: [LoadingCode.unknownRule],
        .crossing: attributes.union([SharedCode.unknownCrossing.within(.rulebook)]),
        .vocabulary: attributes.union([value, SharedCode.unknownGroup.within(.rulebook)]),
        .family: [value],
    ]

    private static let attributes: Set<DiagnosticCode> = [
        SharedCode.unknownAttribute.within(.rulebook), CELCode.unknownAttribute,
    ]
    private static let value = SharedCode.unknownValue.within(.rulebook)
}
