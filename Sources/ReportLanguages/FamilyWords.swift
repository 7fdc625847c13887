/// What a family of rules says in reports, in one language.
///
/// ```swift
/// let english = FamilyWords(
///     labels: ["goods": "Goods", "treatment": "Treatment"],
///     terms: ["treatment": ["restricted": "to be declared"]],
///     sentences: ["declareBy": "Declare them by {0}."])
/// ```
public struct FamilyWords: Sendable {
    /// Names of details, by key; a detail without a name is shown by its key.
    public var labels: [String: String]
    /// Values of closed lists in words, by detail and value; a value without words is shown as it is.
    public var terms: [String: [String: String]]
    /// Sentences with gaps, by whatever name the family asks for them.
    public var sentences: [String: Wording]
    /// Names of the services of its contacts.
    public var services: [String: String]

    /// Creates words.
    public init(
        labels: [String: String] = [:], terms: [String: [String: String]] = [:], sentences: [String: Wording] = [:],
        services: [String: String] = [:]
    ) {
        self.labels = labels
        self.terms = terms
        self.sentences = sentences
        self.services = services
    }
}
