public import AdvisoryModel
import JSON
public import RuleEngine
import RuleLanguage

/// Who is let through by a rulebook: every nationality, with every paper, asks about every crossing, direction, mode, party and purpose.
///
/// Nobody may be without a rule by which the entered state admits the traveler.
///
/// ```swift
/// let census = AdmissionCensus(of: rulebook, papers: ["visa"], on: Day("2026-12-07") ?? .first, asOf: Day("2026-11-21") ?? .first)
/// census.unadmitted   // []
/// ```
public struct AdmissionCensus: Sendable {
    /// How many requests had each verdict.
    public private(set) var verdicts: [Verdict: Int] = [:]
    /// The requests of those who are let through and not admitted, as JSON.
    public private(set) var unadmitted: [String] = []

    /// How many requests were asked.
    public var count: Int { verdicts.values.reduce(0, +) }

    /// - Parameters:
    ///   - rulebook: what is asked.
    ///   - papers: the types of documents that the travelers hold besides a passport, of either state of the crossing and of their own.
    ///   - places: what those documents cover.
    ///   - date: the day of every trip.
    ///   - asOf: the day on which the questions are asked.
    ///   - isWhole: whether each nationality is asked about with every party and purpose, rather than with each pair of them in turn.
    public init(
        of rulebook: Rulebook, papers: [String], covering places: [String] = [], on date: Day, asOf: Day,
        isWhole: Bool = true
    ) {
        func values(_ attribute: String) -> [String] { rulebook.vocabulary[attribute]?.values ?? [] }
        let pairs = values("trip.party").flatMap { party in values("trip.purpose").map { (party, $0) } }
        let modes = values("trip.mode")
        let nationalities = CountryCode.all
        let parts = RulebookTrial.concurrently(
            nationalities.count, with: {},
            { _, number -> AdmissionCensus? in
                var census = AdmissionCensus()
                var turn = number * modes.count * rulebook.crossings.count * 2
                for crossing in rulebook.crossings {
                    let traveler = Self.traveler(nationalities[number], papers, issuers: crossing.between, places)
                    for mode in modes {
                        for (from, to) in [(0, 1), (1, 0)] where crossing.between.count == 2 {
                            let chosen = isWhole || pairs.isEmpty ? pairs : [pairs[turn % pairs.count]]
                            turn += 1
                            for (party, purpose) in chosen {
                                let trip = Trip(
                                    crossing: crossing.id, from: crossing.between[from], to: crossing.between[to],
                                    date: date, until: date.adding(days: 2), mode: mode, purpose: purpose, party: party)
                                census.ask(Request(traveler: traveler, trip: trip), of: rulebook, asOf: asOf)
                            }
                        }
                    }
                }
                return census
            })
        for case let part? in parts {
            verdicts.merge(part.verdicts, uniquingKeysWith: +)
            unadmitted += part.unadmitted
        }
    }

    private init() {}

    private mutating func ask(_ request: Request, of rulebook: Rulebook, asOf: Day) {
        let report = rulebook.check(request, asOf: asOf, parts: .advisories)
        verdicts[report.verdict, default: 0] += 1
        guard report.verdict == .clear || report.verdict == .conditional, !Self.isAdmitted(report) else { return }
        unadmitted.append(String(decoding: request.json(), as: UTF8.self))
    }

    /// Somebody with every paper that the rulebook asks for.
    private static func traveler(
        _ nationality: String, _ papers: [String], issuers: [String], _ places: [String]
    ) -> Traveler {
        let documents = papers.flatMap { paper in
            Set(issuers + [nationality]).sorted().map {
                Document(type: paper, issuer: $0, covers: places, expires: .never, entries: 9)
            }
        }
        return Traveler(
            nationalities: [nationality], residence: nationality, age: 40, languages: [], occupation: "teacher",
            documents: [Document(type: "passport", issuer: nationality, expires: .never, blankPages: 20)] + documents,
            visited: [], needs: [], localities: [])
    }

    /// Whether the report shows a rule by which the entered state admits: certain, fresh, undefeated, and with evidence.
    private static func isAdmitted(_ report: Report) -> Bool {
        report.advisories.contains { advisory in
            advisory.details["admits"]?.string == "entry" && advisory.authority == report.trip.to
                && advisory.certainty == .certain && !advisory.stale && !advisory.lapsed && advisory.defeatedBy == nil
                && !advisory.sources.isEmpty
        }
    }
}
