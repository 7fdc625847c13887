import SourceDiagnostics

/// Finds the names that look like one another, or differ by two letters at most, among many: in a time that grows with their number, not with its
/// square.
///
/// Names that differ in digits alone are not near: `zone-1` and `zone-2` are two names, not a slip.
struct NearNames {
    /// The names without their digits, in lower case, and for each the names.
    private var names: [[UnicodeScalar]: [String]] = [:]
    private var alike: [String: [String]] = [:]
    /// Forms by what is left of their beginnings where up to two letters are taken out (symmetric deletes, as SymSpell has them).
    private var index: [[UnicodeScalar]: [[UnicodeScalar]]] = [:]
    private var nearForms: [[UnicodeScalar]: [[UnicodeScalar]]] = [:]

    /// So many letters of a name are looked at in the index.
    private static let prefix = 7
    /// Of the names that begin alike so many are compared: a list of that many is not made by hand.
    private static let most = 200

    init(_ all: some Sequence<String>) {
        for name in all.sorted() {
            names[Self.form(of: name), default: []].append(name)
            alike[LookAlike.form(of: name), default: []].append(name)
        }
        for form in names.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for rest in Self.deletions(of: form) where index[rest, default: []].count < Self.most {
                index[rest, default: []].append(form)
            }
        }
    }

    /// Other names that look like a name, by the alphabet.
    func alike(_ name: String) -> [String] { (alike[LookAlike.form(of: name)] ?? []).filter { $0 != name } }

    /// Other names that differ by two letters at most, the nearest first.
    mutating func near(_ name: String) -> [String] {
        let form = Self.form(of: name)
        let forms = nearForms[form] ?? findForms(near: form)
        nearForms[form] = forms
        let found = forms.flatMap { (names[$0] ?? []).prefix(Self.most) }
            .compactMap { other in DidYouMean.distance(from: name, to: other).map { (distance: $0, name: other) } }
        return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
    }

    private func findForms(near form: [UnicodeScalar]) -> [[UnicodeScalar]] {
        var found: Set<[UnicodeScalar]> = []
        for rest in Self.deletions(of: form) {
            for other in index[rest] ?? [] where other != form && abs(other.count - form.count) <= 2 {
                found.insert(other)
            }
        }
        return Array(found)
    }

    private static func form(of name: String) -> [UnicodeScalar] {
        name.lowercased().unicodeScalars.filter { !$0.properties.isNumber }
    }

    /// The beginning of a form without any of its letters, and without one and two of them.
    private static func deletions(of form: [UnicodeScalar]) -> Set<[UnicodeScalar]> {
        var all: Set<[UnicodeScalar]> = [Array(form.prefix(prefix))]
        var last = all
        for _ in 0..<2 {
            var next: Set<[UnicodeScalar]> = []
            for text in last {
                for place in text.indices {
                    var shorter = text
                    shorter.remove(at: place)
                    next.insert(shorter)
                }
            }
            all.formUnion(next)
            last = next
        }
        return all
    }
}

extension UnicodeScalar.Properties {
    fileprivate var isNumber: Bool { numericType == .decimal }
}
