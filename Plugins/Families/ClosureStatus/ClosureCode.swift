import RuleLanguage
import SourceDiagnostics

/// What can be wrong with rules of closures.
enum ClosureCode {
    static let invalidHours = DiagnosticCode(
        .rulebook, "invalid-hours", .error, "Opening hours are not written as OpenStreetMap writes them.")

    static let overwrittenHours = DiagnosticCode(
        .rulebook, "overwritten-hours", .warning,
        "A part of opening hours does not count, as a later one takes its place.")

    static let all = [invalidHours, overwrittenHours]
}
