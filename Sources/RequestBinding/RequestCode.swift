import RuleLanguage
package import SourceDiagnostics

/// What can be wrong with a request.
package enum RequestCode {
    package static let conflict = SharedCode.conflict.within(.request)
    package static let emptyRange = SharedCode.emptyRange.within(.request)
    package static let invalidDate = SharedCode.invalidDate.within(.request)
    package static let missingKey = SharedCode.missingKey.within(.request)
    package static let unknownKey = SharedCode.unknownKey.within(.request)
    package static let unknownValue = SharedCode.unknownValue.within(.request)

    package static let duplicateKey = error("duplicate-key", "A value that a program sets has the same key twice.")
    package static let tooDeep = error(
        "too-deep", "A value that a program sets is nested deeper than the limit allows.")
    package static let unknownCrossing = error("unknown-crossing", "The rulebook has no crossing of this name.")

    static let nearMiss = DiagnosticCode(
        .request, "near-miss", .warning,
        "A word looks like a slip for one that rules know; the attribute is taken as not known.")
    static let invalidTime = DiagnosticCode(
        .request, "invalid-time", .error, "Clocks go forward at this time, so that it does not exist on that day.")

    package static let all =
        [SharedCode.wrongType, .unknownCountry, .unknownLanguage].map { $0.within(.request) } + [
            conflict, emptyRange, invalidDate, missingKey, unknownKey, unknownValue, duplicateKey, tooDeep,
            unknownCrossing, nearMiss, invalidTime,
        ]

    private static func error(_ name: String, _ summary: String) -> DiagnosticCode {
        DiagnosticCode(.request, name, .error, summary)
    }
}
