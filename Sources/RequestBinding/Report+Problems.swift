package import AdvisoryModel
import RuleLanguage
package import SourceDiagnostics

extension Report {
    /// Adds what is wrong with the request, which keeps its verdict from `clear` and `conditional`.
    package mutating func holdBack(_ findings: [Diagnostic]) {
        problems = findings.map { Problem($0.code, message: $0.message) } + problems
        let reason = Reason.finding(code: "invalid-request", country: "")
        switch verdict {
        case .clear, .conditional: (verdict, reasons) = (.undetermined, [reason])
        case .undetermined: reasons.append(reason)
        case .blocked: break
        }
    }

    /// The report where it is not known which of several passports a traveler has, or can use.
    ///
    /// - Parameter missing: what would tell.
    package func heldBack(asMissing missing: String) -> Report {
        var report = self
        report.holdBack([Self.unknownPassport(missing)])
        return report
    }

    /// The same where the verdict is that of the worst of them.
    package func noting(asMissing missing: String) -> Report {
        var report = self
        let finding = Self.unknownPassport(missing)
        report.problems.insert(Problem(finding.code, message: finding.message), at: 0)
        return report
    }

    private static func unknownPassport(_ missing: String) -> Diagnostic {
        Diagnostic(RequestCode.missingKey, "it is not known which of the passports can be used: give \(missing)")
    }

    /// The last day before something changes by itself.
    package var lastDay: LastDay? {
        get { goodUntilBecause.flatMap { LastDay(goodUntil, $0.what, of: $0.id) } }
        set { (goodUntil, goodUntilBecause) = (newValue?.day, newValue?.cause) }
    }

    /// Adds which words of a request were taken as not known; the trip is shown as it was asked about.
    package mutating func tell(of slips: [WordSlip], in request: Request) {
        (trip, problems) = (request.trip, slips.map(\.problem) + problems)
    }
}
