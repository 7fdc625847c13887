import AdvisoryModel
import SourceDiagnostics

/// Writes what is due for people: what to look up first comes first.
public struct DueText: Sendable {
    private let due: DueList
    /// So many ids are written of a list, and then how many more there are.
    private static let mostNames = 3

    /// Prepares to write a list.
    public init(_ due: DueList) { self.due = due }

    /// The head line, what is due with what stands on it, and how many sources nothing stands on.
    public var text: String {
        let shown = due.items.filter { !Self.isIdle($0) }
        let idle = due.items.filter(Self.isIdle)
        var lines = [head]
        for (index, item) in shown.enumerated() {
            let number = "\(index + 1). "
            let indentation = String(repeating: " ", count: number.count)
            lines.append("")
            lines.append(number + Self.sentence(of: item, asOf: due.asOf))
            lines += details(of: item).map { indentation + $0 }
        }
        if !idle.isEmpty {
            lines.append("")
            lines.append(
                "Nothing in force stands on \(Self.count(idle.count, "source")): \(Self.list(idle.map { "`\($0.id)`" }))"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var head: String {
        let counts: [(DueItem.Kind, String)] = [
            (.source, "source"), (.review, "review"), (.rule, "end"), (.coverage, "coverage"),
        ]
        let parts = counts.compactMap { kind, word in
            due.count(of: kind) == 0 ? nil : Self.count(due.count(of: kind), word)
        }
        let what = parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
        return "due by \(due.until), seen from \(due.asOf): \(what)"
    }

    /// What is due, in a sentence without its full stop.
    static func sentence(of item: DueItem, asOf: Day) -> String {
        guard let day = item.day else { return "the source `\(item.id)` is stale: nobody has said when it was seen" }
        let isPast = day < asOf
        switch item.kind {
        case .source:
            return isPast
                ? "the source `\(item.id)` is stale since \(day.adding(days: 1))"
                : "the source `\(item.id)` is fresh until \(day)"
        case .review: return "the rule `\(item.id)` \(isPast ? "was" : "is") to be reviewed by \(day)"
        case .rule:
            return isPast
                ? "the rule `\(item.id)` ended on \(day), and may have been prolonged"
                : "the rule `\(item.id)` ends on \(day)"
        case .coverage: return "the rulebook of `\(item.id)` \(isPast ? "was" : "is") kept until \(day) only"
        }
    }

    /// What is due, in a sentence that begins a line, without its full stop.
    package func summary(of item: DueItem) -> String {
        let sentence = Self.sentence(of: item, asOf: due.asOf)
        return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    /// What stands on it, and where it is written, line by line.
    package func details(of item: DueItem) -> [String] {
        var lines: [String] = []
        if let title = item.title { lines.append(title) }
        let deciding = item.rules.filter { $0.movesVerdict && $0.isDecisive }
        let others = item.rules.filter { !($0.movesVerdict && $0.isDecisive) }
        if item.kind == .source || item.kind == .coverage || item.rules.count > 1 {
            if !deciding.isEmpty { lines.append("verdicts turn on \(Self.rules(deciding))") }
            if !others.isEmpty { lines.append("\(deciding.isEmpty ? "behind" : "and behind") \(Self.rules(others))") }
        } else {
            lines.append(deciding.isEmpty ? "it informs" : "verdicts turn on it")
        }
        if !item.facts.isEmpty { lines.append("claims \(Self.list(item.facts))") }
        if item.kind != .coverage, !item.crossings.isEmpty {
            let isAll = item.crossings.count == due.crossingCount && due.crossingCount > 1
            lines.append("at \(isAll ? "all \(due.crossingCount) crossings" : Self.list(item.crossings))")
        }
        lines.append("\(item.url.map { "\($0)  " } ?? "")\(item.file):\(item.span.start.line)")
        return lines
    }

    /// A source on which nothing stands that is in force.
    private static func isIdle(_ item: DueItem) -> Bool {
        item.kind == .source && item.rules.isEmpty && item.facts.isEmpty
    }

    private static func rules(_ rules: [DueItem.Rule]) -> String {
        var seen: Set<String> = []
        let families = rules.map(\.family).filter { seen.insert($0).inserted }
        return "\(list(rules.map(\.id))) (\(families.joined(separator: ", ")))"
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(mostNames).joined(separator: ", ")
            + (names.count > mostNames ? " and \(names.count - mostNames) more" : "")
    }

    private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
