public import SafeConduct

/// What a rule of the family `customs` says.
public struct CustomsRule: Sendable {
    /// What becomes of the goods.
    public enum Treatment: String, CaseIterable, Sendable {
        case banned, declared
    }

    /// The goods meant, such as `drone`.
    public var goods: [String]
    /// What becomes of them.
    public var treatment: Treatment
    /// How long before the trip they have to be declared.
    public var ahead: Period?
}
