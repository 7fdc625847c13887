/// One of the rows of a table that an advisory speaks for: a rule of its own that says the same.
public struct AdvisoryRow: Hashable, Sendable {
    /// The rule's full id.
    public var rule: String
    /// The title of the row by itself.
    public var title: String
    /// Where the row is written.
    public var at: String

    /// Creates a row.
    public init(rule: String, title: String, at: String) {
        self.rule = rule
        self.title = title
        self.at = at
    }
}

extension Advisory {
    /// The rules that it speaks for: those of its rows, or its own.
    public var rules: [String] { rows.isEmpty ? [rule] : rows.map(\.rule) }

    /// Whether it speaks for a rule, be it as one of its rows.
    public func speaks(for rule: String) -> Bool { self.rule == rule || rows.contains { $0.rule == rule } }
}
