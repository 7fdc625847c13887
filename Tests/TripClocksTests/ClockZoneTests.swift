import AdvisoryModel
import Foundation
import Testing

@testable import TripClocks

/// What clocks show, held against the transitions that Python's zoneinfo has, written down in `Tests/Oracles/zones.json`.
@Suite struct ClockZoneTests {
    private struct Oracle: Decodable {
        /// For each zone the instants from which on its offset in minutes is so.
        let zones: [String: [Transition]]

        struct Transition: Decodable {
            let instant: Int
            let offset: Int

            init(from decoder: any Decoder) throws {
                var list = try decoder.unkeyedContainer()
                let text = try list.decode(String.self)
                let parts = text.dropLast().split(separator: "T")
                let (day, time) = (Day(String(parts[0])), ClockTime(String(parts[1])))
                instant = Int(day?.number ?? 0) * 1440 + (time?.minute ?? 0)
                offset = try list.decode(Int.self)
            }
        }

        static func read() throws -> Oracle {
            let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Oracles/zones.json")
            return try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
        }
    }

    private func shown(_ minutes: Int) throws -> (day: Day, minute: Int) {
        (try #require(Day(number: minutes / 1440)), minutes % 1440)
    }

    @Test func clocksShowWhatPythonsDo() throws {
        let zones = try Oracle.read().zones
        #expect(zones.count == 20)
        for (name, transitions) in zones {
            let zone = try #require(ClockZone(name), "\(name)")
            for (before, after) in zip(transitions, transitions.dropFirst()) {
                #expect(zone.offset(at: after.instant - 1) == before.offset, "\(name) before \(after.instant)")
                #expect(zone.offset(at: after.instant) == after.offset, "\(name) at \(after.instant)")
                let stretch = (after.instant - 700)..<(after.instant + 700)
                #expect(zone.changes(in: stretch) == (before.offset == after.offset ? [] : [after.instant]), "\(name)")
                try times(of: zone, around: after.instant, from: before.offset, to: after.offset)
            }
        }
    }

    /// Times that a clock set forward leaves out are shown never, those that one set back repeats are shown twice.
    private func times(of zone: ClockZone, around change: Int, from before: Int, to after: Int) throws {
        let edges = (change + min(before, after), change + max(before, after))
        for (minutes, count) in [
            (edges.0 - 1, 1), (edges.0, before < after ? 0 : before > after ? 2 : 1),
            (edges.1 - 1, before < after ? 0 : before > after ? 2 : 1), (edges.1, 1),
        ] {
            let (day, minute) = try shown(minutes)
            let instants = zone.instants(day, minute: minute)
            #expect(instants.count == count, "\(zone) at \(day) \(minute)")
            for instant in instants {
                let back = try #require(zone.shown(at: instant))
                #expect(back.day == day && back.minute == minute)
            }
            #expect(instants == instants.sorted())
        }
    }

    @Test func aClockOnTheOtherSideOfTheDateLineShowsAnotherDay() throws {
        let (apia, honolulu) = (try #require(ClockZone("Pacific/Apia")), try #require(ClockZone("Pacific/Honolulu")))
        let monday = try #require(Day("2026-12-07"))
        let instant = try #require(apia.instants(monday, minute: 9 * 60).first)
        let shown = try #require(honolulu.shown(at: instant))
        #expect(shown.day == Day("2026-12-06") && shown.minute == 10 * 60)
    }

    @Test func thereIsNoZoneOfAnotherName() {
        #expect(ClockZone("Europe/Warszawa") == nil)
        #expect(!ClockZone.exists(""))
    }
}
