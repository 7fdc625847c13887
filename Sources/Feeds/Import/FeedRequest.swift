package import AdvisoryModel
package import RuleEngine
package import SourceDiagnostics
package import YAMLTree

/// What an import is asked to do.
package struct FeedRequest {
    package let kind: FeedKind
    /// The files of the feed.
    package var files: [SourceFile]
    /// The files of the folder that is written into, by their names there.
    package var existing: [SourceFile]
    /// The countries that are wanted; nil: all.
    package var countries: Set<String>?
    /// The day on which the feed was fetched; nil: that of its newest entry, as it was seen then at the latest.
    package var retrieved: Day?
    /// The day of the machine's clock: nothing can have been published or fetched later; nil: unknown.
    package var today: Day?
    package var families: [any RuleFamily.Type]
    package var limits: YAMLLimits

    package init(
        _ kind: FeedKind, files: [SourceFile], existing: [SourceFile] = [], countries: Set<String>? = nil,
        retrieved: Day? = nil, today: Day? = nil, families: [any RuleFamily.Type], limits: YAMLLimits = .default
    ) {
        (self.kind, self.files, self.existing, self.countries) = (kind, files, existing, countries)
        (self.retrieved, self.today, self.families, self.limits) = (retrieved, today, families, limits)
    }
}
