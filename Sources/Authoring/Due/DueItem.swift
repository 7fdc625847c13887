public import AdvisoryModel
public import SourceDiagnostics

/// Something of a rulebook that somebody has to look up again: because it ages, because it says so, or because it ends.
public struct DueItem: Sendable {
    /// Why it is due.
    public enum Kind: String, CaseIterable, Sendable {
        /// A source past its freshness.
        case source = "source-stale"
        /// A rule that says when it is to be looked at again.
        case review
        /// A rule whose last day comes, or that may go on after it.
        case rule = "rule-ends"
        /// A crossing for whose trips the rulebook is no longer kept.
        case coverage = "coverage-ends"
    }

    /// A rule that stands on it.
    public struct Rule: Hashable, Sendable {
        /// The full id.
        public var id: String
        /// The name of its family.
        public var family: String
        /// Whether it can move a verdict: what closes, opens, requires or admits.
        public var movesVerdict: Bool
        /// Whether nothing else that is fresh says the same.
        public var isDecisive: Bool
    }

    /// How soon it is due.
    public enum Urgency: String, CaseIterable, Sendable, Comparable {
        case overdue
        case week = "this-week"
        case month = "this-month"
        case later

        /// Orders the soonest first.
        public static func < (a: Urgency, b: Urgency) -> Bool { a.rank < b.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Why it is due.
    public var kind: Kind
    /// The id of the source, rule or crossing.
    public var id: String
    /// What people call it.
    public var title: String?
    /// Where it can be read.
    public var url: String?
    /// The last day on which it counts in full; nil: it never did, as nobody saw the source.
    public var day: Day?
    /// How soon it is due.
    public var urgency: Urgency
    /// The rules that stand on it and are still in force, those that move verdicts first, then by id.
    public var rules: [Rule]
    /// What is claimed by it, as `crossing.fact`, sorted.
    public var facts: [String]
    /// The ids of the crossings whose trips it may touch, sorted.
    public var crossings: [String]
    /// The path of the file where it is written.
    public var file: String
    /// Where it is written there.
    public var span: SourceSpan

    /// Whether verdicts turn on it.
    public var movesVerdict: Bool { kind == .coverage || rules.contains { $0.movesVerdict && $0.isDecisive } }

    /// The families of its rules, those that move verdicts first.
    public var families: [String] {
        var seen: Set<String> = []
        return rules.map(\.family).filter { seen.insert($0).inserted }
    }

    /// 0 for what moves verdicts, then what else rests on it alone, what others say too, and at last what nothing rests on.
    private var weight: Int {
        if movesVerdict { return 0 }
        if rules.contains(where: \.isDecisive) { return 1 }
        return rules.isEmpty && facts.isEmpty ? 3 : 2
    }

    /// Orders what to look up first: what verdicts turn on before information, then the soonest, then what touches most.
    static func isBefore(_ a: DueItem, _ b: DueItem) -> Bool {
        if a.weight != b.weight { return a.weight < b.weight }
        if a.urgency != b.urgency { return a.urgency < b.urgency }
        let (touchedByA, touchedByB) = (a.crossings.count, b.crossings.count)
        if touchedByA != touchedByB { return touchedByA > touchedByB }
        if a.rules.count != b.rules.count { return a.rules.count > b.rules.count }
        let (dayOfA, dayOfB) = (a.day ?? .first, b.day ?? .first)
        return (dayOfA, a.id, a.kind.rawValue) < (dayOfB, b.id, b.kind.rawValue)
    }
}
