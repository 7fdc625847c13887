package import AdvisoryModel
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
        guard report.verdict == .undetermined, let reason = settled ?? report.reasons.first else { return [] }
        return [why(reason), answer(to: reason) ?? advice(reason)].compactMap { $0 }
    }

    /// The reason that no answer does away with: the day is known, and the rulebook is not kept for it.
    private var settled: Reason? {
        guard report.trip.date != nil else { return nil }
        return report.reasons.first { if case .outsideCoverage = $0 { true } else { false } }
    }

    /// Nil where the head line says it already.
    private func why(_ reason: Reason) -> String? {
        switch reason {
        case .rule(let id): words.headline.mayApply(report.advisory(of: id)?.title ?? id)
        case .tooLate: nil
        default: ReasonWords(words).title(of: reason).map { $0 + words.stop }
        }
    }

    /// What to look up, or to ask the traveler; nil where nothing of the kind would settle it.
    private func answer(to reason: Reason) -> String? {
        if settled != nil { return nil }
        if let lookUp = report.lookUp.first {
            return lookUp.seen.map {
                words.headline.tooOld(names.attribute(lookUp.fact), lookUp.newest, $0.description)
            }
                ?? words.headline.neverSeen(names.attribute(lookUp.fact), lookUp.newest)
        }
        return report.questions.first { settles($0, reason) }.map { words.headline.askTraveler($0.question) }
    }

    /// Whether one of the rules that wait for an answer may do away with a reason.
    private func settles(_ question: Question, _ reason: Reason) -> Bool {
        let waiting = question.rules.lazy.compactMap { report.advisory(of: $0) }
        return switch reason {
        case .rule(let id), .tooLate(let id, _): question.rules.contains(id)
        case .outsideCoverage: question.attribute == "trip.date"
        case .finding("nothing-says-open", _): waiting.contains { $0.effect == .opens }
        case .finding("nothing-says-admitted", _): waiting.contains { $0.details["admits"] != nil }
        default: false
        }
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
    package func advisory(of rule: String) -> Advisory? { (advisories + setAside).first { $0.speaks(for: rule) } }
}
