import AdvisoryModel
import JSON

/// What a traveler is, and still has, after some trips of a journey.
struct JourneyState {
    private(set) var traveler: Traveler

    init(traveler: Traveler) {
        self.traveler = traveler
        // A document that is written twice is one, and has its entries once.
        self.traveler.documents = traveler.documents?.once(by: \.self)
    }

    /// Takes what a trip uses and leaves, for those after it.
    ///
    /// - Parameters:
    ///   - number: the number of the trip, from 1.
    ///   - departure: the day on which the next trip leaves the state that this one enters; nil: not known.
    ///   - asking: judges the trip for another traveler.
    mutating func pass(
        _ report: Report, number: Int, until departure: Day?, asking: (Traveler) -> Report
    ) -> CarriedState {
        let used = spendEntries(of: report, asking)
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
    private mutating func spendEntries(of report: Report, _ asking: (Traveler) -> Report) -> [CarriedState.Use] {
        var spent: Set<Int> = []
        for advisory in report.advisories where advisory.speaks(for: report.trip.to) {
            guard let document = advisory.details["meetsWith"], let type = document["type"]?.string else { continue }
            let issuer = document["issuer"]?.string
            let place = place(of: type, issuer, besides: spent) { traveler in
                asking(traveler).advisories.contains { $0.rule == advisory.rule && $0.details["meetsWith"] != nil }
            }
            if let place { spent.insert(place) }
        }
        return spent.sorted().compactMap { place in
            guard let document = traveler.documents?[place], let entries = document.entries else { return nil }
            let left = max(0, entries - 1)
            traveler.documents?[place].entries = left
            return CarriedState.Use(
                document: document.type, issuer: document.issuer, entries: entries - left, left: left)
        }
    }

    /// The document of that type and issuer that is used; of several that meet the rule, the one of which the later trips have the least, whatever
    /// their order: one that is good for any number of entries, then the one that ends first.
    ///
    /// - Parameter meets: whether the rule is met for a traveler.
    private func place(
        of type: String, _ issuer: String?, besides spent: Set<Int>, _ meets: (Traveler) -> Bool
    ) -> Int? {
        let documents = traveler.documents ?? []
        let places = documents.indices
            .filter { documents[$0].type == type && documents[$0].issuer == issuer }
            .sorted { documents[$0].serves(before: documents[$1]) }
        // Two rules may be met by one document, which is used once.
        func use(_ place: Int) -> Int? { spent.contains(place) ? nil : place }
        guard places.count > 1 else { return places.first.flatMap(use) }
        for place in places.prefix(Self.mostTried) {
            var other = traveler
            other.documents = documents.indices.filter { $0 == place || !places.contains($0) }.map { documents[$0] }
            if meets(other) { return use(place) }
        }
        return places.last.flatMap(use)
    }

    /// So many documents of one kind are tried one by one.
    private static let mostTried = 16
}

extension Document {
    /// Whether it is used before another one, which is kept for later.
    fileprivate func serves(before other: Document) -> Bool {
        if (entries == nil) != (other.entries == nil) { return entries == nil }
        func ends(_ document: Document) -> (Day, Day) {
            (document.expires?.lastDay ?? .last, document.expires?.firstDay ?? .last)
        }
        if ends(self) != ends(other) { return ends(self) < ends(other) }
        func breadth(_ document: Document) -> (Int, Int) { (document.covers?.count ?? 0, document.entries ?? 0) }
        return breadth(self) < breadth(other)
    }
}

extension Advisory {
    /// Whether it is a rule of the state that is entered, or may be.
    fileprivate func speaks(for state: String?) -> Bool { authority == nil || state == nil || authority == state }
}
