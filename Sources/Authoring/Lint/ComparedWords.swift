import RulebookFacts
import RulebookFacts
import RulebookFacts
import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import SourceDiagnostics

/// Warns of words that conditions compare with and that look like slips: values of facts that nobody claims, countries that are no side of any
/// crossing, words of open lists that look like one used more often.
struct ComparedWords {
    /// A word, what it is compared with, and where.
    private struct Use {
        var list: String
        var word: String
        var place: TermPlace
    }

    private let base: RulebookBase
    /// How often rules use words of open lists outside conditions, by the attribute that has such words.
    private let counts: [String: [String: Int]]
    /// Words that are no slips, by the attribute that has them.
    private let meant: [String: Set<String>]
    private var uses: [Use] = []

    /// - Parameter terms: the conditions of all files and rules.
    init(
        _ terms: some Sequence<Condition.Term>, _ base: RulebookBase, counts: [String: [String: Int]],
        meant: [String: Set<String>]
    ) {
        self.base = base
        self.counts = counts
        self.meant = meant
        for term in terms { collect(term.core.form, term.place) }
    }

    private mutating func collect(_ form: ConditionForm, _ place: TermPlace) {
        switch form {
        case .all(let parts), .any(let parts): for part in parts { collect(part, place) }
        case .not(let inner), .element(let inner, _): collect(inner, place)
        case .comparison(let comparison):
            let attribute = comparison.attribute
            guard attribute.isOpen else { return }
            let words: [String] =
                switch comparison.relation {
                case .equals(let word), .contains(let word): [word]
                case .isOneOf(let words), .overlaps(let words): words
                case .isTrue, .compares, .lies: []
                }
            for word in words { uses.append(Use(list: attribute.name, word: word, place: place)) }
        case .member, .rest: return
        }
    }

    var findings: [Diagnostic] { unclaimed + sideless + nearMisses }

    // MARK: facts

    private var unclaimed: [Diagnostic] {
        var claimed: [String: Set<String>] = [:]
        for fact in base.facts.joined() {
            for claim in fact.claims {
                claimed["crossing.\(fact.name)", default: []].formUnion(Self.texts(claim.value))
            }
        }
        return uses.compactMap { use in
            guard let known = claimed[use.list], !known.isEmpty, !known.contains(use.word) else { return nil }
            let claims = FieldReader.list(Array(known.sorted().prefix(10)))
            return finding(
                LintCode.unclaimedValue, "no claim says that `\(use.list)` is `\(use.word)`", use,
                hint: Self.nearest(use.word, known).map { "did you mean `\($0)`?" } ?? "claims say \(claims)")
        }
    }

    private static func texts(_ value: Value) -> [String] {
        switch value {
        case .string(let text): [text]
        case .list(let values): values.flatMap { texts($0) }
        default: []
        }
    }

    // MARK: sides

    private static let sides: Set<String> = ["trip.from", "trip.to", "trip.countries"]

    private var sideless: [Diagnostic] {
        let known = Set(base.crossings.flatMap(\.between))
        if known.isEmpty { return [] }
        return uses.compactMap { use in
            guard Self.sides.contains(use.list), !known.contains(use.word) else { return nil }
            return finding(
                LintCode.noSuchSide, "`\(use.word)` is not a side of any crossing, and so is never `\(use.list)`", use,
                hint: "the sides are \(FieldReader.list(Array(known.sorted().prefix(10))))")
        }
    }

    // MARK: open words

    private var nearMisses: [Diagnostic] {
        var counts = counts
        for use in uses where isWord(use) { counts[use.list, default: [:]][use.word, default: 0] += 1 }
        // Many conditions compare with few words, so each word is looked at once.
        var compared: [String: Set<String>] = [:]
        for use in uses where isWord(use) && meant[use.list]?.contains(use.word) != true {
            compared[use.list, default: []].insert(use.word)
        }
        var others: [String: [String: String]] = [:]
        for (list, few) in compared {
            guard let words = counts[list] else { continue }
            var near = NearNames(words.keys)
            for word in few { others[list, default: [:]][word] = Self.other(word, words, &near) }
        }
        return uses.compactMap { use in
            guard let other = others[use.list]?[use.word] else { return nil }
            return finding(
                LintCode.nearMiss, "`\(use.word)` is used less often than `\(other)` and looks alike", use,
                hint: "did you mean `\(other)`?")
        }
    }

    /// The word that was probably meant by another.
    private static func other(_ word: String, _ words: [String: Int], _ near: inout NearNames) -> String? {
        guard let count = words[word] else { return nil }
        // The one that looks alike goes before one that is near, and one that is used more often before one that is used as often.
        let (alike, close) = (near.alike(word), near.near(word))
        let usual = { (other: String) in (words[other] ?? 0) > count }
        let earlier = { (other: String) in words[other] == count && other < word }
        guard
            let other = alike.first(where: usual) ?? close.first(where: usual) ?? alike.first(where: earlier)
                ?? close.first(where: earlier)
        else { return nil }
        let isAlike = LookAlike.form(of: other) == LookAlike.form(of: word)
        return isAlike || word.count > 3 && (words[other] ?? 0) > count ? other : nil
    }

    /// Whether it belongs to an open list of words: facts and countries are told of by what there is.
    private func isWord(_ use: Use) -> Bool {
        guard !use.list.hasPrefix("crossing."), let (attribute, fields) = base.vocabulary.resolve(use.list) else {
            return false
        }
        return fields.isEmpty ? [.word, .text].contains(attribute.type.element) : fields == ["type"]
    }

    /// The word that looks alike, else the nearest; what differs in digits alone is another word.
    private static func nearest(_ word: String, _ others: some Collection<String>) -> String? {
        let form = LookAlike.form(of: word)
        if let alike = others.filter({ $0 != word && LookAlike.form(of: $0) == form }).min() { return alike }
        let near = DidYouMean.nearest(to: word, in: others)
        return near.flatMap { $0.filter { !$0.isNumber } == word.filter { !$0.isNumber } ? nil : $0 }
    }

    private func finding(_ code: DiagnosticCode, _ message: String, _ use: Use, hint: String) -> Diagnostic {
        Diagnostic(code, message, file: use.place.file.path, span: use.place.span, hint: hint)
    }
}
