/// Where a pattern matched, as ranges of bytes in the text's UTF-8.
package struct RegexMatch: Hashable, Sendable {
    /// The whole match first, then each capture group; nil for a group that took no part.
    package let groups: [Range<Int>?]

    /// The whole match.
    package var range: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }

    init(slots: [Int]) {
        groups = stride(from: 0, to: slots.count - 1, by: 2).map { slot in
            let (start, end) = (slots[slot], slots[slot + 1])
            return start >= 0 && end >= start ? start..<end : nil
        }
    }
}
