public import AdvisoryModel
public import RuleEngine

/// The verdict on one day for travelers of several nationalities at several crossings.
public struct Matrix: Hashable, Sendable {
    /// The name of its form as JSON.
    public static let schema = "safe-conduct/matrix/1"

    /// The day on which the question was asked.
    public var asOf: Day
    /// The nationalities, ISO 3166-1 or a code of ICAO Doc 9303, in the order in which they were given.
    public var nationalities: [String]
    /// The trips, one for each crossing.
    public var trips: [Trip]
    /// For each nationality the answers, in the order of the trips.
    public var rows: [[Cell]]
    /// The rulebook that answered.
    public var rulebook: RulebookReference

    /// One answer.
    public struct Cell: Hashable, Sendable {
        /// The verdict.
        public var verdict: Verdict
        /// What makes it so.
        public var reasons: [Reason]
    }
}

extension Rulebook {
    /// The verdict for each of some nationalities at the crossing of each request. What the requests say of the traveler holds for all but the nationality: a
    /// passport is taken to be one of the nationality that is asked about.
    ///
    /// - Parameter asOf: the day on which the question is asked; a request's own `asOf` takes precedence.
    public func matrix(
        _ requests: [Request], for nationalities: [String], asOf: Day, includingDrafts: Bool = false
    ) -> Matrix {
        let rows = nationalities.map { nationality in
            requests.map { request in
                let report = check(
                    request.held(by: nationality), asOf: asOf, includingDrafts: includingDrafts, parts: .reasons)
                return Matrix.Cell(verdict: report.verdict, reasons: report.reasons)
            }
        }
        return Matrix(
            asOf: requests.first?.asOf ?? asOf, nationalities: nationalities, trips: requests.map(\.trip), rows: rows,
            rulebook: reference)
    }
}

extension Request {
    /// The same request of a national of one state, whose passports are of that state.
    fileprivate func held(by nationality: String) -> Request {
        var request = self
        request.traveler.nationalities = [nationality]
        request.traveler.documents = traveler.documents?.map { document in
            var document = document
            if document.type == "passport" { document.issuer = nationality }
            return document
        }
        if request.trip.travelsOn != nil { request.trip.travelsOn = nationality }
        return request
    }
}
