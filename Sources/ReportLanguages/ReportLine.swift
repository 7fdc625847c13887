/// A paragraph of an advisory in a report: `Issued by: KP`.
public struct ReportLine: Hashable, Sendable {
    /// What the text is, without a colon; nil: it says so itself.
    public var label: String?
    /// What is said.
    public var text: String
    /// Where more can be read.
    public var url: String?
    /// The sources that the text names, in its order; empty where it names none, or where they are not told apart.
    package var citations: [Citation] = []

    /// Creates a line.
    public init(_ text: String, label: String? = nil, url: String? = nil) {
        self.text = text
        self.label = label
        self.url = url
    }

    /// Creates a line that names sources.
    package init(citing citations: [Citation], label: String) {
        self.init(citations.map(\.text).joined(separator: ", "), label: label)
        self.citations = citations
    }
}

/// A source where a line names it.
package struct Citation: Hashable, Sendable {
    /// Its id.
    package var source: String
    /// What is said of it: `gov-uk-north-korea (A, stale)`.
    package var text: String

    /// Creates a citation.
    package init(source: String, text: String) {
        self.source = source
        self.text = text
    }
}
