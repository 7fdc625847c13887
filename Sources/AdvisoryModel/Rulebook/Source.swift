/// Somebody who says something: a law, a government's page, a newspaper, a guide.
public struct Source: Hashable, Sendable {
    /// What sort of source it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// A law, decree or order.
        case law
        /// An office of a state that tells what holds.
        case government
        /// Whoever runs the service: a railway, a ferry, a border post.
        case `operator`
        /// A newspaper or agency.
        case news
        /// A travel guide.
        case guide
        /// A work of reference.
        case encyclopedia
        /// Somebody who was there.
        case fieldReport = "field-report"

        /// How many days after it was last seen a source of this kind counts as fresh when it says nothing itself: laws and encyclopedias
        /// change slowly, what travelers tell of a border quickly.
        public var defaultFreshDays: Int {
            switch self {
            case .law: 730
            case .government, .encyclopedia: 365
            case .operator, .news, .guide: 180
            case .fieldReport: 90
            }
        }
    }

    /// The NATO admiralty scale: A, completely reliable, to E, unreliable; F, cannot be judged, ranks last.
    public enum Reliability: String, CaseIterable, Sendable, Comparable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
        case e = "E"
        case f = "F"

        /// Orders the best first.
        public static func < (a: Reliability, b: Reliability) -> Bool { a.rawValue < b.rawValue }
    }

    /// The id by which rules and claims name it.
    public var id: String
    /// Its title.
    public var title: LocalizedText
    /// What sort of source it is.
    public var kind: Kind
    /// How far it can be trusted.
    public var reliability: Reliability
    /// Its language, BCP 47.
    public var language: String?
    /// When it was published; nil: it counts as known at every asOf.
    public var published: PartialDate?
    /// The last day on which the publisher itself was seen to say so.
    public var retrieved: PartialDate?
    /// For how many days after `retrieved` it counts as fresh.
    public var freshDays: Int
    /// Where it can be read.
    public var url: String?

    /// Creates a source.
    public init(
        id: String, title: LocalizedText, kind: Kind, reliability: Reliability, language: String? = nil,
        published: PartialDate? = nil, retrieved: PartialDate? = nil, freshDays: Int? = nil, url: String? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.reliability = reliability
        self.language = language
        self.published = published
        self.retrieved = retrieved
        self.freshDays = freshDays ?? kind.defaultFreshDays
        self.url = url
    }

    /// The last day on which it is fresh, counted from the first day on which it may have been seen; nil where it never is, as it was never seen.
    public var freshUntil: Day? { retrieved?.firstDay.adding(days: freshDays) }

    /// The day from which it counts as published: the last possible one, but no later than it can have been seen; nil where it does not say.
    package var publishedBy: Day? {
        published.map { max($0.firstDay, min($0.lastDay, retrieved?.lastDay ?? $0.lastDay)) }
    }

    /// What has happened to it last, `published` or `seen`, and the first day on which that may have been: nobody can have written it down earlier.
    package var newestEvent: (what: String, day: Day)? {
        [("published", published?.firstDay), ("seen", retrieved?.firstDay)]
            .compactMap { what, day in day.map { (what: what, day: $0) } }
            .max { $0.day < $1.day }
    }

    /// Whether it was known on that day.
    public func isKnown(asOf day: Day) -> Bool { publishedBy.map { $0 <= day } ?? true }

    /// Whether it is stale, seen from that day.
    public func isStale(asOf day: Day) -> Bool { freshUntil.map { $0 < day } ?? true }
}
