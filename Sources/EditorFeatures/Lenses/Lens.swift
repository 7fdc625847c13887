package import AdvisoryModel
package import SourceDiagnostics

/// Something that is shown above a line, and worked out only when it is.
package struct Lens: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
        /// A case of tests, by the line on which it begins.
        case testCase(line: Int)
        /// A traveler and a trip of tests, by their names: what the verdict is.
        case verdict(traveler: String, trip: String)
        /// A rule, by its full id: which cases name it.
        case cases(rule: String)
        /// A source, or a rule all of whose sources are: the first day on which it was stale.
        case stale(since: Day)
    }

    /// Where it is shown.
    package let span: SourceSpan
    package let subject: Subject
}
