import AdvisoryModel
import ReportLanguages

/// Why a verdict is open and what would settle it, in two sentences that can be read aloud.
struct OpenQuestion {
    private let report: Report
    private let words: Phrases
    private let names: SpokenNames

    init(_ report: Report, _ words: Phrases, _ names: SpokenNames) {
        self.names = names
        self.report = report
        self.words = words
    }

    /// None where the verdict is certain.
    var sentences: [String] {
        guard report.verdict == .undetermined, let reason = report.reasons.first else { return [] }
        return [why(reason), answer ?? advice(reason)].compactMap { $0 }
    }

    /// Nil where the head line says it already.
    private func why(_ reason: Reason) -> String? {
        switch reason {
        case .rule(let id): words.headline.mayApply(report.advisory(of: id)?.title ?? id)
        case .tooLate: nil
        default: ReasonWords(words).title(of: reason).map { "\($0)." }
        }
    }

    /// What to look up, or to ask the traveler; nil where nothing of the kind would settle it.
    private var answer: String? {
        if let lookUp = report.lookUp.first {
            return lookUp.seen.map {
                words.headline.tooOld(names.attribute(lookUp.fact), lookUp.newest, $0.description)
            }
                ?? words.headline.neverSeen(names.attribute(lookUp.fact), lookUp.newest)
        }
        return report.questions.first.map { words.headline.askTraveler($0.question) }
    }

    private func advice(_ reason: Reason) -> String? {
        switch reason {
        case .rule: words.headline.findOut
        case .tooLate: words.headline.askIssuer
        case .outsideCoverage: words.headline.otherRulebook
        case .finding("nothing-says-open", let country): words.headline.askBorder(words.country(country))
        case .finding("nothing-says-admitted", let country): words.headline.askEmbassy(words.country(country))
        case .finding("unknown-crossing", _): words.headline.otherCrossing
        case .finding("invalid-request", _): words.headline.otherRequest
        default: nil
        }
    }
}

extension Report {
    /// What a rule says, whether it counts or not.
    func advisory(of rule: String) -> Advisory? { (advisories + setAside).first { $0.speaks(for: rule) } }
}
