package import AdvisoryModel

/// The days of a source that rules are judged by, without anything that has to be counted when it is copied.
package struct SourceDays: Sendable {
    /// The day from which it is known; the first day there is where it does not say.
    package let published: Day
    /// The last day on which it is fresh; nil where it was never seen.
    package let freshUntil: Day?

    package init(_ source: Source) {
        published = source.publishedBy ?? .first
        freshUntil = source.freshUntil
    }

    /// Whether its announcement that something ends with a day is too old: it was on that day already. What has ended by fresh news stays ended.
    package func isOld(announcing end: Day, asOf: Day) -> Bool {
        !isFresh(asOf: asOf) && freshUntil.map { $0 < end } ?? true
    }

    /// Whether it is known on a day, and fresh.
    package func isFresh(asOf day: Day) -> Bool { published <= day && freshUntil.map { $0 >= day } ?? false }
}
