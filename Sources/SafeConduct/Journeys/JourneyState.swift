import AdvisoryModel
import RequestBinding
import RuleLanguage
import SourceDiagnostics

/// What a traveler is, and still has, after some trips of a journey. Where it is not known which entries the trips used, the most and the least that
/// may be left are kept.
struct JourneyState {
    /// The traveler, with the most entries that may be left.
    private(set) var traveler: Traveler
    /// The least entries that may be left, and those before the first trip, by the places of the documents; where it is not known how many, one.
    private var least: [Int?]
    private let given: [Int?]

    private let groups: [CountryGroup]

    /// - Parameter groups: the groups of countries: a document of one of them may serve in all.
    init(traveler: Traveler, groups: [CountryGroup]) {
        self.groups = groups
        self.traveler = traveler
        // Of two documents that may be one it is not known whether the second one has entries of its own.
        let documents = traveler.documents ?? []
        self.traveler.documents =
            traveler.documents == nil
            ? nil
            : documents.indices.map { place in
                let document = documents[place]
                if document.leastEntries == nil || !documents[..<place].contains(where: document.mayBe) {
                    return document
                }
                var twin = document
                (twin.entries, twin.unknowns) = (nil, twin.unknowns.union(.entries))
                return twin
            }
        given = (self.traveler.documents ?? []).map(\.leastEntries)
        least = given
    }

    /// Judges the next trip. Where the answer hangs on how many entries are left, it is not known how many are. A document of which none may be left
    /// lets nobody through because it is there: the answer is no better than that without it.
    func answer(_ judge: (Traveler) -> Report) -> Report {
        let answer = judge(traveler)
        guard least != given, let documents = traveler.documents else { return answer }
        let used = least.indices.filter { least[$0] == 0 && given[$0] != 0 }
        let held = least.indices.filter { !used.contains($0) }.map { leastDocuments[$0] }
        let worst = judge(traveler.having(held))
        if worst.saysTheSame(as: answer) { return answer }
        let unknown = documents.indices.map { place in
            var document = documents[place]
            if document.entries != least[place] {
                (document.entries, document.unknowns) = (nil, document.unknowns.union(.entries))
            }
            return document
        }
        var doubtful = judge(traveler.having(unknown))
        if doubtful.verdict < worst.verdict {
            if worst.verdict == .conditional { return worst }
            let names = Set(used.map { documents[$0].type }).sorted()
            doubtful.holdBack([
                Diagnostic(
                    RequestCode.conflict, "a rule counts \(FieldReader.list(names)), of which no entry may be left")
            ])
        }
        return doubtful
    }

    /// Takes what a trip uses and leaves, for those after it.
    ///
    /// - Parameters:
    ///   - number: the number of the trip, from 1.
    ///   - departure: the day on which the next trip leaves the state that this one enters; nil: not known.
    ///   - judge: judges the trip for another traveler.
    mutating func pass(
        _ report: Report, number: Int, until departure: Day?, judge: (Traveler) -> Report
    ) -> CarriedState {
        let used = spendEntries(of: report, judge)
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

    /// Takes one entry off each document that the trip uses; tells of those of which that is certain.
    private mutating func spendEntries(of report: Report, _ judge: (Traveler) -> Report) -> [CarriedState.Use] {
        withoutActuallyEscaping(judge) { judge in
            let (traveler, documents) = (traveler, traveler.documents ?? [])
            func uses(_ documents: [Document]) -> EntryUses {
                EntryUses(of: report, documents, groups) { judge(traveler.having($0)) }
            }
            let sure = uses(documents)
            let all = leastDocuments == documents ? sure : uses(leastDocuments)
            for place in all.certain.union(all.possible) { least[place] = least[place].map { max(0, $0 - 1) } }
            return sure.certain.sorted().compactMap { place in
                guard let entries = documents[place].entries else { return nil }
                let left = max(0, entries - 1)
                self.traveler.documents?[place].entries = left
                least[place] = min(least[place] ?? left, left)
                return CarriedState.Use(
                    document: documents[place].type, issuer: documents[place].issuer, entries: entries - left,
                    left: left)
            }
        }
    }

    /// The documents with the least entries that may be left.
    private var leastDocuments: [Document] {
        zip(traveler.documents ?? [], least).map { document, entries in
            var document = document
            if document.entries != nil || entries == 0 { document.entries = entries }
            return document
        }
    }
}

extension Traveler {
    /// The traveler with other documents.
    fileprivate func having(_ documents: [Document]) -> Traveler {
        var other = self
        other.documents = documents
        return other
    }
}
