import SafeConduct
import Testing

/// Nothing that is missing may turn a trip into `clear`, or an undetermined one into one that only has conditions.
@Suite struct FailSafeTests {
    private static let removals: [(name: String, remove: @Sendable (inout Request) -> Void)] = [
        ("nationalities", { $0.traveler.nationalities = nil }), ("residence", { $0.traveler.residence = nil }),
        ("age", { $0.traveler.age = nil }), ("documents", { $0.traveler.documents = nil }),
        ("occupation", { $0.traveler.occupation = nil }), ("visited", { $0.traveler.visited = nil }),
        ("localities", { $0.traveler.localities = nil }), ("from", { $0.trip.from = nil }),
        ("to", { $0.trip.to = nil }),
        ("date", { $0.trip.date = nil }), ("mode", { $0.trip.mode = nil }), ("purpose", { $0.trip.purpose = nil }),
        ("party", { $0.trip.party = nil }),
    ]

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
                    first.remove(&reduced)
                    second.remove(&reduced)
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

    @Test func fieldsOfDocumentsThatAreNotKnownMeetNothing() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let asOf = try #require(Day("2026-11-21"))
        for request in ShippedRulebook.requests where request.traveler.documents?.isEmpty == false {
            let verdict = rulebook.check(request, asOf: asOf).verdict
            for index in request.traveler.documents?.indices ?? 0..<0 {
                var reduced = request
                reduced.traveler.documents?[index].expires = nil
                #expect(allowed(from: verdict).contains(rulebook.check(reduced, asOf: asOf).verdict))
                reduced = request
                reduced.traveler.documents?[index].issuer = nil
                #expect(allowed(from: verdict).contains(rulebook.check(reduced, asOf: asOf).verdict))
            }
        }
    }
}
