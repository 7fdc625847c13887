import SourceDiagnostics

/// Finds the names that look like one another, or differ by two letters at most, among many: in a time that grows with their number, not with its
/// square.
///
/// Names that differ in digits alone are not near: `zone-1` and `zone-2` are two names, not a slip.
struct NearNames {
    /// Names without their digits, in lower case, which many names may have in common: the letters of all, and where those of each begin.
    private var letters: [UInt32] = []
    private var starts: [Int32] = [0]
    private var names: [[String]] = []
    private var formOfName: [String: Int32] = [:]
    /// The names that look like another, by name: most look like none.
    private var alike: [String: [String]] = [:]
    /// What is left of the beginnings of forms where up to two letters are taken out (symmetric deletes, as SymSpell has them), sorted, each with
    /// its form in the last bits.
    private var index: [UInt64] = []
    private var formBits: UInt64 = 0
    /// Where in the index the forms begin that have a rest in common with a form; of each form from `firstRuns` on.
    private var runs: [Int32] = []
    private var firstRuns: [Int32] = []
    /// By form the search that has seen it last.
    private var seen: [Int32] = []
    private var search: Int32 = 0

    /// So many letters of a name are looked at in the index.
    private static let prefix = 7
    /// Of the names that begin alike so many are compared: a list of that many is not made by hand.
    private static let most = 200

    init(_ all: some Sequence<String>) {
        var known: [[UInt32]: Int32] = [:]
        var looks: [String: [String]] = [:]
        for name in all.sorted() {
            let form = Self.letters(of: name)
            let number = known[form] ?? Int32(names.count)
            if number == names.count {
                known[form] = number
                letters += form
                starts.append(Int32(letters.count))
                names.append([])
            }
            names[Int(number)].append(name)
            formOfName[name] = number
            looks[LookAlike.form(of: name), default: []].append(name)
        }
        for names in looks.values where names.count > 1 {
            for name in names { alike[name] = names.filter { $0 != name } }
        }
    }

    private static func letters(of name: String) -> [UInt32] {
        var letters: [UInt32] = []
        for scalar in name.lowercased().unicodeScalars {
            let isDigit =
                scalar.isASCII ? (0x30...0x39).contains(scalar.value) : scalar.properties.numericType == .decimal
            if !isDigit { letters.append(scalar.value) }
        }
        return letters
    }

    /// Made when names are first searched for: most lists of words have no slip that would need it.
    private mutating func fill() {
        guard seen.isEmpty else { return }
        fillIndex()
        fillRuns()
        seen = Array(repeating: 0, count: names.count)
    }

    private mutating func fillIndex() {
        while formBits < UInt64(names.count) { formBits = formBits << 1 | 1 }
        index.reserveCapacity(names.count * 29)
        for form in names.indices {
            let beginning = Int(starts[form])..<min(Int(starts[form]) + Self.prefix, Int(starts[form + 1]))
            // None, one or two of its letters are left out.
            for first in beginning.lowerBound...beginning.upperBound {
                for second in first...beginning.upperBound where first != second || first == beginning.upperBound {
                    // FNV-1a; where two rests have one number, names are compared once more.
                    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                    for place in beginning where place != first && place != second {
                        hash = (hash ^ UInt64(letters[place])) &* 0x0000_0100_0000_01B3
                    }
                    index.append((hash ^ hash >> 32) & ~formBits | UInt64(form))
                }
            }
        }
        index.sort()
    }

    private mutating func fillRuns() {
        var counts = Array(repeating: Int32(0), count: names.count + 1)
        forEachRun { _, form in counts[form + 1] += 1 }
        for form in names.indices { counts[form + 1] += counts[form] }
        firstRuns = counts
        var places = counts
        var entries = Array(repeating: Int32(0), count: Int(counts[names.count]))
        forEachRun { start, form in
            entries[Int(places[form])] = Int32(start)
            places[form] += 1
        }
        runs = entries
    }

    /// Each form of each rest that several have, with where its rest begins.
    private func forEachRun(_ body: (_ start: Int, _ form: Int) -> Void) {
        var start = 0
        while start < index.count {
            let rest = index[start] | formBits
            var end = start + 1
            while end < index.count, index[end] | formBits == rest { end += 1 }
            if end - start > 1 { for place in start..<end { body(start, Int(index[place] & formBits)) } }
            start = end
        }
    }

    /// Other names that look like one of the names, by the alphabet.
    func alike(_ name: String) -> [String] { alike[name] ?? [] }

    /// Other names that differ from one of the names by two letters at most, the nearest first.
    mutating func near(_ name: String) -> [String] {
        guard let form = formOfName[name] else { return [] }
        fill()
        let found = forms(near: Int(form)).flatMap { names[$0].prefix(Self.most) }
            .compactMap { other in DidYouMean.distance(from: name, to: other).map { (distance: $0, name: other) } }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
    }

    private mutating func forms(near form: Int) -> [Int] {
        search += 1
        seen[form] = search
        var found: [Int] = []
        for run in runs[Int(firstRuns[form])..<Int(firstRuns[form + 1])] {
            let rest = index[Int(run)] | formBits
            for entry in index[Int(run)...].prefix(Self.most) {
                guard entry | formBits == rest else { break }
                let other = Int(entry & formBits)
                guard seen[other] != search else { continue }
                seen[other] = search
                if Letters.differ(letters, range(form), letters, range(other), by: 2) { found.append(other) }
            }
        }
        return found
    }

    private func range(_ form: Int) -> Range<Int> { Int(starts[form])..<Int(starts[form + 1]) }
}
