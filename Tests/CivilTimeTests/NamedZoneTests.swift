import Foundation
import TestSupport
import Testing

@testable import CivilTime

@Suite struct NamedZoneTests {
    private struct Oracle: Decodable { let zones: [String: [Int]] }

    /// Of the years 1850 to 2600: before any clock was set, while they were, and after the last one that is listed.
    private static let times: [Int] = {
        var random = SeededGenerator(20_261_128)
        let drawn = (0..<200).map { _ in Int.random(in: -3_786_912_000...19_880_000_000, using: &random) }
        // The hours about the changes of a year far ahead, in Europe, in America and in the south.
        let hours = [2_090_000_000, 4_078_000_000, 9_000_000_000].flatMap { start in
            (0..<365).map { start + $0 * 86_400 + 3600 * ($0 % 24) }
        }
        return drawn + hours
    }()

    /// What Python says of the clocks of all zones at times; it reads the same files.
    private static func offsets(at times: [Int]) throws -> [String: [Int]] {
        let answer = try PythonOracle.answer(of: "zone-offsets.py", to: JSONEncoder().encode(times))
        return try JSONDecoder().decode(Oracle.self, from: answer).zones
    }

    private static let hasOracle = (try? offsets(at: [])) != nil

    @Test(.enabled(if: hasOracle, "python3 of version 3.9 or later is missing"))
    func everyClockShowsWhatPythonsDoes() throws {
        let zones = try Self.offsets(at: Self.times)
        #expect(zones.count > 400)
        for (name, offsets) in zones where name != "Factory" && name != "localtime" {
            let zone = try #require(NamedZone(name), "\(name)")
            let own = Self.times.map { zone.offset(at: $0) }
            #expect(own == offsets, "\(name)")
        }
    }

    @Test(arguments: [
        ("Europe/Warsaw", 1_796_601_600, 3600), ("Asia/Tehran", 1_796_601_600, 12_600),
        ("Asia/Pyongyang", 1_433_116_800, 32_400), ("Asia/Pyongyang", 1_440_000_000, 30_600),
        ("Asia/Pyongyang", 1_526_000_000, 32_400), ("America/St_Johns", 1_796_601_600, -12_600), ("UTC", 0, 0),
    ])
    func clocksOfNamedZones(_ name: String, _ time: Int, _ offset: Int) throws {
        #expect(try #require(NamedZone(name)).offset(at: time) == offset)
    }

    @Test(arguments: [
        "", "/", "Europe", "Europe/", "/Europe/Warsaw", "Europe//Warsaw", "../zoneinfo/Europe/Warsaw", "./UTC",
        "Europe/../Europe/Warsaw", "posix/Europe/Warsaw", "right/Europe/Warsaw", "posixrules", "localtime", "Factory",
        "zone.tab", "tzdata.zi", "leap-seconds.list", "Europe/Warschau", "Europe/Warsaw ", "Europe/Warsaw\0",
        "Europe/Wars\u{E5}w", "/etc/passwd", String(repeating: "a", count: 300), "+01:00", "PST8PDT7",
    ])
    func whatIsNoNameOfAZone(_ name: String) { #expect(NamedZone(name) == nil) }

    /// Where the system has no files: the same clocks, as far as both know of them.
    @Test(arguments: [
        "Europe/Moscow", "Asia/Vladivostok", "Asia/Pyongyang", "Asia/Shanghai", "Europe/Warsaw", "Europe/Minsk",
        "Europe/Helsinki", "Asia/Yerevan", "Asia/Baku", "Asia/Tehran", "Asia/Tbilisi", "America/New_York", "UTC",
    ])
    func foundationBringsTheSameClocks(_ name: String) throws {
        let (file, brought) = try (#require(NamedZone(name)), #require(FoundationZone(name)))
        for time in Self.times where (0..<2_000_000_000).contains(time) {
            #expect(file.offset(at: time) == brought.offset(at: time), "\(time)")
        }
    }

    @Test func foundationHasNoZoneOfSuchNames() {
        for name in ["", "Europe/Warschau", "posix/Europe/Warsaw", "../UTC"] { #expect(FoundationZone(name) == nil) }
    }

    @Test func zonesAreEqualByTheirNames() {
        #expect(NamedZone("Europe/Warsaw") == NamedZone("Europe/Warsaw"))
        #expect(NamedZone("Europe/Warsaw") != NamedZone("Europe/Paris"))
    }
}
