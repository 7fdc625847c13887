import SystemFiles
import TestSupport
import Testing

@testable import CivilTime

/// Files of time zones that are damaged: they give no clock, or another one, and never end the program.
@Suite struct ZoneReaderTests {
    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// A file of version 2 with the changes and offsets given.
    private func file(
        _ changes: [(time: Int, type: Int)], _ offsets: [Int], footer: String = "", version: UInt8 = 0x32,
        leaps: Int = 0
    ) -> [UInt8] {
        func header(_ counts: [Int]) -> [UInt8] {
            Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15) + counts.flatMap { number($0, 4) }
        }
        let letters = Array("ABC\0".utf8)
        var bytes = header([0, 0, 0, 0, 1, 4]) + number(0, 6) + letters
        bytes += header([0, 0, leaps, changes.count, offsets.count, 4])
        bytes += changes.flatMap { number($0.time, 8) } + changes.map { UInt8($0.type) }
        bytes += offsets.flatMap { number($0, 4) + [0, 0] } + letters + Array(repeating: 0, count: leaps * 12)
        return bytes + Array("\n\(footer)\n".utf8)
    }

    @Test func changesAndWhatComesAfter() throws {
        let rules = try #require(ZoneReader.rules(in: file([(-100, 1), (200, 0)], [60, -60], footer: "<+00>0")))
        #expect([-101, -100, 199].map(rules.offset) == [60, -60, -60])
        // After the last change the rule holds.
        #expect(rules.offset(at: 200) == 0)
        let bare = try #require(ZoneReader.rules(in: file([(-100, 1)], [60, -60])))
        #expect([-101, -100, 1 << 40].map(bare.offset) == [60, -60, -60])
        let still = try #require(ZoneReader.rules(in: file([], [60])))
        #expect(still.offset(at: 0) == 60)
    }

    @Test func filesThatAreRefused() {
        #expect(ZoneReader.rules(in: []) == nil)
        #expect(ZoneReader.rules(in: file([], [])) == nil)
        #expect(ZoneReader.rules(in: file([], [60], version: 0)) == nil, "the first version")
        #expect(ZoneReader.rules(in: file([], [60], leaps: 1)) == nil, "leap seconds")
        #expect(ZoneReader.rules(in: file([(1, 2)], [60, 0])) == nil, "no such offset")
        #expect(ZoneReader.rules(in: file([(2, 0), (1, 0)], [60])) == nil, "times that fall")
        #expect(ZoneReader.rules(in: file([], [100_000])) == nil, "more than a day ahead")
        #expect(ZoneReader.rules(in: file([], [60], footer: "nonsense")) == nil, "no rule")
    }

    @Test func damagedFilesNeverEndTheProgram() throws {
        let whole = try #require(WholeFile.read("/usr/share/zoneinfo/Europe/Warsaw"))
        #expect(ZoneReader.rules(in: whole) != nil)
        for count in 0..<whole.count { #expect(ZoneReader.rules(in: Array(whole[..<count])) == nil, "\(count)") }
        var random = SeededGenerator(20_261_128)
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            guard let rules = ZoneReader.rules(in: bytes) else { continue }
            for time in [Int.min / 4, -2_000_000_000, 0, 1_796_601_600, 1 << 40] {
                #expect(abs(rules.offset(at: time)) < 26 * 3600)
            }
        }
    }
}
