/// A source as a report names it, once: what rests on it cites its id.
public struct SourceReference: Hashable, Sendable {
    /// The source's id.
    public var id: String
    /// Its title, in the report's language where there is one.
    public var title: String
    /// How far it can be trusted.
    public var reliability: Source.Reliability
    /// When it was published.
    public var published: PartialDate?
    /// When it was last seen.
    public var retrieved: PartialDate?
    /// Whether it is stale, seen from asOf.
    public var stale: Bool
    /// Where it can be read.
    public var url: String?

    /// Creates a reference.
    public init(
        id: String, title: String, reliability: Source.Reliability, published: PartialDate? = nil,
        retrieved: PartialDate? = nil, stale: Bool = false, url: String? = nil
    ) {
        self.id = id
        self.title = title
        self.reliability = reliability
        self.published = published
        self.retrieved = retrieved
        self.stale = stale
        self.url = url
    }
}

extension Source {
    /// How a report names it.
    package func reference(asOf: Day, languages: [String]) -> SourceReference {
        SourceReference(
            id: id, title: title.text(for: languages)?.text ?? id, reliability: reliability, published: published,
            retrieved: retrieved, stale: isStale(asOf: asOf), url: url)
    }
}
