import AdvisoryModel
import SourceDiagnostics
import YAMLTree

/// What was read of a feed: statements by their keys, how it fares, and what is wrong with it.
struct FeedContents<Statement: FeedStatement> {
    private(set) var statements: [String: Statement] = [:]
    /// The keys of which the feed says that nothing is said any more.
    private(set) var lifted: Set<String> = []
    var health = FeedHealth()
    var findings: [Diagnostic] = []
    private var names: [String: String] = [:]

    /// Takes a statement. What is said twice is an error; under two names the graver one counts, and of two that are equal the newer one.
    mutating func take(_ statement: Statement, of key: String, named name: String, at node: Node) {
        guard isFree(key, named: name, at: node) else { return }
        lifted.remove(key)
        if let first = statements[key], Self.order(statement) < Self.order(first) { return }
        statements[key] = statement
    }

    private static func order(_ statement: Statement) -> (Int, Day) {
        (statement.gravity ?? 0, statement.published ?? .first)
    }

    /// Notes that the feed has a key and says nothing of it.
    mutating func lift(_ key: String, named name: String, at node: Node) {
        if isFree(key, named: name, at: node), statements[key] == nil { lifted.insert(key) }
    }

    /// Whether a key is new, or one that is told under another name.
    private mutating func isFree(_ key: String, named name: String, at node: Node) -> Bool {
        guard let first = names.updateValue(name, forKey: key) else { return true }
        if first == name {
            report(
                FeedCode.twice, "`\(name)` is there twice", node,
                hint: "get the file again from its publisher, or take out the one that is wrong")
            return false
        }
        report(
            FeedCode.twoNames, "`\(first)` and `\(name)` are one country; the graver level counts", node,
            hint: "look at the publisher's site which of them is out of date")
        return true
    }

    /// Leaves out what nobody wants.
    mutating func drop(_ key: String, because reason: String) {
        statements[key] = nil
        lifted.remove(key)
        health.drop(names[key] ?? key, because: reason)
    }

    /// Whether names and words have nothing in them that has no place there: somebody has meddled, or the file is another one.
    mutating func isSafe(_ texts: [String], at node: Node) -> Bool {
        if texts.allSatisfy(FeedText.isPlain) { return true }
        report(
            FeedCode.markup, "a name or a word has markup, characters that do not show, or no end", node,
            hint: "get the file again from its publisher")
        return false
    }

    /// The day of an entry, which counts as one of the feed; nil where it is none, which is reported.
    mutating func day(_ text: String, at node: Node) -> Day? {
        guard let day = FeedDate.day(text) else {
            let shown = FeedText.isPlain(text) ? "`\(text)`" : "a text"
            report(FeedCode.date, "\(shown) is no date", node, hint: "get the file again from its publisher")
            return nil
        }
        health.see(day)
        return day
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, _ node: Node, hint: String) {
        findings.append(Diagnostic(code, message, file: node.file.path, span: node.span, hint: hint))
    }
}
