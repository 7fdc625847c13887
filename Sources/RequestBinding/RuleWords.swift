import AdvisoryModel
package import CEL
package import RuleLanguage
import SourceDiagnostics

/// The words that a rulebook has for open lists, such as `traveler.occupation`: what a request may have meant. A class, so that it is made once.
package final class RuleWords: Sendable {
    private static let unknown = Spelling("unknown")
    /// What people write where they give no answer; a rulebook may have a use for any of them.
    private static let fillers: Set = [
        "yes", "no", "blank", "empty", "missing", "pending", "unclear", "withheld", "refused", "confidential",
        "various", "other",
        "see notes", "to follow",
    ]
    private let lists: [String: [Spelling]]
    private let known: Set<String>

    fileprivate init(_ words: [String: Set<String>]) {
        lists = words.mapValues { $0.sorted().map { Spelling($0) } }
        known = words.values.reduce(into: []) { $0.formUnion($1) }
    }

    /// The word that was probably meant by one of a list; nil where the rulebook knows it, or has none that is near.
    func meant(by word: String, in list: String) -> String? {
        if known.contains(word) { return nil }
        if Self.fillers.contains(word.lowercased()) { return Self.unknown.word }
        let spelling = Spelling(word)
        let others = lists[list] ?? []
        var nearest: (word: String, distance: Int)?
        for other in others + [Self.unknown] {
            guard let distance = spelling.distance(to: other), distance < nearest?.distance ?? .max else { continue }
            nearest = (other.word, distance)
        }
        // A document is of another type than the one in whose name its own stands.
        if nearest != nil || OpenWords.isOfDocuments(list) { return nearest?.word }
        return others.first { $0.isPart(of: spelling) || spelling.isPart(of: $0) }?.word
    }
}

/// Collects the words that rules read in open lists.
package struct RuleWordReader {
    private var words: [String: Set<String>]
    /// The open lists that a slot holds.
    private var lists: [[String]]

    /// - Parameter words: what else the rulebook has for its lists, by name.
    package init(_ vocabulary: Vocabulary, _ environment: Environment, words: [String: Set<String>]) {
        self.words = words
        lists = vocabulary.attributes.map { OpenWords.lists(of: $0) }
        // The traveler as a whole is asked for documents.
        if let slot = environment.slot(of: "traveler"), slot.index >= lists.count,
            let documents = vocabulary["traveler.documents"]
        {
            lists += Array(repeating: [], count: slot.index - lists.count + 1)
            lists[slot.index] = OpenWords.lists(of: documents)
        }
    }

    /// All that was found.
    package var found: RuleWords { RuleWords(words) }

    /// Adds the words that a term of a condition compares with.
    package mutating func add(_ term: Condition.Term) {
        let read = Set(term.variables.flatMap { lists.indices.contains($0.index) ? lists[$0.index] : [] })
        if read.isEmpty || add(term.core.form, read) { return }
        // Which of its texts is compared with which list is not worked out: all of them may be.
        term.core.checked(at: term.place.span)?.ast.walk { _, node in
            guard case .literal(.string(let text)) = node else { return }
            for list in read { words[list, default: []].insert(text) }
        }
    }

    /// Adds the words of comparisons; false where there is more than these.
    private mutating func add(_ form: ConditionForm, _ read: Set<String>) -> Bool {
        switch form {
        case .all(let parts), .any(let parts): return parts.reduce(true) { add($1, read) && $0 }
        case .not(let inner), .element(let inner, _): return add(inner, read)
        case .comparison(let comparison):
            let name = comparison.attribute.name
            guard read.contains(name) else { return true }
            switch comparison.relation {
            case .equals(let word), .contains(let word): words[name, default: []].insert(word)
            case .isOneOf(let some), .overlaps(let some): words[name, default: []].formUnion(some)
            case .isTrue, .compares, .lies: break
            }
            return true
        case .member: return true
        case .rest: return false
        }
    }
}
