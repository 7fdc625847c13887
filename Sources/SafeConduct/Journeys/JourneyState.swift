import AdvisoryModel
import JSON

/// What a traveler is, and still has, after some trips of a journey.
struct JourneyState {
    private(set) var traveler: Traveler

    /// Takes what a trip uses and leaves, for those after it.
    ///
    /// - Parameters:
    ///   - number: the number of the trip, from 1.
    ///   - departure: the day on which the next trip leaves the state that this one enters; nil: not known.
    mutating func pass(_ report: Report, number: Int, until departure: Day?) -> CarriedState {
        let used = spendEntries(of: report)
        let trip = report.trip
        if let state = trip.to, let date = trip.date {
            let day = PartialDate(date)
            traveler.visited?.append(Visit(country: state, date: day))
            traveler.stays?.append(Stay(in: state, from: day, until: departure.map { PartialDate($0) }))
        } else {
            // Nobody knows where or when the traveler has been by then.
            (traveler.visited, traveler.stays) = (nil, nil)
        }
        return CarriedState(leg: number, used: used, visited: traveler.visited)
    }

    /// Takes one entry off each document that meets a rule of the state that is entered.
    private mutating func spendEntries(of report: Report) -> [CarriedState.Use] {
        var spent: Set<Int> = []
        for advisory in report.advisories where advisory.speaks(for: report.trip.to) {
            guard let document = advisory.details["meetsWith"], let type = document["type"]?.string else { continue }
            if let place = place(of: type, document["issuer"]?.string, on: report.trip.date, besides: spent) {
                spent.insert(place)
            }
        }
        return spent.sorted().compactMap { place in
            guard let document = traveler.documents?[place], let entries = document.entries else { return nil }
            let left = max(0, entries - 1)
            traveler.documents?[place].entries = left
            return CarriedState.Use(
                document: document.type, issuer: document.issuer, entries: entries - left, left: left)
        }
    }

    /// The document of that type and issuer; of several, one that is valid on the day and has entries left.
    private func place(of type: String, _ issuer: String?, on day: Day?, besides spent: Set<Int>) -> Int? {
        let documents = traveler.documents ?? []
        let places = documents.indices.filter { documents[$0].type == type && documents[$0].issuer == issuer }
        // Two rules may be met by one document, which is used once.
        if places.contains(where: spent.contains) { return nil }
        return places.first { documents[$0].isUsable(on: day) } ?? places.first
    }
}

extension Document {
    fileprivate func isUsable(on day: Day?) -> Bool {
        guard entries != 0 else { return false }
        guard let day else { return true }
        return expires?.isBefore(day) != true && validFrom?.isBefore(day.adding(days: 1)) != false
    }
}

extension Advisory {
    /// Whether it is a rule of the state that is entered, or may be.
    fileprivate func speaks(for state: String?) -> Bool { authority == nil || state == nil || authority == state }
}
