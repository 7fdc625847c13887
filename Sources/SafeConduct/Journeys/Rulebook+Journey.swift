public import AdvisoryModel
import RequestBinding
public import RuleEngine
import SourceDiagnostics

extension Rulebook {
    /// Judges a journey: each trip with what the trips before it leave.
    ///
    /// One entry of a document that meets a rule of the entered state is used, and the states that were entered count as visited and stayed in. Where
    /// it is not known which document is used, each may have an entry less. After a trip of which the day or the entered state is not known, it is
    /// not known where the traveler has been.
    ///
    /// ```swift
    /// let report = rulebook.check(journey, asOf: day)
    /// report.verdict               // the worst of its trips
    /// report.legs.map(\.verdict)
    /// ```
    ///
    /// Never fails, as `check` of a single trip; what cannot be true of the journey as a whole stands in the `problems` of its trip.
    ///
    /// - Parameters:
    ///   - journey: what is asked.
    ///   - asOf: the day on which the question is asked; the journey's own `asOf` takes precedence.
    ///   - languages: the languages of the reports, BCP 47, best first; the traveler's own come after them.
    ///   - includingDrafts: whether rules of the status `draft` count.
    public func check(
        _ journey: Journey, asOf: Day, languages: [String] = [], includingDrafts: Bool = false
    ) -> JourneyReport {
        let asOf = journey.asOf ?? asOf
        let findings = JourneyCheck.findings(in: journey.legs, crossing: crossing)
        let whole = journey.legs.map { $0.withBothSides(at: crossing) }
        let ages = JourneyAges(journey)
        var state = JourneyState(traveler: journey.traveler, groups: Array(base.vocabulary.groups.values))
        var report = JourneyReport(asOf: asOf, verdict: .clear, legs: [], rulebook: reference)
        report.id = journey.id
        for (number, leg) in journey.legs.enumerated() {
            let next = whole.dropFirst(number + 1).first
            let departure = next.flatMap { whole[number].ends(with: $0) ? $0.date : nil }
            var trip = leg
            // What the journey says of the stay is as good as what the trip says; of two that differ the longer one is judged.
            if let departure { trip.until = trip.until.map { max($0, departure) } ?? departure }
            func answer(for traveler: Traveler) -> Report {
                func judge(_ traveler: Traveler) -> Report {
                    check(
                        Request(traveler: traveler, trip: trip), asOf: asOf, languages: languages,
                        includingDrafts: includingDrafts)
                }
                guard number > 0, let ages = ages.ages(of: traveler, on: trip.date) else { return judge(traveler) }
                // Where the answer hangs on the age, it is not known.
                let answers = ages.map { judge(traveler.aged($0)) }
                guard let first = answers.first, answers.allSatisfy({ $0.saysTheSame(as: first) }) else {
                    return judge(traveler.aged(nil))
                }
                return first
            }
            var answer = state.answer(answer(for:))
            let own = findings.filter { $0.leg == number }
            if !own.isEmpty { answer.holdBack(own.map { Diagnostic(RequestCode.conflict, $0.message) }) }
            report.legs.append(answer)
            if next != nil {
                report.carried.append(
                    state.pass(answer, number: number + 1, until: departure, judge: answer(for:)))
            }
        }
        report.verdict = report.legs.map(\.verdict).max() ?? .undetermined
        return report
    }
}
