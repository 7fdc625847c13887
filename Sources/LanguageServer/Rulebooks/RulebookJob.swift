import AdvisoryModel
import Authoring
import YAMLTree

/// The work of bringing what is known of a rulebook up to date: it needs nothing of the server, and can be done by another thread.
package struct RulebookJob: Sendable {
    /// What comes of it.
    package struct Outcome: Sendable {
        let revision: Int
        let keeper: RulebookKeeper
        let known: KnownRulebook?
        let versions: [String: Int]
    }

    let revision: Int
    let keeper: RulebookKeeper
    /// The texts of open documents, by path, and their versions.
    let texts: [String: [UInt8]]
    let versions: [String: Int]
    let isDiskRead: Bool
    let day: Day?
    let unit: ColumnUnit

    /// Does it.
    package func run() -> Outcome {
        var keeper = keeper
        keeper.update(texts, isDiskRead: isDiskRead)
        let known = keeper.draft.map { KnownRulebook(keeper.folder, $0, LintRun($0, on: day), of: texts, in: unit) }
        return Outcome(revision: revision, keeper: keeper, known: known, versions: versions)
    }
}
