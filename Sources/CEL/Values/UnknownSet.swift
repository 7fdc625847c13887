/// The attributes that would have to be known, by name, sorted: `traveler.residence`, `traveler.documents[0].expires`.
public struct UnknownSet: Hashable, Sendable {
    /// The names.
    public let names: [String]

    /// One attribute.
    public init(_ name: String) { names = [name] }

    /// Several attributes.
    public init(_ names: some Sequence<String>) { self.names = Set(names).sorted() }

    /// Both.
    public func union(_ other: UnknownSet) -> UnknownSet {
        if names == other.names { return self }
        return UnknownSet(names + other.names)
    }
}
