import RuleEngine
public import AdvisoryModel

/// What becomes of a rulebook by a mistake.
public enum SlipOutcome: Sendable {
    /// Lint says something that it has not said before: code and message.
    case reported(String)
    /// The rulebook means the same as before.
    case same
    /// It means something else, and no verdict has moved towards `clear`.
    case harmless
    /// A verdict has moved towards `clear`, and lint says nothing.
    case nearer(TrialRequest, from: Verdict, to: Verdict)
}
