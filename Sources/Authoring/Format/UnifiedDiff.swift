/// The difference of two texts as `diff -u` prints it, with three lines around each change.
///
/// ```swift
/// UnifiedDiff(from: "a\nb\n", to: "a\nc\n", path: "x.yaml").text
/// // --- x.yaml
/// // +++ x.yaml
/// // @@ -1,2 +1,2 @@
/// //  a
/// // -b
/// // +c
/// ```
package struct UnifiedDiff {
    private enum Line {
        case kept(Substring), removed(Substring), added(Substring)

        var isKept: Bool { if case .kept = self { true } else { false } }
    }

    private static let context = 3

    private let path: String
    private var lines: [Line] = []

    /// Compares two texts of a file.
    package init(from old: String, to new: String, path: String) {
        self.path = path
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (a, b) = (0, 0)
        while a < old.count || b < new.count {
            if a < old.count, removed.contains(a) {
                lines.append(.removed(old[a]))
                a += 1
            } else if b < new.count, added.contains(b) {
                lines.append(.added(new[b]))
                b += 1
            } else if a < old.count {
                lines.append(.kept(old[a]))
                (a, b) = (a + 1, b + 1)
            } else {
                break
            }
        }
    }

    /// The lines with their line breaks; the last one may have none.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.utf8.startIndex
        while start < text.utf8.endIndex {
            let newline = text.utf8[start...].firstIndex(of: 0x0A)
            let end = newline.map { text.utf8.index(after: $0) } ?? text.utf8.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    /// The difference; nothing where the texts are equal.
    package var text: String {
        let hunks = self.hunks
        return hunks.isEmpty ? "" : "--- \(path)\n+++ \(path)\n" + hunks.map(text(of:)).joined()
    }

    /// Stretches of lines around changes: those with no more than twice the context between them are one.
    private var hunks: [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where !lines[index].isKept {
            let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private func text(of hunk: Range<Int>) -> String {
        var body = ""
        var (old, new) = (0, 0)
        for line in lines[hunk] {
            let (mark, text): (String, Substring)
            switch line {
            case .kept(let kept): (mark, text, old, new) = (" ", kept, old + 1, new + 1)
            case .removed(let removed): (mark, text, old) = ("-", removed, old + 1)
            case .added(let added): (mark, text, new) = ("+", added, new + 1)
            }
            body += mark + text + (text.utf8.last == 0x0A ? "" : "\n\\ No newline at end of file\n")
        }
        let before = lines[..<hunk.lowerBound]
        let oldStart = before.count { if case .added = $0 { false } else { true } }
        let newStart = before.count { if case .removed = $0 { false } else { true } }
        return "@@ -\(Self.place(oldStart, old)) +\(Self.place(newStart, new)) @@\n" + body
    }

    private static func place(_ before: Int, _ count: Int) -> String {
        let start = count == 0 ? before : before + 1
        return count == 1 ? "\(start)" : "\(start),\(count)"
    }
}
