/// Which scalars are the same letter when case does not count: `k`, `K` and the Kelvin sign `K` are one orbit.
///
/// Simple case folding, as RE2 has it: one scalar for one scalar, so `ß` is not `ss`. The orbits follow from the lower, upper and title
/// case mappings to single scalars; dotless `ı` is the one letter whose upper case (`I`) does not fold back, and stays alone.
enum CaseOrbits {
    /// The other members of the orbit of `scalar`.
    static func others(of scalar: UInt32) -> [UInt32] {
        if scalar < 0x80 {
            guard let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic else { return [] }
            let twin = scalar ^ 0x20
            switch letter {
            case "k", "K": return [twin, 0x212A]
            case "s", "S": return [twin, 0x17F]
            default: return [twin]
            }
        }
        return table[scalar] ?? []
    }

    /// The set with all orbits of its members.
    static func closure(of set: ScalarSet) -> ScalarSet {
        if set == .all { return set }
        var added: [ClosedRange<UInt32>] = []
        for range in set.ranges {
            for value in range.clamped(to: 0...0x7F) where range.lowerBound < 0x80 {
                added += others(of: value).map { $0...$0 }
            }
            guard range.upperBound >= 0x80 else { continue }
            if range.count <= 64 {
                for value in range where value >= 0x80 { added += others(of: value).map { $0...$0 } }
            } else {
                for (value, others) in table where range.contains(value) { added += others.map { $0...$0 } }
            }
        }
        return added.isEmpty ? set : ScalarSet(set.ranges + added)
    }

    /// Orbits of more than one member, without the first 128 scalars as keys; built when a pattern first needs it (about five milliseconds).
    private static let table: [UInt32: [UInt32]] = {
        var leader: [UInt32: UInt32] = [:]
        func find(_ value: UInt32) -> UInt32 {
            var value = value
            while let next = leader[value], next != value { value = next }
            return value
        }
        for (a, b) in ligatures {
            leader[a] = b
            leader[b] = b
        }
        let dotless: UInt32 = 0x131
        for part in casedParts {
            for value in part where value != dotless {
                guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
                let properties = scalar.properties
                for text in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
                    let mapped = text.unicodeScalars
                    guard mapped.count == 1, let other = mapped.first?.value, other != value else { continue }
                    let (a, b) = (find(value), find(other))
                    leader[max(a, b)] = min(a, b)
                    leader[min(a, b)] = min(a, b)
                }
            }
        }
        var orbits: [UInt32: [UInt32]] = [:]
        for value in leader.keys { orbits[find(value), default: []].append(value) }
        var others: [UInt32: [UInt32]] = [:]
        for orbit in orbits.values {
            for value in orbit where value >= 0x80 { others[value] = orbit.filter { $0 != value }.sorted() }
        }
        return others
    }()

    /// Lower case letters that only their upper case, of several scalars, has in common.
    private static let ligatures: [(UInt32, UInt32)] = [(0x1FD3, 0x390), (0x1FE3, 0x3B0), (0xFB06, 0xFB05)]

    /// Where letters with case live: not in the ideographs and syllables between.
    private static let casedParts: [ClosedRange<UInt32>] = [
        0x41...0x3400, 0xA000...0xABFF, 0xF900...0x12000, 0x16000...0x17000, 0x1C000...0x1F200,
    ]
}
