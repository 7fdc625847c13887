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
        guard report.verdict == .undetermined, let reason = settled ?? unanswered ?? report.reasons.first else {
            return []
        }
        let reasons = alike(reason)
        return reasons.compactMap(why) + reasons.flatMap(answers).once { $0 }
    }

    /// The same of other states: of two that may not let the traveler through, the answer of one settles nothing.
    private func alike(_ reason: Reason) -> [Reason] {
        guard case .finding(let code, let country) = reason, !country.isEmpty else { return [reason] }
        return report.reasons.filter { if case .finding(code, _) = $0 { true } else { false } }
    }

    /// The reason that no answer does away with: the day is known, and the rulebook is not kept for it.
    private var settled: Reason? {
        guard report.trip.date != nil else { return nil }
        return report.reasons.first { if case .outsideCoverage = $0 { true } else { false } }
    }

    /// The reason that no question does away with: before all one that waits for nothing that the traveler could say.
    private var unanswered: Reason? {
        let open = report.reasons.filter { reason in !report.questions.contains { settles($0, reason) } }
        return open.first { !deciding($0).contains(where: waits) } ?? open.first
    }

    private func waits(_ advisory: Advisory) -> Bool {
        !advisory.stale && !advisory.lapsed && advisory.missing.contains { !$0.hasPrefix("crossing.") }
    }

    /// Nil where the head line says it already.
    private func why(_ reason: Reason) -> String? {
        switch reason {
        case .rule(let id): words.headline.mayApply(report.advisory(of: id)?.title ?? id)
        case .tooLate: nil
        default: ReasonWords(words, of: report).title(of: reason).map { $0 + words.stop }
        }
    }

    /// What to look up, to ask the traveler or somebody else. A question that does not settle all of it is not said to settle it.
    private func answers(to reason: Reason) -> [String] {
        let question = report.questions.first { settles($0, reason) }
        if settled == nil, let question {
            let settlesAll = report.reasons.allSatisfy { settles(question, $0) }
            return [(settlesAll ? words.headline.askTraveler : words.headline.couldChange)(question.question)]
        }
        let next = settled == nil ? report.questions.first.map { words.headline.couldChange($0.question) } : nil
        return [lookUp(for: reason) ?? advice(reason), next].compactMap { $0 }
    }

    /// The fact whose age is why the reason stands; nil: the rules that could do away with it read none.
    private func lookUp(for reason: Reason) -> String? {
        if settled != nil { return nil }
        let deciding = deciding(reason)
        let named = report.lookUp.first { lookUp in
            deciding.contains { advisory in
                advisory.missing.contains(lookUp.fact)
                    || advisory.because.contains { $0.condition.contains(lookUp.fact) }
            }
        }
        guard let lookUp = named else { return nil }
        return lookUp.seen.map {
            words.headline.tooOld(names.attribute(lookUp.fact), lookUp.newest, words.dates.short($0))
        } ?? words.headline.neverSeen(names.attribute(lookUp.fact), lookUp.newest)
    }

    /// The rules that may do away with a reason.
    private func deciding(_ reason: Reason) -> [Advisory] {
        let all = report.advisories + report.setAside
        switch reason {
        case .rule(let id), .tooLate(let id, _):
            guard let rule = report.advisory(of: id) else { return [] }
            return [rule] + (rule.defeatedBy.flatMap { report.advisory(of: $0) }.map { [$0] } ?? [])
        case .finding("nothing-says-open", let country):
            return all.filter { $0.effect == .opens && ($0.authority ?? country) == country }
        case .finding("nothing-says-admitted", let country):
            return all.filter { $0.details["admits"] != nil && ($0.authority ?? country) == country }
        default: return []
        }
    }

    /// Whether one of the rules that wait for an answer may do away with a reason.
    private func settles(_ question: Question, _ reason: Reason) -> Bool {
        switch reason {
        case .rule(let id): return question.rules.contains(id)
        case .tooLate(let id, let day):
            return question.rules.contains(id) || day == nil && question.attribute == "trip.date"
        case .outsideCoverage: return question.attribute == "trip.date"
        case .finding:
            return deciding(reason).contains { advisory in
                advisory.defeatedBy == nil && !advisory.stale && !advisory.lapsed
                    && question.rules.contains { advisory.speaks(for: $0) }
            }
        case .withinHours: return false
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
