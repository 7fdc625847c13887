public import JSON

/// The parts of a report that take time to make, for those who want few of them.
public struct ReportParts: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Advisories with texts and evidence.
    public static let advisories = ReportParts(rawValue: 1)
    /// The last day before anything changes by itself.
    public static let goodUntil = ReportParts(rawValue: 2)
    /// Whom to call.
    public static let contacts = ReportParts(rawValue: 4)
    /// What to find out.
    public static let questions = ReportParts(rawValue: 8)
    /// What went wrong.
    public static let problems = ReportParts(rawValue: 16)
    /// The facts to look up anew.
    public static let lookUp = ReportParts(rawValue: 32)
    /// The highest level of danger.
    public static let risk = ReportParts(rawValue: 64)
    /// What makes the verdict.
    public static let reasons = ReportParts(rawValue: 128)
    /// Advisories that another rule defeats.
    public static let setAside = ReportParts(rawValue: 256)
    /// The sources that are cited.
    public static let sources = ReportParts(rawValue: 512)
    /// What is known to change after the day of the trip.
    public static let coming = ReportParts(rawValue: 1024)
    /// All of them.
    public static let all: ReportParts = [
        .advisories, .goodUntil, .contacts, .questions, .problems, .lookUp, .risk, .reasons, .setAside, .sources,
        .coming,
    ]

    /// Whether nothing is wanted but the verdict, what makes it and what would settle it: rules that only advise change none of these.
    package var areOfVerdictOnly: Bool { isSubset(of: [.questions, .reasons]) }

    /// Whether one rule that blocks settles all that is wanted.
    package var areSettledByOneBlock: Bool { areOfVerdictOnly && !contains(.reasons) }

    /// The parts that a selection of the report's JSON reads.
    public init(readBy selection: JSONSelection) {
        let names: [(String, ReportParts)] = [
            ("advisories", .advisories), ("goodUntil", .goodUntil), ("contacts", .contacts), ("questions", .questions),
            ("problems", .problems), ("lookUp", .lookUp), ("risk", .risk), ("reasons", .reasons),
            ("goodUntilBecause", .goodUntil), ("setAside", .setAside), ("sources", .sources),
            ("coming", .coming),
        ]
        self = names.reduce(into: []) { parts, name in
            if selection[name.0] != nil { parts.insert(name.1) }
        }
    }
}
