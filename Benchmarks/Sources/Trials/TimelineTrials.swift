import Desk
import Foundation
import SafeConduct

/// The verdict by day in full: a timeline is what a check says on each of its days, `Trials timelines [--trials N] [--seed N]`.
enum TimelineTrials {
    /// Random travelers, crossings and windows.
    static func run(root: URL, trials: Int, seed: UInt64) throws {
        let files = try SlipTrials.files(in: root.appending(path: "Rules"))
        guard let rulebook = Rulebook.compile(files, families: .standard).rulebook else { return }
        var random = Draw(seed: seed)
        var (days, changes, different) = (0, 0, 0)
        for _ in 0..<trials {
            let request = random.request(rulebook)
            let first = random.day(2023...2027)
            let step = 1 + random.below(3)
            guard let window = DayWindow(first, first.adding(days: random.below(250)), step: step) else { continue }
            let asOf = random.day(2025...2027)
            let row = rulebook.timeline([request], in: window, asOf: asOf).rows[0]
            changes += row.stretches.count - 1
            var place = window.days.startIndex
            for stretch in row.stretches {
                for day in window.days[place..<(place + stretch.days)] {
                    var dated = request
                    dated.trip.date = day
                    let report = rulebook.check(dated, asOf: asOf)
                    days += 1
                    if report.verdict == stretch.verdict, same(report.reasons, stretch.reasons) { continue }
                    different += 1
                    print("\(day), asked on \(asOf): \(String(decoding: request.json(), as: UTF8.self))")
                }
                place += stretch.days
            }
            if place != window.days.count { different += 1 }
        }
        print("timelines of \(trials) travelers, seed \(seed): \(days) days, \(changes) changes, \(different) differ")
        if different > 0 { exit(1) }
    }

    /// But for the day until which to apply, which goes with the trip.
    private static func same(_ a: [Reason], _ b: [Reason]) -> Bool {
        func timeless(_ reasons: [Reason]) -> [Reason] {
            reasons.map { if case .tooLate(let rule, _) = $0 { .tooLate(rule: rule, applyBy: nil) } else { $0 } }
        }
        return timeless(a) == timeless(b)
    }
}

/// Travelers and trips at random, much of them left open.
private struct Draw {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }

    mutating func day(_ years: ClosedRange<Int>) -> Day {
        Day(year: years.lowerBound + below(years.count), month: 1 + below(12), day: 1 + below(28)) ?? .first
    }

    private mutating func maybe(_ values: [String]) -> String? { below(4) == 0 ? nil : values[below(values.count)] }

    mutating func request(_ rulebook: Rulebook) -> Request {
        let crossing = rulebook.crossings[below(rulebook.crossings.count)]
        let countries = crossing.between + ["FR", "US", "UA", "DE", "KR", "CN", "GB", "XXA"]
        var traveler = Traveler()
        if below(8) > 0 {
            let (first, second) = (countries[below(countries.count)], countries[below(countries.count)])
            traveler.nationalities = below(5) > 0 || first == second ? [first] : [first, second]
        }
        if below(2) == 0 { traveler.birthDate = PartialDate(day(1940...2026).description) }
        if below(3) > 0 {
            traveler.documents = (0..<below(4)).map { _ in
                Document(
                    type: ["passport", "passport", "visa", "ru-border-zone-pass"][below(4)],
                    issuer: countries[below(countries.count)],
                    expires: below(4) == 0 ? nil : Expiry(day(2024...2029).description))
            }
        }
        let isBack = below(2) == 0
        return Request(
            traveler: traveler,
            trip: Trip(
                crossing: crossing.id, from: crossing.between[isBack ? 1 : 0], to: crossing.between[isBack ? 0 : 1],
                time: below(4) == 0 ? ["08:30", "23:45", "00:00"][below(3)] : nil,
                mode: maybe(["rail", "road", "foot"]), purpose: maybe(["tourism", "business", "transit"]),
                party: maybe(["independent", "organized-tour", "crew"])))
    }
}
