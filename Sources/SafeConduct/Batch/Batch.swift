public import AdvisoryModel
public import JSON
import RequestReading
public import RuleEngine
import SourceDiagnostics
public import YAMLTree

/// Answers requests in JSON Lines with reports in JSON Lines: as many lines come out as go in, in the same order.
///
/// ```swift
/// let batch = Batch(rulebook: rulebook, asOf: day)
/// let answers = batch.answer(lines: bytes)
/// answers.bytes    // a report, or an error, a line
/// ```
///
/// A line that is no request becomes an error in its place: `{"schema":"safe-conduct/error/1","line":7,"id":"…","diagnostics":[…]}`, with
/// `id` where the line has one, and `notShown`, how many more findings there are, where they are many. An empty line is no request either.
public struct Batch: Sendable {
    /// The result of some lines.
    public struct Answers: Sendable {
        /// The lines that come out, UTF-8, each with its line break.
        public var bytes: [UInt8] = []
        /// How many bytes each of them has, so that they can be cut after any.
        public var lengths: [Int] = []
        /// The indices of the lines that are errors.
        public var errors: [Int] = []
    }

    /// The name of the form of errors.
    public static let errorSchema = "safe-conduct/error/1"

    private let rulebook: Rulebook
    private let asOf: Day
    private let languages: [String]
    private let includesDrafts: Bool
    private let selection: JSONSelection
    /// The same of a journey, whose reports stand below its `legs`.
    private let journeySelection: JSONSelection
    private let parts: ReportParts
    private let limits: YAMLLimits

    /// Creates a batch; it has no state of its own and may be used by several threads.
    ///
    /// - Parameters:
    ///   - rulebook: what answers.
    ///   - asOf: the day on which the question is asked, where a request does not say.
    ///   - languages: the languages of the reports, BCP 47, best first; the traveler's own come after them.
    ///   - includingDrafts: whether rules of the status `draft` count.
    ///   - selection: what is written of each report; what is not read is not made.
    ///   - limits: the limits of each line.
    public init(
        rulebook: Rulebook, asOf: Day, languages: [String] = [], includingDrafts: Bool = false,
        selection: JSONSelection = .all, limits: YAMLLimits = .default
    ) {
        self.rulebook = rulebook
        self.asOf = asOf
        self.languages = languages
        includesDrafts = includingDrafts
        self.selection = selection
        journeySelection = selection.wrapped(below: "legs", beside: ReportKeys.ofJourneys)
        self.limits = limits
        parts = ReportParts(readBy: selection)
    }

    /// Answers whole lines; `firstLine` is the number of the first, from 1, by which errors name them.
    public func answer(lines bytes: [UInt8], firstLine: Int = 1) -> Answers {
        var start = 0
        var known = KnownReports()
        return answer(lines: bytes, from: &start, firstLine: firstLine, upTo: .max, knowing: &known)
    }

    /// Answers lines from a place on, which goes on with them, until there are so many bytes of answers.
    package func answer(
        lines bytes: [UInt8], from start: inout Int, firstLine: Int, upTo most: Int, knowing known: inout KnownReports
    ) -> Answers {
        var answers = Answers()
        answers.bytes.reserveCapacity(min(most, 2 * (bytes.count - start)))
        var json = JSONWriter(selecting: selection)
        while start < bytes.count, answers.bytes.count < most {
            let end = Self.lineEnd(in: bytes, from: start)
            let length = answers.bytes.count
            switch read(bytes[start..<end]) {
            case .success(.trip(let line)):
                json.removeAll()
                known.report(for: line) { check($0) }.write(to: &json)
                answers.bytes += json.bytes
            case .success(.journey(let journey)):
                var json = JSONWriter(selecting: journeySelection)
                check(journey).write(to: &json)
                answers.bytes += json.bytes
            case .failure(let error):
                answers.errors.append(answers.lengths.count)
                answers.bytes += error.json(line: firstLine + answers.lengths.count)
            }
            answers.bytes.append(UInt8(ascii: "\n"))
            answers.lengths.append(answers.bytes.count - length)
            start = end + 1
        }
        return answers
    }

    private func check(_ request: Request) -> Report {
        rulebook.check(
            normal: request, asOf: asOf, languages: languages, includingDrafts: includesDrafts, parts: parts)
    }

    private func check(_ journey: Journey) -> JourneyReport {
        rulebook.check(journey, asOf: asOf, languages: languages, includingDrafts: includesDrafts)
    }

    private func read(_ line: ArraySlice<UInt8>) -> Result<AskedLine, LineError> {
        guard line.count <= limits.maximumBytes else {
            // Its length may not be known: only the beginning of a very long line is read.
            let finding = Diagnostic(
                JSONCode.tooLarge, "the line is longer than the \(limits.maximumBytes) bytes that are allowed",
                file: "",
                hint: "raise the limit `maximumBytes` (--max-bytes)")
            return .failure(LineError(id: nil, diagnostics: [finding]))
        }
        if let (request, id) = line.withUnsafeBufferPointer({ rulebook.scanRequest($0) }) {
            return .success(.trip(RequestLine(request, line, id: id)))
        }
        let (root, findings) = JSONReader.read(SourceFile(path: "", bytes: Array(line)), limits: limits)
        guard let root, !findings.hasErrors else { return .failure(LineError(id: nil, diagnostics: findings)) }
        func failure(_ diagnostics: [Diagnostic]) -> Result<AskedLine, LineError> {
            let id = root.kind == .mapping ? root["id"].flatMap { RequestID($0) } : nil
            return .failure(LineError(id: id, diagnostics: diagnostics))
        }
        if Rulebook.asksForJourney(root) {
            let result = rulebook.decodeJourney(root)
            return result.journey.map { .success(.journey($0)) } ?? failure(result.diagnostics)
        }
        let result = rulebook.decodeRequest(root)
        return result.request.map { .success(.trip(RequestLine($0))) } ?? failure(result.diagnostics)
    }

    private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var end = start
            while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
            return end
        }
    }
}

/// What a line asks about.
private enum AskedLine {
    case trip(RequestLine)
    case journey(Journey)
}

/// Why a line is no request.
private struct LineError: Error {
    var id: RequestID?
    var diagnostics: [Diagnostic]

    /// An error has no more findings once it has so many bytes: one bad line is not to fill a disk.
    private static let mostBytes = 4 << 10

    /// The error as one line; the lines of its diagnostics are those of the whole input.
    func json(line: Int) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("schema")
        json.string(Batch.errorSchema)
        json.key("line")
        json.integer(line)
        if let id {
            json.key("id")
            json.id(id)
        }
        json.key("diagnostics")
        json.beginArray()
        var rest = diagnostics[...]
        while json.bytes.count < Self.mostBytes, let diagnostic = rest.popFirst() {
            diagnostic.relocated(to: "") { Position(line: line - 1 + Int($0.line), column: Int($0.column)) }
                .write(to: &json)
        }
        json.endArray()
        if !rest.isEmpty {
            json.key("notShown")
            json.integer(rest.count)
        }
        json.endObject()
        return json.bytes
    }
}
