public import AdvisoryModel
public import RuleEngine

/// What a closure rule says of the way across.
public struct ClosureRule: Sendable {
    /// Who may pass.
    public enum Passage: String, CaseIterable, Sendable {
        /// Nobody.
        case closed
        /// Whoever meets the condition `to`.
        case restricted
        /// Everybody.
        case open
    }

    /// Who may pass.
    public var passage: Passage
    /// Of a restricted passage: who may pass.
    public var to: Condition?
    /// When it is open.
    var hours: OpeningHours?
    /// `hours` as the author writes them.
    public var hoursText: String?
    /// The side whose clock the hours follow; nil: the side that is left.
    public var zone: String?
    /// The day on which it is expected to open again.
    public var reopens: PartialDate?
    /// Why.
    public var reason: LocalizedText?
}
