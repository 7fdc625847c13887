/// What becomes of a claim when a fact is weighed.
public enum ClaimStanding: String, CaseIterable, Sendable {
    /// It supports the value that counts.
    case counts
    /// It supports the value that counts for a part of the time that is asked for.
    case countsAtTimes = "counts-at-times"
    /// It is in force, but a better claim says otherwise.
    case outweighed
    /// It is in force, and nothing decides between it and others.
    case undecided
    /// It is in force, but its source is too weak for the fact's policy.
    case tooWeak = "too-weak"
    /// A later event replaced it.
    case history
    /// It does not hold at the time.
    case notInForce = "not-in-force"
    /// Its source took it back.
    case withdrawn
    /// Its source is not published yet.
    case notPublished = "not-published"
}
