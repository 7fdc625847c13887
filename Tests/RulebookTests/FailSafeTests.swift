import AdvisoryModel
import SafeConduct
import Testing

/// Nothing that is missing may turn a trip into `clear`, or an undetermined one into one that only has conditions.
@Suite struct FailSafeTests {
    /// Every attribute that can be taken away.
    private static let removals = Attribute.standard.filter { $0.isGiven && $0.name != "trip.crossing" }

    /// What a verdict may become when something is not known any more.
    private func allowed(from verdict: Verdict) -> Set<Verdict> {
        switch verdict {
        case .clear: [.clear, .conditional, .undetermined]
        case .conditional: [.conditional, .undetermined]
        case .undetermined, .blocked: [.undetermined, .blocked]
        }
    }

    @Test func removingAttributesNeverMovesTowardsClear() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let asOf = try #require(Day("2026-11-21"))
        var compared = 0
        var verdicts: Set<Verdict> = []
        for request in ShippedRulebook.requests {
            let verdict = rulebook.check(request, asOf: asOf).verdict
            verdicts.insert(verdict)
            for (place, first) in Self.removals.enumerated() {
                for second in Self.removals[place...] {
                    var reduced = request
                    reduced[first] = nil
                    reduced[second] = nil
                    guard reduced != request else { continue }
                    let now = rulebook.check(reduced, asOf: asOf).verdict
                    compared += 1
                    #expect(
                        allowed(from: verdict).contains(now),
                        "\(verdict) became \(now) without \(first.name) and \(second.name): \(request)")
                }
            }
        }
        #expect(compared > 2_000)
        #expect(verdicts.isSuperset(of: [.conditional, .undetermined, .blocked]))
    }

    /// `traveler.nationalities == ["US"]` closes the way to whoever has no other.
    @Test func aNationalityThatIsSaidTwiceIsOne() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let asOf = try #require(Day("2026-06-01"))
        let trip = """
            "trip":{"crossing":"khasan-tumangang","from":"RU","to":"KP","date":"2026-06-08","mode":"rail","purpose":"tourism","party":"organized-tour"}
            """
        func lines(_ nationalities: String) -> [UInt8] {
            Array("{\"traveler\":{\"nationalities\":[\(nationalities)]},\(trip)}\n".utf8)
        }
        let batch = Batch(rulebook: rulebook, asOf: asOf, selection: JSONSelection(["verdict"]))
        let once = batch.answer(lines: lines("\"US\"")).bytes
        #expect(String(decoding: once, as: UTF8.self) == "{\"verdict\":\"blocked\"}\n")
        #expect(batch.answer(lines: lines("\"US\",\"US\"")).bytes == once)
        #expect(batch.answer(lines: lines("\"US\",\"USA\"")).bytes == once)
        var request = Request(
            traveler: Traveler(nationalities: ["US", "US"]),
            trip: Trip(
                crossing: "khasan-tumangang", from: "RU", to: "KP", date: Day("2026-06-08"), mode: "rail",
                purpose: "tourism", party: "organized-tour"))
        #expect(rulebook.check(request, asOf: asOf).verdict == .blocked)
        request.traveler.nationalities = ["US", "USA"]
        #expect(rulebook.check(request, asOf: asOf).verdict == .blocked)
    }

    @Test func fieldsOfDocumentsThatAreNotKnownMeetNothing() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let asOf = try #require(Day("2026-11-21"))
        for request in ShippedRulebook.requests where request.traveler.documents?.isEmpty == false {
            let verdict = rulebook.check(request, asOf: asOf).verdict
            for index in request.traveler.documents?.indices ?? 0..<0 {
                for field in Document.fields where !field.isRequired {
                    var documents = request.traveler.documents ?? []
                    field.storage.set(&documents[index], nil)
                    var reduced = request
                    reduced.traveler.documents = documents
                    #expect(
                        allowed(from: verdict).contains(rulebook.check(reduced, asOf: asOf).verdict),
                        "without \(field.name) of document \(index): \(request)")
                }
            }
        }
    }
}
