import AdvisoryModel

/// A request as a line of JSON gives it.
struct RequestLine {
    let request: Request
    /// What the line asks; nil where it is not written plainly.
    fileprivate let question: Question?

    init(_ request: Request) {
        self.request = request
        question = nil
    }

    /// - Parameter id: where in the line the value of its `id` is.
    init(_ request: Request, _ line: ArraySlice<UInt8>, id: Range<Int>) {
        self.request = request
        let (start, end) = (line.startIndex + id.lowerBound, line.startIndex + id.upperBound)
        question = Question(
            head: line[..<(id.isEmpty ? line.endIndex : start)], tail: line[(id.isEmpty ? line.endIndex : end)...])
    }
}

/// What a line asks, byte for byte: all of it but the value of its `id`, which stands between two parts.
private struct Question: Equatable {
    let head: ArraySlice<UInt8>
    let tail: ArraySlice<UInt8>

    /// The same for all lines that ask the same.
    var fingerprint: Int {
        var hasher = Hasher()
        head.withUnsafeBytes { hasher.combine(bytes: $0) }
        tail.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}

/// The reports of some lines, so that what is asked several times is answered once: in the lists that are checked at night many travelers take
/// the same trip with the same papers.
package struct KnownReports {
    /// Of one stretch of lines there are only so many; this guards against stretches of many small requests.
    private static let most = 4096
    /// After so many lines, of which fewer than one in sixteen repeats another, none is looked for any more.
    private static let trial = 256

    private var reports: [Int: (question: Question, report: Report)] = [:]
    private var asked = 0
    private var found = 0

    package init() {}

    /// The report for a line, made anew where no line before it asks the same, byte for byte.
    mutating func report(for line: RequestLine, _ make: (Request) -> Report) -> Report {
        guard let question = line.question, asked < Self.trial || found * 16 >= asked else { return make(line.request) }
        asked += 1
        let fingerprint = question.fingerprint
        if let known = reports[fingerprint], known.question == question {
            found += 1
            var report = known.report
            report.id = line.request.id
            return report
        }
        let report = make(line.request)
        if reports.count < Self.most { reports[fingerprint] = (question, report) }
        return report
    }
}
