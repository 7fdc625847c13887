/// Finds the name that was probably meant.
public enum DidYouMean {
    /// The candidate nearest to `name` by edit distance (insertion, deletion, substitution and swap of neighbours each cost 1), nil if
    /// none is near: at most 2 edits, and fewer than half of the name's length; letter case alone counts as no distance.
    ///
    /// Of several equally near the first in alphabetical order is taken.
    ///
    /// ```swift
    /// DidYouMean.nearest(to: "turism", in: ["tourism", "transit"])   // "tourism"
    /// DidYouMean.nearest(to: "x", in: ["rail", "road"])              // nil
    /// ```
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        ranked(name, candidates).first
    }

    /// Like `nearest(to:in:)`, the nearest few, at most `limit`.
    public static func nearestFew(to name: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
        Array(ranked(name, candidates).prefix(limit))
    }

    /// A ready hint, "did you mean `x`?", nil if no candidate is near, nor one that differs in its ending only.
    ///
    /// ```swift
    /// DidYouMean.hint(for: "traveler.nationality", in: ["traveler.nationalities"])
    /// // "did you mean `traveler.nationalities`?"
    /// ```
    public static func hint(for name: String, in candidates: some Collection<String>) -> String? {
        (nearest(to: name, in: candidates) ?? otherForm(of: name, in: candidates)).map { opening + $0 + closing }
    }

    /// The first candidate whose last word ends in other letters, three at most: one and many, a verb and its noun.
    private static func otherForm(of name: String, in candidates: some Collection<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(200))
        let start = wanted.lastIndex(of: ".").map { $0 + 1 } ?? 0
        let needed = start + max(5, (wanted.count - start) * 3 / 4)
        return candidates.filter { candidate in
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(200))
            let common = zip(wanted, scalars).prefix { $0 == $1 }.count
            let endings = [wanted[common...], scalars[common...]]
            return candidate != name && common >= needed
                && endings.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.properties.isAlphabetic) }
        }.min()
    }

    /// The name that such a hint asks about; nil for another hint.
    ///
    /// ```swift
    /// DidYouMean.suggestion(in: "did you mean `rail`?")   // "rail"
    /// ```
    public static func suggestion(in hint: String) -> String? {
        guard hint.hasPrefix(opening), hint.hasSuffix(closing), hint.count > opening.count + closing.count else {
            return nil
        }
        let name = hint.dropFirst(opening.count).dropLast(closing.count)
        return name.contains("`") ? nil : String(name)
    }

    private static let opening = "did you mean `"
    private static let closing = "`?"

    /// The edit distance between two names by which one is near to the other; nil where it is not.
    package static func distance(from name: String, to candidate: String) -> Int? {
        // Most are told apart by their lengths, which lower case does not change in ASCII.
        if abs(min(200, name.utf8.count) - min(200, candidate.utf8.count)) > 2,
            name.utf8.allSatisfy({ $0 < 0x80 }), candidate.utf8.allSatisfy({ $0 < 0x80 })
        {
            return nil
        }
        let wanted = Array(name.lowercased().unicodeScalars.prefix(200))
        return distance(wanted, to: candidate)
    }

    private static func ranked(_ name: String, _ candidates: some Sequence<String>) -> [String] {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(200))
        var found: [(distance: Int, name: String)] = []
        for candidate in candidates where candidate != name {
            if let distance = distance(wanted, to: candidate) { found.append((distance, candidate)) }
        }
        found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return found.map(\.name)
    }

    private static func distance(_ wanted: [Unicode.Scalar], to candidate: String) -> Int? {
        let scalars = Array(candidate.lowercased().unicodeScalars.prefix(200))
        guard abs(scalars.count - wanted.count) <= 2 else { return nil }
        let distance = distance(wanted, scalars)
        return distance <= 2 && distance * 2 < max(wanted.count, 1) ? distance : nil
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
