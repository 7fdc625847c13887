/// A paragraph of an advisory in a report: `Issued by: KP`.
public struct ReportLine: Hashable, Sendable {
    /// What the text is, without a colon; nil: it says so itself.
    public var label: String?
    /// What is said.
    public var text: String
    /// Where more can be read.
    public var url: String?

    /// Creates a line.
    public init(_ text: String, label: String? = nil, url: String? = nil) {
        self.text = text
        self.label = label
        self.url = url
    }
}
