/// As many diagnostics as people read at once, and how many more there are.
public struct DiagnosticPage: Sendable {
    /// What is shown, in the order in which it was given.
    public let shown: [Diagnostic]
    /// How many more there are.
    public let rest: Int

    /// At most 100 are shown.
    public static let limit = 100

    /// The first of some diagnostics; where there are too many, errors go before warnings.
    public init(_ diagnostics: [Diagnostic], limit: Int = limit) {
        rest = max(0, diagnostics.count - limit)
        guard rest > 0 else {
            shown = diagnostics
            return
        }
        var errors = min(limit, diagnostics.count { $0.severity == .error })
        var others = limit - errors
        shown = diagnostics.filter { diagnostic in
            if diagnostic.severity == .error {
                errors -= 1
                return errors >= 0
            }
            others -= 1
            return others >= 0
        }
    }

    /// `182 more are not shown`; empty where all are shown.
    public var restText: String { rest == 0 ? "" : "\(rest) more \(rest == 1 ? "is" : "are") not shown\n" }
}
