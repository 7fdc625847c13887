package import SourceDiagnostics

/// What an import makes of a feed: files to be written, or findings that keep it from writing any.
///
/// The prose of a feed is not taken over: countries come from a table, levels and needs from tables of words, links by their host. So no feed can write a rule
/// of its own, and none of what is written opens, admits or exempts. What was taken earlier and is not in the feed any more stays, with
/// the day on which it was seen, and is told.
package struct FeedImport: Sendable {
    /// What becomes of one thing of which a feed speaks.
    package struct Change: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case added, changed, lifted, gone
            case seenAgain = "seen-again"
        }

        package var kind: Kind
        /// A country, two countries, the number of a port.
        package var key: String
        /// What people call it.
        package var name: String
        /// What was said; nil where nothing was.
        package var old: String?
        /// What is said now; of what is gone that which stays.
        package var new: String?
    }

    package let kind: FeedKind
    /// The table of words by which it was read, with its version.
    package let table: String
    package var findings: [Diagnostic] = []
    package internal(set) var health = FeedHealth()
    /// By the keys.
    package internal(set) var changes: [Change] = []
    /// The files that differ from what is there; none where there is an error.
    package internal(set) var outputs: [SourceFile] = []

    package init(_ request: FeedRequest) {
        kind = request.kind
        let book = request.kind.book
        table = book.table
        read(request, by: book)
    }

    private mutating func read(_ request: FeedRequest, by book: some FeedBook) {
        var run = FeedRun(request, book)
        run.run()
        (findings, health, changes) = (run.findings, run.contents.health, run.changes)
        if !findings.hasErrors { outputs = run.outputs }
    }
}
