import RuleLanguage
package import SourceDiagnostics

/// What can be wrong with the names and phrases of a rulebook.
package enum WordsCode {
    static let missingPhrase = DiagnosticCode(
        .rulebook, "missing-phrase", .warning,
        "A language lacks some of the fixed words of reports, which are in English then.")
    static let wrongGaps = DiagnosticCode(
        .rulebook, "wrong-gaps", .error, "A phrase does not fill in what it should, or fills in what there is not.")

    package static let all = [missingPhrase, wrongGaps]
}
