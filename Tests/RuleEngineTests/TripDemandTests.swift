import AdvisoryModel
import RequestBinding
import Testing

/// What a rule demands of a trip, read from the text of its conditions.
@Suite struct TripDemandTests {
    private static let crossing = Crossing(id: "a-b", name: LocalizedText("A – B"), between: ["RU", "KP"])

    @Test(arguments: [
        (#"trip.crossing == "a-b""#, true), (#"trip.crossing == "c-d""#, false),
        (#"trip.crossing in ["c-d", "a-b"]"#, true), (#"trip.crossing in ["c-d", "e-f"]"#, false),
        (#"trip.to == "KP""#, true), (#"trip.to == "RU""#, false), (#"trip.from in ["KP", "RU"]"#, true),
        (#"trip.from == "KP""#, false), (#""KP" in trip.countries"#, true), (#""FI" in trip.countries"#, false),
        (#""FR" in traveler.nationalities"#, true), (#""US" in traveler.nationalities"#, false),
    ])
    func whatIsKnownNotToBeMetIsToldApart(condition: String, isMet: Bool) throws {
        let demand = try #require(TripDemand(condition: condition))
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP")
        let request = Request(traveler: Traveler(nationalities: ["FR"]), trip: trip)
        // What the crossing does not decide the request does.
        let atCrossing = demand.isMet(at: Self.crossing)
        #expect((atCrossing ?? demand.mayBeMet(by: request)) == isMet)
        if atCrossing != nil { #expect(demand.mayBeMet(by: request)) }
        // What is not known may be met.
        #expect(demand.mayBeMet(by: Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))))
    }

    /// Of other forms nothing is said.
    @Test(arguments: [
        #"!(trip.to == "KP")"#, #"trip.to == "KP" || trip.from == "KP""#, #"trip.to != "KP""#, "trip.to == trip.from",
        #"trip.crossing in ["a-b", "c\"d"]"#, #"traveler.nationalities == ["RU"]"#, #"trip.mode == "rail""#, "true",
        #""RU" in trip.countries && "KP" in trip.countries"#, #"trip.to in ["KP"] == true"#, "",
    ])
    func otherFormsDemandNothing(condition: String) {
        #expect(TripDemand(condition: condition) == nil)
    }
}
