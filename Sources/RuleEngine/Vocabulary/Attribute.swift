public import AdvisoryModel

/// Something that conditions can read of a traveler, a trip or a crossing.
public struct Attribute: Hashable, Sendable {
    /// The full name: `trip.mode`.
    public let name: String
    /// The name without `traveler.` or `trip.`.
    public let key: String
    /// Its type.
    public var type: AttributeType
    /// The values that are allowed, of the attribute or of its elements; empty: any.
    public var values: [String]
    /// Whether an explicit null or empty list means known to have none, rather than unknown.
    public var mayBeAbsent: Bool
    /// What to ask when it is missing.
    public var question: LocalizedText
    /// What it means, in a line.
    public var summary: String
    /// Whether requests give it; false where it only follows from other attributes.
    public var isGiven: Bool

    /// Creates an attribute.
    public init(
        name: String, type: AttributeType, values: [String] = [], mayBeAbsent: Bool = false,
        question: LocalizedText = LocalizedText([LocalizedText.Variant]()), summary: String = "", isGiven: Bool = true
    ) {
        self.name = name
        key = String(name.split(separator: ".", maxSplits: 1).last ?? "")
        self.type = type
        self.values = values
        self.mayBeAbsent = mayBeAbsent
        self.question = question
        self.summary = summary
        self.isGiven = isGiven
    }

    /// What has it: `traveler`, `trip` or `crossing`.
    var owner: String { String(name.prefix { $0 != "." }) }
}
