package import YAMLTree

/// Finds the lines in which two texts differ, so that an editor changes no others.
package enum LineEdits {
    /// Beyond so many comparisons a stretch is replaced as a whole.
    private static let mostSteps = 4_000_000

    /// The changes that make one text of another.
    package static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
        let (from, to) = (lines(of: old), lines(of: new))
        let common = min(from.count, to.count)
        let first = (0..<common).first { old[from[$0]] != new[to[$0]] } ?? common
        let last =
            (0..<(common - first)).first { step in
                old[from[from.count - 1 - step]] != new[to[to.count - 1 - step]]
            } ?? (common - first)
        let middle = (old: first..<from.count - last, new: first..<to.count - last)
        if middle.old.isEmpty && middle.new.isEmpty { return [] }
        guard middle.old.count * middle.new.count <= mostSteps else {
            return [edit(middle.old, middle.new, (old, from), (new, to))]
        }
        return hunks(middle.old.map { old[from[$0]] }, middle.new.map { new[to[$0]] }).map { hunk in
            let old = (old, from)
            return edit(
                first + hunk.old.lowerBound..<first + hunk.old.upperBound,
                first + hunk.new.lowerBound..<first + hunk.new.upperBound, old, (new, to))
        }
    }

    /// The stretches in which two lists of lines differ.
    private static func hunks(
        _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [(old: Range<Int>, new: Range<Int>)] {
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var hunks: [(old: Range<Int>, new: Range<Int>)] = []
        var (a, b) = (0, 0)
        while a < old.count || b < new.count {
            let (start, startNew) = (a, b)
            while removed.contains(a) { a += 1 }
            while added.contains(b) { b += 1 }
            if a - start == b - startNew, a > start {
                // As many lines as before are changed one by one.
                hunks += (0..<a - start).map { (start + $0..<start + $0 + 1, startNew + $0..<startNew + $0 + 1) }
            } else if a > start || b > startNew {
                hunks.append((start..<a, startNew..<b))
            } else {
                (a, b) = (a + 1, b + 1)
            }
        }
        return hunks
    }

    private static func edit(
        _ old: Range<Int>, _ new: Range<Int>, _ from: (bytes: [UInt8], lines: [Range<Int>]),
        _ to: (bytes: [UInt8], lines: [Range<Int>])
    ) -> TextEdit {
        let start = old.lowerBound < from.lines.count ? from.lines[old.lowerBound].lowerBound : from.bytes.count
        let end = old.isEmpty ? start : from.lines[old.upperBound - 1].upperBound
        let text =
            new.isEmpty ? [] : to.bytes[to.lines[new.lowerBound].lowerBound..<to.lines[new.upperBound - 1].upperBound]
        return TextEdit(start..<end, String(decoding: text, as: UTF8.self))
    }

    /// The lines with their line breaks; the last one may have none.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
