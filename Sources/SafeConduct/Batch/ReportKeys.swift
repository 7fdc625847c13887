import SourceDiagnostics

/// The keys of a report's JSON, so that a misspelt path is told from an empty part.
public enum ReportKeys {
    /// The keys of the report, and of its parts those that are fixed; parts without any are written as a whole, or have keys that depend
    /// on the rulebook.
    static let known: [String: [String]] = [
        "schema": [], "id": [], "asOf": [], "verdict": [], "risk": [], "goodUntil": [],
        "goodUntilBecause": ["what", "rule", "source"],
        "coveredUntil": [], "trip": [],
        "reasons": ["rule", "code", "country", "applyBy", "rules", "spans", "clock", "from", "to"],
        "advisories": advisory,
        "sources": [], "setAside": advisory, "coming": ["date", "what", "rule", "title", "sources"],
        "contacts": [],
        "questions": ["attribute", "question", "values", "rules"],
        "lookUp": ["fact", "newest", "seen"],
        "problems": ["code", "message", "rule", "at"],
        "rulebook": ["digest", "rules", "bundle"],
    ]

    /// Whether a line of answers may have this key: a report, as a whole or in parts, or an error.
    package static func isOfAnswers(_ key: String) -> Bool {
        known[key] != nil || ofErrors.contains(key)
    }

    /// Whether such a key may begin like this.
    package static func mayBeginAnswer(_ text: String) -> Bool {
        (known.keys + ofErrors).contains { $0.hasPrefix(text) }
    }

    /// Whether a line of requests may have this key of a report, too.
    package static func isOfRequests(_ key: String) -> Bool { ["id", "asOf", "trip"].contains(key) }

    /// The keys of a journey beside its `legs`, which are reports.
    static let ofJourneys: Set = ["schema", "id", "asOf", "verdict", "carried", "rulebook"]

    /// The keys of an error that no report has.
    private static let ofErrors = ["line", "diagnostics", "notShown"]

    private static let advisory = [
        "rule", "family", "effect", "certainty", "met", "authority", "title", "text", "language", "details", "because",
        "missing", "defeatedBy", "stale", "lapsed", "valid", "sources", "contested", "at", "level",
    ]

    /// What is wrong with a path such as `advisories.rule`; nil: there is such a part.
    public static func problem(with path: String) -> (message: String, hint: String?)? {
        var parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts == ["legs"] || parts.first == "carried" { return nil }
        // Each of them is a report.
        if parts.first == "legs" { parts.removeFirst() }
        guard let first = parts.first, let below = known[first] else {
            return (
                "a report has no part `\(parts.first ?? "")`",
                DidYouMean.hint(for: parts.first ?? "", in: known.keys.sorted())
                    ?? "its parts are \(known.keys.sorted().joined(separator: ", "))"
            )
        }
        guard parts.count > 1, !below.isEmpty, !below.contains(parts[1]) else { return nil }
        return (
            "`\(first)` has no part `\(parts[1])`",
            DidYouMean.hint(for: parts[1], in: below) ?? "its parts are \(below.joined(separator: ", "))"
        )
    }
}
