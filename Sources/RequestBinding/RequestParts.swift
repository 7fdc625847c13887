package import YAMLTree

/// The parts of a request, each of which may be in a file of its own.
package struct RequestParts: Sendable {
    /// A mapping with `traveler`, `trip`, `id` and `asOf`.
    package var whole: Node?
    /// The mapping of the traveler alone; takes precedence over that in `whole`.
    package var traveler: Node?
    /// The mapping of the trip alone; takes precedence over that in `whole`.
    package var trip: Node?
    /// Single attributes that go before all others, by full name: `trip.date`.
    package var overrides: [(name: String, value: Node)]
    /// Attributes that count as not given although a mapping gives them, by full name.
    package var removed: [String]

    /// Creates the parts.
    package init(
        whole: Node? = nil, traveler: Node? = nil, trip: Node? = nil, overrides: [(name: String, value: Node)] = [],
        removed: [String] = []
    ) {
        (self.whole, self.traveler, self.trip) = (whole, traveler, trip)
        (self.overrides, self.removed) = (overrides, removed)
    }
}
