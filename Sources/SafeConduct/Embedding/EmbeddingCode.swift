import RuleEngine
package import SourceDiagnostics

/// What can be wrong with calls from other languages.
package enum EmbeddingCode {
    package static let unusableCall = DiagnosticCode(
        .request, "unusable-call", .error, "A program of another language gives something that cannot be used.")

    package static let all = [unusableCall]
}
