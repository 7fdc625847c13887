/// A set of Unicode scalars as sorted ranges that neither overlap nor touch.
///
/// Surrogates are of no account: no text holds them, so a set may or may not contain them.
struct ScalarSet: Hashable, Sendable {
    static let last: UInt32 = 0x10FFFF
    static let all = ScalarSet([0...last])
    static let empty = ScalarSet([])

    private(set) var ranges: [ClosedRange<UInt32>]

    init(_ unsorted: [ClosedRange<UInt32>]) {
        guard unsorted.count > 1 else {
            ranges = unsorted
            return
        }
        ranges = []
        ranges.reserveCapacity(unsorted.count)
        for range in unsorted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let previous = ranges.last, range.lowerBound <= previous.upperBound &+ 1 {
                let upper = max(previous.upperBound, range.upperBound)
                ranges[ranges.count - 1] = previous.lowerBound...upper
            } else {
                ranges.append(range)
            }
        }
    }

    init(_ scalar: Unicode.Scalar) {
        ranges = [scalar.value...scalar.value]
    }

    /// Ranges given as text, such as "0-9A-Za-z_": pairs around a hyphen, and single characters.
    init(characters text: StaticString) {
        var found: [ClosedRange<UInt32>] = []
        let scalars = Array(text.description.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let low = scalars[index].value
            if index + 2 < scalars.count, scalars[index + 1] == "-" {
                found.append(low...max(low, scalars[index + 2].value))
                index += 3
            } else {
                found.append(low...low)
                index += 1
            }
        }
        self.init(found)
    }

    var isEmpty: Bool { ranges.isEmpty }

    /// The only member, if there is exactly one.
    var single: UInt32? {
        guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
        return range.lowerBound
    }

    var inverted: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= Self.last { gaps.append(next...Self.last) }
        return ScalarSet(gaps)
    }

    func union(_ other: ScalarSet) -> ScalarSet {
        ScalarSet(ranges + other.ranges)
    }

    func intersection(_ other: ScalarSet) -> ScalarSet {
        var common: [ClosedRange<UInt32>] = []
        var (i, j) = (0, 0)
        while i < ranges.count, j < other.ranges.count {
            let (a, b) = (ranges[i], other.ranges[j])
            if a.overlaps(b) { common.append(a.clamped(to: b)) }
            if a.upperBound < b.upperBound { i += 1 } else { j += 1 }
        }
        return ScalarSet(common)
    }

    func contains(_ scalar: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar)
    }
}
