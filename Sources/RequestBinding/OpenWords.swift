package import AdvisoryModel
import JSON
package import RuleLanguage

/// Finds the words of requests that look like slips for words that rules read: with such a word a rule would be passed over that may be about this
/// very traveler.
package struct OpenWords: Sendable {
    private struct Row<Root>: Sendable {
        let attribute: Attribute
        /// The open lists that it has, with the words that the rulebook has for them beside its conditions.
        let lists: [(name: String, words: Set<String>)]
        let get: AttributeStorage<Root>.Get<AttributeValue?>
    }

    private let traveler: [Row<Traveler>]
    private let trip: [Row<Trip>]
    /// What the rulebook has for open lists beside its conditions, by list.
    package let named: [String: Set<String>]

    /// - Parameter named: gives the words that a rulebook has for a list beside its conditions.
    package init(_ vocabulary: Vocabulary, named: (_ list: String) -> Set<String>) {
        var (traveler, trip) = ([Row<Traveler>](), [Row<Trip>]())
        var words: [String: Set<String>] = [:]
        for attribute in vocabulary.attributes {
            let lists = Self.lists(of: attribute)
            for list in lists { words[list] = named(list) }
            if lists.isEmpty { continue }
            let all = lists.map { (name: $0, words: words[$0] ?? []) }
            switch attribute.origin {
            case .traveler(let storage): traveler.append(Row(attribute: attribute, lists: all, get: storage.get))
            case .trip(let storage): trip.append(Row(attribute: attribute, lists: all, get: storage.get))
            case .derived, .fact: continue
            }
        }
        (self.traveler, self.trip, self.named) = (traveler, trip, words)
    }

    /// The open lists that an attribute has: its own, or those of the fields of its documents.
    static func lists(of attribute: Attribute) -> [String] {
        // Crossings have a law of their own.
        guard attribute.isGiven, attribute.values.isEmpty, attribute.name != "trip.crossing" else { return [] }
        switch attribute.type.element {
        case .word, .text: return [attribute.name]
        case .record(Document.typeName): return ["\(attribute.name).type", "\(attribute.name).covers"]
        default: return []
        }
    }

    /// Whether a list is of what documents have.
    static func isOfDocuments(_ list: String) -> Bool { list.hasSuffix(".type") || list.hasSuffix(".covers") }

    /// The slips, by attribute.
    ///
    /// - Parameters:
    ///   - isKnown: whether a condition names a word; nearly all words are known, and nothing else is asked of them.
    ///   - words: all words that there are for lists.
    package func slips(in request: Request, isKnown: (String) -> Bool, among words: () -> RuleWords) -> [WordSlip] {
        var slips: [WordSlip] = []
        func look<Root>(_ word: String, _ row: borrowing Row<Root>, _ list: Int = 0) {
            if isKnown(word) || row.lists[list].words.contains(word) { return }
            if let meant = words().meant(by: word, in: row.lists[list].name) {
                slips.append(WordSlip(word: word, meant: meant, attribute: row.attribute))
            }
        }
        func look<Root>(_ value: AttributeValue, _ row: borrowing Row<Root>) {
            switch value {
            case .text(let word), .json(.string(let word)): look(word, row)
            case .texts(let words): for word in words { look(word, row) }
            case .json(.array(let elements)): for case .string(let word) in elements { look(word, row) }
            case .documents(let documents):
                for index in documents.indices {
                    look(documents[index].type, row)
                    for place in documents[index].covers ?? [] { look(place, row, 1) }
                }
            default: return
            }
        }
        // By position, and of what is borrowed, so that nothing of a row or a request is copied but what is used.
        func look<Root>(_ rows: [Row<Root>], of root: borrowing Root) {
            for index in rows.indices {
                guard let value = rows[index].get(root) else { continue }
                look(value, rows[index])
            }
        }
        look(traveler, of: request.traveler)
        look(trip, of: request.trip)
        return slips
    }
}

/// A word of a request that looks like a slip for another one.
package struct WordSlip: Sendable {
    let word: String
    let meant: String
    let attribute: Attribute

    package var problem: Problem {
        Problem(
            RequestCode.nearMiss,
            message: "`\(attribute.name)` is taken as not known: did you mean `\(meant)` by `\(word)`?")
    }
}

extension Request {
    /// The request without attributes that have slips: nothing is known of them.
    package func without(_ slips: [WordSlip]) -> Request {
        var rest = self
        for slip in slips { rest[slip.attribute] = nil }
        return rest
    }

    /// The same with the documents in which there is no slip; nil: there is none in any.
    package func holding(whatHasNone slips: [WordSlip]) -> Request? {
        let words = Set(slips.lazy.filter { $0.attribute.name == "traveler.documents" }.map(\.word))
        if words.isEmpty { return nil }
        var rest = without(slips)
        rest.traveler.documents = traveler.documents?.filter { document in
            !words.contains(document.type) && words.isDisjoint(with: document.covers ?? [])
        }
        return rest
    }
}
