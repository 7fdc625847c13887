import AdvisoryModel

/// Requests mixed from those that authors have thought of: travelers of one with the trip of another, some attributes from a third.
enum TrialRequests {
    /// Some requests; the same for the same seed. The first ones are those of the authors.
    static func mixed(_ count: Int, of originals: [TrialRequest], seed: UInt64) -> [TrialRequest] {
        if originals.isEmpty { return [] }
        let step = max(1, originals.count * 2 / max(1, count))
        let first = stride(from: 0, to: originals.count, by: step).prefix(count / 2).map { originals[$0] }
        return first + (first.count..<max(first.count, count)).map { mixed($0, originals, seed) }
    }

    static func mixed(_ number: Int, _ originals: [TrialRequest], _ seed: UInt64) -> TrialRequest {
        var choice = SlipChoice(seed: seed, "request", number)
        func other() -> TrialRequest { choice.one(of: originals) ?? originals[0] }
        var result = other()
        result.request.id = nil
        let traveler = other()
        result.request.traveler = traveler.request.traveler
        for attribute in Attribute.standard where attribute.isGiven && !kept.contains(attribute.name) {
            if choice.one(of: 0..<6) == 0 { result.request[attribute] = other().request[attribute] }
        }
        if choice.one(of: 0..<4) == 0 { visitAnother(&result.request.traveler, &choice) }
        // What is known twice must agree.
        if result.request.traveler.birthDate != nil { result.request.traveler.age = nil }
        return result
    }

    /// What only makes sense together.
    private static let kept: Set<String> = ["trip.crossing", "trip.from", "trip.to", "trip.date", "trip.until"]

    /// Somebody of any nationality, with a passport of it.
    private static func visitAnother(_ traveler: inout Traveler, _ choice: inout SlipChoice) {
        guard let nationality = choice.one(of: CountryCode.all) else { return }
        traveler.nationalities = [nationality]
        guard var documents = traveler.documents else { return }
        for index in documents.indices where documents[index].type == "passport" {
            documents[index].issuer = nationality
        }
        traveler.documents = documents
    }
}
