/// A key of a family's rules, or of any other mapping in a file.
public struct FamilyField: Hashable, Sendable {
    /// The key.
    public var name: String
    /// What it says, in a line.
    public var summary: String
    /// What its value looks like.
    public var form: ValueForm
    /// A value as an author would write it.
    public var example: String
    /// Whether it is a list whose order means nothing, so that two orders are the same rule.
    public var isSet: Bool
    /// Whether it has to be there.
    public var isRequired: Bool

    /// Creates a key.
    public init(
        _ name: String, _ summary: String, _ form: ValueForm = .any, example: String = "", isSet: Bool = false,
        isRequired: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.form = form
        self.example = example
        self.isSet = isSet
        self.isRequired = isRequired
    }
}
