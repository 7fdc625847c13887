import AdvisoryModel
import CEL
import RuleEngine
import RuleLanguage
import RulebookFacts
import SourceDiagnostics

/// Warns of words that conditions compare with and that look like slips: values of facts that nobody claims, countries that are no side of any
/// crossing, words of open lists that look like one used more often.
struct ComparedWords {
    /// What is doubtful about a word.
    struct Doubt {
        var code: DiagnosticCode
        var message: String
        var hint: String
    }

    /// By list and word.
    typealias Doubts = [String: [String: [Doubt]]]

    private let base: RulebookBase
    /// How often conditions compare with each word of open lists.
    private let used: WordCounts
    /// How often rules use them outside conditions.
    private let counts: WordCounts
    /// Words that are no slips, by list.
    private let meant: [String: Set<String>]

    init(_ used: WordCounts, _ base: RulebookBase, counts: WordCounts, meant: [String: Set<String>]) {
        (self.used, self.base, self.counts, self.meant) = (used, base, counts, meant)
    }

    /// Gives each word of an open list that a condition compares with, in whatever form.
    static func visit(
        _ term: Condition.Term, in vocabulary: Vocabulary, _ take: (_ list: String, _ word: String) -> Void
    ) {
        var plain: Set<[String]> = []
        visit(term.core.form) { list, word in
            plain.insert([list, word])
            take(list, word)
        }
        guard term.core.form.hasRest, let checked = term.core.checked(at: term.place.span) else { return }
        for (list, word) in LiteralCheck(checked.ast, in: vocabulary, file: "").openWords
        where plain.insert([list, word]).inserted {
            take(list, word)
        }
    }

    private static func visit(_ form: ConditionForm, _ take: (_ list: String, _ word: String) -> Void) {
        switch form {
        case .all(let parts), .any(let parts): for part in parts { visit(part, take) }
        case .not(let inner), .element(let inner, _): visit(inner, take)
        case .comparison(let comparison):
            let attribute = comparison.attribute
            guard attribute.isOpen else { return }
            switch comparison.relation {
            case .equals(let word), .contains(let word): take(attribute.name, word)
            case .isOneOf(let words), .overlaps(let words): for word in words { take(attribute.name, word) }
            case .isTrue, .compares, .lies: return
            }
        case .member, .rest: return
        }
    }

    /// What is doubtful; each word is looked at once, however often it is used.
    var doubts: Doubts {
        let (claimed, sides) = (claimed, Set(base.crossings.flatMap(\.between)))
        var doubts: Doubts = [:]
        for (list, words) in used {
            let others = isOfWords(list) ? counts[list, default: [:]].merging(words, uniquingKeysWith: +) : [:]
            var near = NearNames(others.keys)
            let most = others.values.max() ?? 0
            for word in words.keys {
                let isMeant = meant[list]?.contains(word) == true
                let found = [
                    unclaimed(list, word, claimed[list] ?? []), sideless(list, word, sides),
                    isMeant ? nil : slip(word, others, &near, most: most),
                ].compactMap { $0 }
                if !found.isEmpty { doubts[list, default: [:]][word] = found }
            }
        }
        return doubts
    }

    // MARK: facts

    /// The values that claims have, by attribute.
    private var claimed: [String: Set<String>] {
        var claimed: [String: Set<String>] = [:]
        for fact in base.facts.joined() {
            for claim in fact.claims {
                claimed["crossing.\(fact.name)", default: []].formUnion(Self.texts(claim.value))
            }
        }
        return claimed
    }

    private func unclaimed(_ list: String, _ word: String, _ known: Set<String>) -> Doubt? {
        if known.isEmpty || known.contains(word) { return nil }
        let claims = FieldReader.list(Array(known.sorted().prefix(10)))
        return Doubt(
            code: LintCode.unclaimedValue, message: "no claim says that `\(list)` is `\(word)`",
            hint: Self.nearest(word, known).map { "did you mean `\($0)`?" } ?? "claims say \(claims)")
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

    private func sideless(_ list: String, _ word: String, _ known: Set<String>) -> Doubt? {
        guard !known.isEmpty, Self.sides.contains(list), !known.contains(word) else { return nil }
        return Doubt(
            code: LintCode.noSuchSide,
            message: "`\(word)` is not a side of any crossing, and so is never `\(list)`",
            hint: "the sides are \(FieldReader.list(Array(known.sorted().prefix(10))))")
    }

    // MARK: open words

    /// - Parameters:
    ///   - words: how often each word of the list is used.
    ///   - most: how often the one is that is used most.
    private func slip(_ word: String, _ words: [String: Int], _ near: inout NearNames, most: Int) -> Doubt? {
        guard let count = words[word] else { return nil }
        let alike = near.alike(word)
        // What is near is a slip only for what is used more often.
        func close() -> String? {
            guard word.count > 2, count < most || word.count > 5 || word.count == 4 else { return nil }
            // Of a word of three letters one may be missing.
            let others = near.near(word).filter { word.count > 3 || $0.count > 3 }
            // Of two long words that are used as often, one is still a slip for the other; so is one that doubles a letter of three.
            return others.first { (words[$0] ?? 0) > count }
                ?? others.first { words[$0] == count && (word.count > 5 ? $0 < word : word.doubles($0)) }
        }
        let other =
            alike.first { (words[$0] ?? 0) > count } ?? close() ?? alike.first { words[$0] == count && $0 < word }
        guard let other else { return nil }
        let isRarer = count < words[other] ?? 0
        return Doubt(
            code: LintCode.nearMiss,
            message: isRarer
                ? "`\(word)` is used less often than `\(other)` and looks alike"
                : "`\(word)` and `\(other)` look alike",
            hint: "did you mean `\(other)`?")
    }

    /// Whether it is an open list of words: facts and countries are told of by what there is.
    private func isOfWords(_ list: String) -> Bool {
        guard !list.hasPrefix("crossing."), let (attribute, fields) = base.vocabulary.resolve(list) else {
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
}

extension String {
    /// Whether it has a letter twice that a word of three letters, which is near it, has once: `spyy` for `spy`.
    func doubles(_ other: String) -> Bool {
        count == 4 && other.count == 3 && zip(self, dropFirst()).contains { $0 == $1 }
    }
}

extension ConditionForm {
    /// Whether there is more in it than comparisons.
    fileprivate var hasRest: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.hasRest)
        case .not(let inner), .element(let inner, _): inner.hasRest
        case .rest: true
        case .comparison, .member: false
        }
    }
}
