public import AdvisoryModel
import RequestReading
public import RuleEngine
public import SourceDiagnostics
public import YAMLTree

extension Rulebook {
    /// Answers a question in JSON with a report in JSON: about one trip, or about a journey, as the question says.
    ///
    /// ```swift
    /// let body = Array(#"{"trip": {"crossing": "khasan-tumangang", "from": "RU", "to": "KP"}}"#.utf8)
    /// let answer = try rulebook.answer(json: body, asOf: day)   // {"schema":"safe-conduct/report/1",…
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: a request or a journey, one JSON value, UTF-8.
    ///   - asOf: the day on which the question is asked, where it does not say so itself.
    ///   - languages: the languages of the report, BCP 47, best first; the traveler's own come after them.
    ///   - limits: how large the question may be, and how deep.
    /// - Returns: a report of the form `safe-conduct/report/1`, or `safe-conduct/journey/1`, UTF-8.
    /// - Throws: everything that is wrong with the question. That no day is known on which it is asked, too.
    public func answer(
        json bytes: [UInt8], asOf: Day? = nil, languages: [String] = [], limits: YAMLLimits = .default
    ) throws(DiagnosedError) -> [UInt8] {
        let file = SourceFile(path: "request", bytes: bytes)
        let (root, findings) = JSONReader.read(file, limits: limits)
        guard let root else { throw DiagnosedError(findings, in: [file]) }
        if Rulebook.asksForJourney(root) {
            var result = decodeJourney(root)
            result.files = [file]
            let journey = try result.get()
            return check(journey, asOf: try Self.day(journey.asOf ?? asOf), languages: languages).json()
        }
        var result = decodeRequest(root)
        result.files = [file]
        let request = try result.get()
        return check(request, asOf: try Self.day(request.asOf ?? asOf), languages: languages).json()
    }

    private static func day(_ asOf: Day?) throws(DiagnosedError) -> Day {
        if let asOf { return asOf }
        throw DiagnosedError([
            Diagnostic(
                EmbeddingCode.unusableCall, "it is not said as of which day the question is asked",
                hint: "write `asOf` into the request, or give a day beside it")
        ])
    }
}
