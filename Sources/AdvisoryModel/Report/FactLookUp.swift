/// A fact whose age keeps the answer open: all that says what it is, is stale, and somebody should look it up anew.
public struct FactLookUp: Hashable, Sendable {
    /// The fact's full name, `crossing.passengerService`.
    public var fact: String
    /// The source that was seen last of those that say what it is.
    public var newest: String
    /// When that was; nil: nobody saw it.
    public var seen: PartialDate?

    /// Creates a fact to look up.
    public init(fact: String, newest: String, seen: PartialDate? = nil) {
        self.fact = fact
        self.newest = newest
        self.seen = seen
    }
}
