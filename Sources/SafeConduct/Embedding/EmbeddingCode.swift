import RuleEngine
package import SourceDiagnostics

/// What can be wrong with calls, from other languages above all.
package enum EmbeddingCode {
    package static let unusableCall = DiagnosticCode(
        .request, "unusable-call", .error, "A program calls with something that cannot be used.")

    package static let all = [unusableCall]
}
