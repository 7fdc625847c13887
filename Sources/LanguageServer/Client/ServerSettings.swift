package import AdvisoryModel
package import RuleEngine
package import YAMLTree

/// What a server is started with.
package struct ServerSettings: Sendable {
    /// The families of rules.
    package var families: [any RuleFamily.Type]
    /// The limits of each file.
    package var limits: YAMLLimits
    /// Folders of rulebooks; without them they are looked for in those of the workspace.
    package var folders: [String]
    /// The day from which lint looks ahead.
    package var today: @Sendable () -> Day?
    /// The version that is told to clients.
    package var version: String

    /// Creates settings.
    package init(
        families: [any RuleFamily.Type], limits: YAMLLimits = .default, folders: [String] = [],
        today: @escaping @Sendable () -> Day? = { nil }, version: String = "0"
    ) {
        (self.families, self.limits, self.folders) = (families, limits, folders)
        (self.today, self.version) = (today, version)
    }
}
