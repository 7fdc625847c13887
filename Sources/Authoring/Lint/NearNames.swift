import SourceDiagnostics

/// Finds the names that look like one another, or differ by two letters at most, among many: in a time that grows with their number, not with its
/// square.
///
/// Names that differ in digits alone are not near: `zone-1` and `zone-2` are two names, not a slip.
struct NearNames {
    /// A name without its digits, in lower case: what many names may have in common.
    private struct Form {
        var letters: [UInt32]
        var names: [String]
    }

    private var forms: [Form] = []
    private var formOfName: [String: Int] = [:]
    private var alike: [String: [String]] = [:]
    /// The forms by what is left of their beginnings where up to two letters are taken out (symmetric deletes, as SymSpell has them), sorted.
    private var index: [(rest: UInt64, form: Int32)] = []

    /// So many letters of a name are looked at in the index.
    private static let prefix = 7
    /// Of the names that begin alike so many are compared: a list of that many is not made by hand.
    private static let most = 200

    init(_ all: some Sequence<String>) {
        var known: [[UInt32]: Int] = [:]
        for name in all.sorted() {
            let letters = name.lowercased().unicodeScalars.filter { $0.properties.numericType != .decimal }.map(\.value)
            let form = known[letters] ?? forms.count
            if form == forms.count {
                forms.append(Form(letters: letters, names: []))
                known[letters] = form
            }
            forms[form].names.append(name)
            formOfName[name] = form
            alike[LookAlike.form(of: name), default: []].append(name)
        }
        index.reserveCapacity(forms.count * 16)
        for number in forms.indices {
            for rest in Self.rests(of: forms[number].letters) { index.append((rest, Int32(number))) }
        }
        index.sort { ($0.rest, $0.form) < ($1.rest, $1.form) }
    }

    /// Other names that look like a name, by the alphabet.
    func alike(_ name: String) -> [String] { (alike[LookAlike.form(of: name)] ?? []).filter { $0 != name } }

    /// Other names that differ from one of the names by two letters at most, the nearest first.
    func near(_ name: String) -> [String] {
        guard let form = formOfName[name] else { return [] }
        let found = forms(near: form).flatMap { forms[$0].names.prefix(Self.most) }
            .compactMap { other in DidYouMean.distance(from: name, to: other).map { (distance: $0, name: other) } }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
    }

    private func forms(near form: Int) -> Set<Int> {
        let letters = forms[form].letters
        var found: Set<Int> = []
        for rest in Self.rests(of: letters) {
            let first = index.indices.partition { index[$0].rest >= rest }
            for entry in index[first...].prefix(Self.most) {
                guard entry.rest == rest else { break }
                let other = Int(entry.form)
                if other != form, abs(forms[other].letters.count - letters.count) <= 2 { found.insert(other) }
            }
        }
        return found
    }

    /// What is left of the beginning of a form where none, one or two of its letters are taken out, each as a number.
    private static func rests(of letters: [UInt32]) -> Set<UInt64> {
        let beginning = letters.prefix(prefix)
        var rests: Set<UInt64> = []
        for first in 0...beginning.count {
            for second in first...beginning.count {
                // FNV-1a; where two rests have one number, names are compared once more.
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for (place, letter) in beginning.enumerated() where place != first && place != second {
                    hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
                }
                rests.insert(hash)
            }
        }
        return rests
    }
}
