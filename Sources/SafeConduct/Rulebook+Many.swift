public import AdvisoryModel
import RulebookLoading
public import RuleEngine
import Threads

extension Rulebook {
    /// Judges many requests, on all cores where that is worth it; the reports are in the order of the requests.
    ///
    /// It returns when all are answered, and works on the calling thread as well.
    ///
    /// ```swift
    /// let reports = rulebook.check([request, request], asOf: day)
    /// ```
    ///
    /// - Parameters:
    ///   - requests: what is asked.
    ///   - asOf: the day on which they are asked; a request's own `asOf` takes precedence.
    ///   - languages: the languages of the reports, BCP 47, best first; the traveler's own come after them.
    ///   - includingDrafts: whether rules of the status `draft` count.
    ///   - parts: what is wanted beyond the verdicts and what makes them.
    public func check(
        _ requests: [Request], asOf: Day, languages: [String] = [], includingDrafts: Bool = false,
        parts: ReportParts = .all
    ) -> [Report] {
        var answers = requests.map { (request: $0, report: Report?.none) }
        answers.forEachConcurrently(if: requests.count >= 8) { answer in
            answer.report = check(
                answer.request, asOf: asOf, languages: languages, includingDrafts: includingDrafts, parts: parts)
        }
        return answers.compactMap(\.report)
    }

    /// Judges requests as they come, one after the other, in their order; memory does not grow with how many there are.
    ///
    /// ```swift
    /// Task {
    ///     for await report in rulebook.check(AsyncStream<Request> { $0.finish() }, asOf: day) { print(report.verdict) }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - requests: what is asked, as it comes.
    ///   - asOf: the day on which they are asked; a request's own `asOf` takes precedence.
    ///   - languages: the languages of the reports, BCP 47, best first; the traveler's own come after them.
    public func check<Requests: AsyncSequence>(
        _ requests: Requests, asOf: Day, languages: [String] = []
    ) -> AsyncMapSequence<Requests, Report> where Requests.Element == Request {
        requests.map { self.check($0, asOf: asOf, languages: languages) }
    }
}
