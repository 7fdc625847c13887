import RuleLanguage
import SourceDiagnostics

/// What can be wrong with rules of permits.
enum PermitCode {
    static let missingIssuer = DiagnosticCode(
        .rulebook, "missing-issuer", .warning, "A rule names no issuer of a visa, so that one of any state meets it.")

    static let all = [missingIssuer]
}
