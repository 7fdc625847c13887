/// Reads a file of a time zone: TZif of version 2 and later (RFC 9636), which all systems have had since 2006.
struct ZoneReader {
    private let bytes: [UInt8]
    private var offset = 0

    /// The counts of a header, in the order in which it has them.
    private struct Header {
        var version: UInt8
        var utcFlags, standardFlags, leapSeconds, changes, types, letters: Int

        /// The bytes that follow, where a time has so many.
        func size(timeSize: Int) -> Int {
            changes * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4) + standardFlags + utcFlags
        }
    }

    /// The rules in a file; nil where it is damaged, of version 1, or counts leap seconds.
    static func rules(in bytes: [UInt8]) -> ZoneRules? {
        var reader = ZoneReader(bytes: bytes)
        // What programs of before 2006 read comes first.
        guard let old = reader.header(), old.version >= UInt8(ascii: "2"), reader.skip(old.size(timeSize: 4)),
            let header = reader.header()
        else { return nil }
        return reader.rules(header)
    }

    private mutating func rules(_ header: Header) -> ZoneRules? {
        guard header.leapSeconds == 0, header.types > 0, bytes.count - offset > header.size(timeSize: 8) else {
            return nil
        }
        let end = offset + header.size(timeSize: 8)
        let changes = (0..<header.changes).map { _ in number(8) }
        let types = (0..<header.changes).map { _ in number(1) }
        let offsets = (0..<header.types).map { _ in
            defer { offset += 2 }
            return Int(Int32(truncatingIfNeeded: number(4)))
        }
        guard zip(changes, changes.dropFirst()).allSatisfy(<), types.allSatisfy({ $0 < header.types }),
            offsets.allSatisfy({ abs($0) < 26 * 3600 }), bytes[end] == UInt8(ascii: "\n"),
            let length = bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "\n")).map({ $0 - end - 1 })
        else { return nil }
        let footer = String(decoding: bytes[(end + 1)..<(end + 1 + length)], as: UTF8.self)
        let rule = YearlyRuleReader.rule(footer)
        if rule == nil && !footer.isEmpty { return nil }
        return ZoneRules(changes: changes, offsets: [offsets[0]] + types.map { offsets[$0] }, rule: rule)
    }

    private mutating func header() -> Header? {
        guard bytes.count - offset >= 44, bytes[offset..<(offset + 4)].elementsEqual("TZif".utf8) else { return nil }
        let version = bytes[offset + 4]
        offset += 20
        let counts = (0..<6).map { _ in number(4) }
        // None comes near: then no product of them overflows.
        guard counts.allSatisfy({ $0 < 1 << 20 }) else { return nil }
        return Header(
            version: version, utcFlags: counts[0], standardFlags: counts[1], leapSeconds: counts[2], changes: counts[3],
            types: counts[4], letters: counts[5])
    }

    private mutating func skip(_ count: Int) -> Bool {
        guard bytes.count - offset >= count else { return false }
        offset += count
        return true
    }

    /// A whole number of so many bytes, the first one being the highest; of 8 bytes with its sign.
    private mutating func number(_ count: Int) -> Int {
        defer { offset += count }
        return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }
}
