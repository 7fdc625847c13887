import AdvisoryModel

/// A request as a line of JSON gives it.
struct RequestLine {
    let request: Request
    /// The bytes of the line but for the value of its `id`; nil where the line is not written plainly.
    fileprivate let question: Question?

    init(_ request: Request) {
        self.request = request
        question = nil
    }

    /// - Parameter id: where in the line the value of its `id` is.
    init(_ request: Request, _ line: ArraySlice<UInt8>, id: Range<Int>) {
        self.request = request
        let (start, end) = (line.startIndex + id.lowerBound, line.startIndex + id.upperBound)
        question = Question(bytes: id.isEmpty ? line : line[..<start] + line[end...])
    }
}

/// What a line asks, byte for byte.
private struct Question: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

/// The reports of some lines, so that what is asked several times is answered once: in the lists that are checked at night many travelers take
/// the same trip with the same papers.
package struct KnownReports {
    /// Of one stretch of lines there are only so many; this guards against stretches of many small requests.
    private static let most = 4096

    private var reports: [Question: Report] = [:]

    package init() {}

    /// The report for a line, made anew where no line before it asks the same, byte for byte.
    mutating func report(for line: RequestLine, _ make: (Request) -> Report) -> Report {
        guard let question = line.question else { return make(line.request) }
        if var known = reports[question] {
            known.id = line.request.id
            return known
        }
        let report = make(line.request)
        if reports.count < Self.most { reports[question] = report }
        return report
    }
}
