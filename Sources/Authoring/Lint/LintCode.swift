import RuleLanguage
package import SourceDiagnostics

/// What lint advises about a rulebook that is right.
package enum LintCode {
    static let coverageEnds = DiagnosticCode(
        .rulebook, "coverage-ends", .warning, "The days for which a rulebook is kept end soon.")
    static let noCoverage = DiagnosticCode(
        .rulebook, "no-coverage", .warning, "A crossing does not say for which days its rulebook is kept.")
    static let nearMiss = DiagnosticCode(
        .rulebook, "near-miss", .warning, "A word of an open list looks like another that is used more often.")
    static let noSource = DiagnosticCode(.rulebook, "no-source", .warning, "A rule names no source.")

    package static let all = [coverageEnds, noCoverage, nearMiss, noSource]
}
