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
        let demands = TripDemands([demand, demand])
        #expect(demands.bits(of: [demand]) == 1)
        // What the crossing does not decide the request does.
        let atCrossing = demand.isMet(at: Self.crossing)
        #expect((atCrossing ?? (demands.unmet(by: request) == 0)) == isMet)
        if atCrossing != nil { #expect(demands.unmet(by: request) == 0) }
        // What is not known may be met.
        for traveler in [Traveler(), Traveler(nationalities: [])] {
            #expect(demands.unmet(by: Request(traveler: traveler, trip: Trip(crossing: "a-b"))) == 0)
        }
    }

    /// Of several nationalities each may meet a demand; more demands than there are bits for are taken to be met.
    @Test func eachDemandHasABitOfItsOwn() throws {
        let states = (0..<70).map { "state-\($0)" }
        let each = try states.map { try #require(TripDemand(condition: "\"\($0)\" in traveler.nationalities")) }
        let demands = TripDemands(each)
        let bits = each.map { demands.bits(of: [$0]) }
        #expect(bits.prefix(64).reduce(0, |) == .max && Set(bits.prefix(64)).count == 64)
        #expect(bits.suffix(6).allSatisfy { $0 == 0 })
        let request = Request(
            traveler: Traveler(nationalities: [states[3], states[5], states[69]]), trip: Trip(crossing: "a-b"))
        #expect(demands.unmet(by: request) == ~(bits[3] | bits[5]))
        #expect(demands.bits(of: [each[3], each[69]]) == bits[3])
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
