import RuleLanguage
import SourceDiagnostics

/// What can be wrong with rules of closures.
enum ClosureCode {
    static let invalidHours = DiagnosticCode(
        .rulebook, "invalid-hours", .error, "Opening hours are not written as OpenStreetMap writes them.")

    static let overwrittenHours = DiagnosticCode(
        .rulebook, "overwritten-hours", .warning, "A part of opening hours never counts, as later ones replace it.")

    static let all = [invalidHours, overwrittenHours]
}
