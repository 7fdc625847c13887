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
    /// What is known by now.
    let earlier: KnownRulebook?
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
        let known = keeper.lint(on: day).flatMap { lint in
            keeper.draft.map { KnownRulebook(keeper.folder, $0, lint, of: texts, in: unit, after: earlier) }
        }
        return Outcome(revision: revision, keeper: keeper, known: known, versions: versions)
    }
}
