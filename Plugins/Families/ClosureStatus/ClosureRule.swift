public import AdvisoryModel
import OnceMadeParts
import RuleEngine
public import RuleLanguage

/// What a closure rule says of the way across.
public final class ClosureRule: Sendable {
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
    public let passage: Passage
    /// Of a restricted passage: who may pass.
    public let to: Condition?
    /// When it is open.
    let hours: DailyHours?
    /// `hours` as the author writes them.
    public let hoursText: String?
    /// The day on which it is expected to open again.
    public let reopens: PartialDate?
    /// Why.
    public let reason: LocalizedText?
    // INVARIANT: no other rule has this payload, so that what is kept is of one authority and one text.
    /// What was said of it lately, and of what.
    let kept = LastMade<KnownPassage>()

    init(
        passage: Passage, to: Condition?, hours: OpeningHours?, hoursText: String?,
        reopens: PartialDate?, reason: LocalizedText?
    ) {
        self.passage = passage
        self.to = to
        self.hours = hours.map { DailyHours($0) }
        self.hoursText = hoursText
        self.reopens = reopens
        self.reason = reason
    }
}
