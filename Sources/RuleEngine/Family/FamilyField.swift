/// A key of a family's rules.
public struct FamilyField: Hashable, Sendable {
    /// The key.
    public var name: String
    /// What it says, in a line.
    public var summary: String
    /// A value as an author would write it.
    public var example: String
    /// Whether it is a list whose order means nothing, so that two orders are the same rule.
    public var isSet: Bool

    /// Creates a key.
    public init(_ name: String, _ summary: String, example: String, isSet: Bool = false) {
        self.name = name
        self.summary = summary
        self.example = example
        self.isSet = isSet
    }
}
