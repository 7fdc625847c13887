/// What decides a fact, or keeps it unknown.
public enum FactBasis: String, CaseIterable, Sendable {
    /// No claim that may decide is in force.
    case noClaim = "no-claim"
    /// All claims in force agree.
    case noDissent = "no-dissent"
    /// The best source wins.
    case reliability
    /// Of equally good sources, the most credible claim wins.
    case credibility
    /// The latest start or publication wins.
    case newest
    /// Unknown: nothing decides between claims with different values.
    case tie
    /// Unknown: another source says otherwise, later than the winner was last seen.
    case newerDissent = "newer-dissent"
    /// Unknown: the claims have to agree, and do not.
    case disagreement
    /// Unknown: the value changes within the time that is asked for.
    case changes
}
