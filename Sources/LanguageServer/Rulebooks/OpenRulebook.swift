/// A rulebook of the workspace, and how far what is known of it is behind.
struct OpenRulebook {
    var keeper: RulebookKeeper
    /// What is known; nil until it was read for the first time.
    var known: KnownRulebook?
    /// Counts the changes.
    var revision = 1
    /// The changes up to which it is known.
    var knownRevision = 0
    /// Whether files on disk may have changed since it was read.
    var isDiskRead = false

    var folder: String { keeper.folder }
    var isKnown: Bool { known != nil && knownRevision == revision }
}
