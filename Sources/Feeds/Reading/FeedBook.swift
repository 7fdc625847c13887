import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// What a feed says of one thing, in our words.
protocol FeedStatement: Equatable, Sendable {
    /// What is told of it where it changes: `level 3`, `visa-required`.
    var value: String { get }
    /// By what it is counted.
    var tally: String { get }
    /// How grave it is, where a thing that a feed calls by two names may be said to be different; nil: then one of both is wrong.
    var gravity: Int? { get }
    /// Since when it can be known: the feed's day, or else that on which it was first seen to say so.
    var published: Day? { get set }
    /// The last day on which the feed was seen to say so; nil in a feed that was just read.
    var retrieved: Day? { get set }
}

/// One sort of feed: how its files are read, and how what they say is written into files of a rulebook and read from them again.
///
/// Statements have keys, which are unique in a feed and sort it: a country, two countries, the number of a port.
protocol FeedBook: Sendable {
    associatedtype Statement: FeedStatement

    /// The table of words, with its version.
    var table: String { get }
    /// What files of the feed are, for hints.
    var shapes: String { get }
    /// The first line of a file that was made by an import.
    var mark: String { get }

    /// Reads what a file says; entries are counted there.
    func read(_ root: Node, into contents: inout FeedContents<Statement>)
    /// What people call the thing of a key.
    func name(of key: String) -> String
    /// Whether a thing lies in one of some countries, or is everywhere of use.
    func lies(_ key: String, in countries: Set<String>) -> Bool

    /// Whether a file has a name that is written here.
    func writes(_ name: String) -> Bool
    /// The files that hold statements.
    func files(of statements: [String: Statement], on day: Day) -> [(name: String, text: String)]
    /// The statements that files hold, and what in them was not written here.
    func statements(in roots: [Node]) -> (statements: [String: Statement], strange: [Node])
}

extension FeedStatement {
    var tally: String { value }
    var gravity: Int? { nil }
}

extension FeedBook {
    /// The id of a source: that of what the feed says now has no day, and what it said for the last time on an earlier day keeps its own.
    static func source(_ prefix: String, seen day: Day?, now: Day) -> String {
        day.map { $0 == now ? prefix : "\(prefix)-\($0)" } ?? prefix
    }
}
