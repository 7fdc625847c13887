import AdvisoryModel
import RuleEngine

/// Judges what a traveler might do instead.
struct AlternativeSearch {
    private let request: Request
    private let rulebook: Rulebook
    private let asOf: Day
    private let languages: [String]
    private let includesDrafts: Bool
    /// The answer to what was asked.
    let report: Report
    private let required: Set<String>

    init(request: Request, rulebook: Rulebook, asOf: Day, languages: [String], includesDrafts: Bool) {
        self.request = request
        self.rulebook = rulebook
        self.asOf = request.asOf ?? asOf
        self.languages = languages
        self.includesDrafts = includesDrafts
        report = rulebook.check(request, asOf: asOf, languages: languages, includingDrafts: includesDrafts)
        required = Set(report.openRequirements.map(\.rule))
    }

    /// The better ways, one for each crossing and means, the best first.
    mutating func better() -> [Alternative] {
        var best: [[String]: Alternative] = [:]
        for trips in candidates() {
            let way = judge(trips)
            guard report.verdict > way.verdict else { continue }
            let key = trips.map { "\($0.crossing) \($0.mode ?? "")" }
            if best[key].map({ way.isBetter(than: $0) }) ?? true { best[key] = way }
        }
        return Array(best.values.sorted { $0.isBetter(than: $1) }.prefix(Alternatives.most))
    }

    private func judge(_ trips: [Trip]) -> Alternative {
        let journey = Journey(traveler: request.traveler, legs: trips, asOf: asOf)
        let answer = rulebook.check(journey, asOf: asOf, languages: languages, includingDrafts: includesDrafts)
        let more = answer.legs.flatMap(\.openRequirements).filter { !required.contains($0.rule) }
        let later = request.trip.date.flatMap { asked in trips[0].date.map { asked.days(until: $0) } } ?? 0
        return Alternative(
            trips: trips, verdict: answer.verdict, alsoRequired: more, daysLater: later,
            isByOtherMeans: trips[0].mode != request.trip.mode)
    }

    private func candidates() -> [[Trip]] {
        let trip = request.trip
        guard let own = rulebook.crossing(trip.crossing) else { return [] }
        let from = trip.from ?? own.between.first { $0 != trip.to }
        guard let from, let to = trip.to ?? own.between.first(where: { $0 != from }) else { return [] }
        var ways: [[Trip]] = days().map { [trip.moved(to: $0)] }
        for crossing in rulebook.crossings where Set(crossing.between) == [from, to] {
            ways += modes().map { [trip.going(from, to, at: crossing.id, by: $0)] }
        }
        for first in rulebook.crossings where first.between.contains(from) && !first.between.contains(to) {
            guard let middle = first.between.first(where: { $0 != from }) else { continue }
            for second in rulebook.crossings where Set(second.between) == [middle, to] && middle != to {
                ways += modes().map { mode in
                    var end = trip.going(middle, to, at: second.id, by: mode)
                    end.time = nil
                    var start = trip.going(from, middle, at: first.id, by: mode)
                    start.until = nil
                    return [start, end]
                }
            }
        }
        return ways
    }

    private func days() -> [Day] {
        request.trip.date.map { day in (1...Alternatives.days).map { day.adding(days: $0) } } ?? []
    }

    /// The means: the one that was asked about, and all others.
    private func modes() -> [String?] {
        let all = rulebook.vocabulary["trip.mode"]?.values ?? []
        return [request.trip.mode] + all.filter { $0 != request.trip.mode }
    }
}

extension Report {
    /// What is required and is not met for certain.
    fileprivate var openRequirements: [Alternative.Requirement] {
        advisories.filter { $0.effect == .requires && !$0.isMet }
            .map { Alternative.Requirement(rule: $0.rule, title: $0.title) }
    }
}

extension Alternative {
    fileprivate func isBetter(than other: Alternative) -> Bool {
        if verdict != other.verdict { return other.verdict > verdict }
        return (alsoRequired.count, daysLater, trips.count, isByOtherMeans ? 1 : 0, order)
            < (other.alsoRequired.count, other.daysLater, other.trips.count, other.isByOtherMeans ? 1 : 0, other.order)
    }

    /// Any order, but always the same.
    private var order: String { trips.map { "\($0.crossing) \($0.mode ?? "")" }.joined(separator: " ") }
}

extension Trip {
    /// The same trip on another day, with a stay as long.
    fileprivate func moved(to day: Day) -> Trip {
        var trip = repeated(at: crossing, on: day)
        if let date, let until { trip.until = until.adding(days: date.days(until: day)) }
        return trip
    }

    /// The same trip between two states at a crossing by other means, whose vehicle nobody knows.
    fileprivate func going(_ from: String, _ to: String, at crossing: String, by mode: String?) -> Trip {
        var trip = self
        (trip.crossing, trip.from, trip.to) = (crossing, from, to)
        if mode != self.mode { (trip.mode, trip.vehicle) = (mode, nil) }
        return trip
    }
}
