import Foundation
import SafeConduct
import Testing

/// Who is let through by the shipped rulebook: for no nationality, direction, mode, party and purpose is a verdict `clear` or `conditional`
/// without a rule by which the entered state admits the traveler.
///
/// `CENSUS=full` asks for every combination, which takes some minutes; without it each nationality meets every mode in each direction, with
/// parties and purposes in turn, so that each pair of them is asked about.
@Suite struct AdmissionCensusTests {
    private static let isFull = ProcessInfo.processInfo.environment["CENSUS"] == "full"

    private static func values(_ attribute: String, _ rulebook: Rulebook) throws -> [String] {
        try #require(rulebook.vocabulary[attribute]?.values)
    }

    @Test func nobodyIsLetThroughWithoutAnAdmission() throws {
        let rulebook = try ShippedRulebook.rulebook()
        let modes = try Self.values("trip.mode", rulebook)
        let parties = try Self.values("trip.party", rulebook)
        let purposes = try Self.values("trip.purpose", rulebook)
        let pairs = parties.flatMap { party in purposes.map { (party, $0) } }
        let asOf = try #require(Day("2026-11-21"))
        var counts: [Verdict: Int] = [:]
        var turn = 0
        for nationality in CountryCode.all {
            let traveler = Self.traveler(nationality)
            for crossing in rulebook.crossings {
                for mode in modes {
                    for (from, to) in [(0, 1), (1, 0)] {
                        let chosen = Self.isFull ? pairs : [pairs[turn % pairs.count]]
                        turn += 1
                        for (party, purpose) in chosen {
                            let trip = Trip(
                                crossing: crossing.id, from: crossing.between[from], to: crossing.between[to],
                                date: Day("2026-12-07"), until: Day("2026-12-09"), mode: mode, purpose: purpose,
                                party: party)
                            let request = Request(traveler: traveler, trip: trip)
                            let report = rulebook.check(request, asOf: asOf, parts: .advisories)
                            counts[report.verdict, default: 0] += 1
                            guard report.verdict == .clear || report.verdict == .conditional else { continue }
                            #expect(Self.isAdmitted(report), "\(request)")
                        }
                    }
                }
            }
        }
        #expect(turn == CountryCode.all.count * rulebook.crossings.count * modes.count * 2)
        print("census:", counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key) \($0.value)" })
    }

    /// Somebody with every paper that the rulebook asks for.
    private static func traveler(_ nationality: String) -> Traveler {
        let papers = ["visa", "ru-border-zone-pass", "kp-operator-list", "ru-special-permit", "us-special-validation"]
        let documents = papers.flatMap { paper in
            ["RU", "KP", "US"].map {
                Document(type: paper, issuer: $0, covers: ["khasan"], expires: .never, entries: 9)
            }
        }
        return Traveler(
            nationalities: [nationality], residence: CountryCode.all.contains(nationality) ? nationality : nil, age: 40,
            languages: [], occupation: "teacher",
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
