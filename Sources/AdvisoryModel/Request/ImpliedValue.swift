/// What an attribute of a trip is where the request does not say it, as follows from another one: nobody on foot is in a vehicle.
public struct ImpliedValue: Hashable, Sendable {
    /// What the attribute is then.
    public var value: String
    /// The full name of the attribute of which it follows: `trip.mode`.
    public var attribute: String
    /// The values of that attribute of which it follows.
    public var cases: [String]
    /// Those of them of which nothing else can follow: a ferry may carry a car, but nobody on foot is in one.
    package var certain: [String]

    /// What is implied, and by which values of the other attribute.
    package init(value: String, attribute: String, cases: [String], certain: [String] = []) {
        (self.value, self.attribute, self.cases, self.certain) = (value, attribute, cases, certain)
    }

    /// Whether it follows from a trip; the attributes are those of `Attribute.standard`.
    package func follows(from trip: Trip, _ row: AttributeStorage<Trip>) -> Bool {
        if case .text(let text)? = row.get(trip) { cases.contains(text) } else { false }
    }

    /// `none where trip.mode is rail, foot`.
    public var description: String { "\(value) where \(attribute) is \(cases.joined(separator: ", "))" }
}
