/// How the claims of one fact that are in force are weighed against one another.
public enum ClaimPolicy: Hashable, Sendable {
    /// The best reliability wins, then credibility, then the latest start or else publication; a source outvotes only what it could have known.
    case reliability
    /// The latest event wins, and what it replaces is history. Weaker sources than `atLeast` do not decide.
    case latest(atLeast: Source.Reliability)
    /// The fact is known only if all agree.
    case agreement

    /// The words by which files name the policies.
    public static let names = ["reliability", "latest", "agreement"]

    /// The word by which files name it.
    public var name: String {
        switch self {
        case .reliability: "reliability"
        case .latest: "latest"
        case .agreement: "agreement"
        }
    }
}
