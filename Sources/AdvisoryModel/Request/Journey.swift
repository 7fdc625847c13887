import JSON

/// Several trips of one traveler, one after the other: the way there and back, or by way of a third state.
///
/// ```swift
/// let there = Trip(crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-12-07"))
/// let back = Trip(crossing: "khasan-tumangang", from: "KP", to: "RU", date: Day("2026-12-12"))
/// let journey = Journey(traveler: traveler, legs: [there, back])
/// ```
public struct Journey: Hashable, Sendable {
    /// An id of the asker's own, echoed in the report.
    public var id: RequestID?
    /// Who wants to cross, as they are before the first trip.
    public var traveler: Traveler
    /// The trips, by day: 1 to `mostLegs`.
    public var legs: [Trip]
    /// The day on which the question is asked; nil: whatever the caller gives as its default.
    public var asOf: Day?

    /// So many trips a journey has at most.
    public static let mostLegs = 20

    /// Creates a journey.
    public init(id: RequestID? = nil, traveler: Traveler, legs: [Trip], asOf: Day? = nil) {
        self.id = id
        self.traveler = traveler
        self.legs = legs
        self.asOf = asOf
    }

    /// The journey as JSON, in the form in which it is read, UTF-8. What is not known is left out.
    public func json(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.beginObject()
        if let id { json.member("id") { $0.id(id) } }
        if let asOf { json.member("asOf") { $0.day(asOf) } }
        json.member("traveler") { traveler.write(to: &$0) }
        json.member("journey") { $0.array(legs) { $0.write(to: &$1) } }
        json.endObject()
        return json.bytes
    }
}
