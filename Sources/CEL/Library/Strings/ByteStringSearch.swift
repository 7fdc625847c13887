/// Finds one string of bytes in another in linear time, also where both repeat themselves (Knuth, Morris and Pratt).
///
/// In UTF-8 a whole string is found only where a character begins, so nothing needs decoding.
struct ByteStringSearch: Sendable {
    private let needle: [UInt8]
    /// By the number of bytes matched: how many are still matched when the next byte does not fit.
    private let fallback: [Int]

    init(_ text: String) {
        needle = Array(text.utf8)
        var fallback = [0, 0]
        fallback.reserveCapacity(needle.count + 1)
        var matched = 0
        for byte in needle.dropFirst() {
            while matched > 0, needle[matched] != byte { matched = fallback[matched] }
            if needle[matched] == byte { matched += 1 }
            fallback.append(matched)
        }
        self.fallback = fallback
    }

    var count: Int { needle.count }

    /// The first place from `start` on; `start` itself for an empty needle.
    func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = needle.first else { return start <= bytes.count ? start : nil }
        let text = RegexText(bytes: bytes)
        var matched = 0
        var index = start
        while index < bytes.count {
            if matched == 0 {
                index = text.firstIndex(of: first, from: index)
                if index >= bytes.count { return nil }
            }
            while matched > 0, needle[matched] != bytes[index] { matched = fallback[matched] }
            if needle[matched] == bytes[index] { matched += 1 }
            index += 1
            if matched == needle.count { return index - matched }
        }
        return nil
    }

    /// The last place that is not after `limit`.
    func lastIndex(in bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int) -> Int? {
        guard !needle.isEmpty else { return min(limit, bytes.count) }
        var found: Int?
        var matched = 0
        let end = min(bytes.count, limit.addingReportingOverflow(needle.count).partialValue)
        for index in 0..<max(end, 0) {
            while matched > 0, needle[matched] != bytes[index] { matched = fallback[matched] }
            if needle[matched] == bytes[index] { matched += 1 }
            if matched == needle.count {
                found = index + 1 - matched
                matched = fallback[matched]
            }
        }
        return found
    }
}
