public import RuleEngine

/// What a permit rule says.
public struct PermitRule: Sendable {
    /// What it does about documents.
    public enum Duty: Sendable {
        /// A document is needed.
        case requires(PermitRequirement)
        /// The documents that other rules ask for are not needed.
        case waives([String])
        /// Nothing: the rule only admits.
        case none
    }

    /// How far a document that a rule names has to be held.
    public enum Strength: String, CaseIterable, Sendable {
        case required, recommended
        /// It is good to have it at hand.
        case mayBeAsked = "may-be-asked"
    }

    /// What it does about documents.
    public var duty: Duty
    /// Whether it says that its authority lets the traveler in, once its document is held.
    public var admits: Bool
    /// How far its document has to be held.
    public var strength = Strength.required
    /// How the duty comes into being; empty: it is in force.
    public var phases: [PermitPhase] = []
    /// Who looks at the document: `carrier`, `border`.
    public var checkedBy: [String] = []
}
