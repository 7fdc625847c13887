import SourceDiagnostics

/// A place where something is given its name, or called by it.
struct NamePlace: Hashable {
    let kind: NameKind
    /// The name in full: of a rule with its prefix, of a fact without `crossing.`.
    let name: String
    /// Whether it is named here, rather than called.
    let isDeclaration: Bool
    let path: String
    /// The name as it is written, without quotes.
    let span: SourceSpan
    /// What of the name is written there.
    let written: String

    var at: FileSpan { FileSpan(path, span) }
}
