import RuleLanguage
package import SourceDiagnostics

extension DiagnosticArea {
    /// Reports that are read back.
    static let report = DiagnosticArea("report")
}

/// What can be wrong with a report that is read back.
package enum ReportCode {
    static let unknownSchema = DiagnosticCode(
        .report, "unknown-schema", .error, "The report has a form that this version does not read.")

    package static let all =
        [SharedCode.wrongType, .missingKey, .unknownKey, .unknownValue, .invalidDate].map { $0.within(.report) }
        + [unknownSchema]
}
