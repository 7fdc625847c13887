package import AdvisoryModel
import JSON
package import RuleLanguage

/// Finds the words of requests that look like slips for words that rules read: with such a word a rule would be passed over that may be about this
/// very traveler.
package struct OpenWords: Sendable {
    private struct Row<Root>: Sendable {
        let attribute: Attribute
        /// The open lists that it has.
        let lists: [String]
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
            switch attribute.origin {
            case .traveler(let storage): traveler.append(Row(attribute: attribute, lists: lists, get: storage.get))
            case .trip(let storage): trip.append(Row(attribute: attribute, lists: lists, get: storage.get))
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

    /// The slips, by attribute.
    ///
    /// - Parameters:
    ///   - isKnown: whether a condition names a word; nearly all words are known, and nothing else is asked of them.
    ///   - words: all words that there are for lists.
    package func slips(in request: Request, isKnown: (String) -> Bool, among words: () -> RuleWords) -> [WordSlip] {
        var slips: [WordSlip] = []
        func look(_ word: String, _ list: String, _ attribute: Attribute) {
            if isKnown(word) || named[list]?.contains(word) == true { return }
            if let meant = words().meant(by: word, in: list) {
                slips.append(WordSlip(word: word, meant: meant, attribute: attribute))
            }
        }
        func look(_ value: AttributeValue, _ lists: [String], _ attribute: Attribute) {
            switch value {
            case .text(let word), .json(.string(let word)): look(word, lists[0], attribute)
            case .texts(let words): for word in words { look(word, lists[0], attribute) }
            case .json(.array(let elements)):
                for case .string(let word) in elements { look(word, lists[0], attribute) }
            case .documents(let documents):
                for document in documents {
                    look(document.type, lists[0], attribute)
                    for place in document.covers ?? [] { look(place, lists[1], attribute) }
                }
            default: return
            }
        }
        // By position, so that nothing of a row is copied but what is used.
        for index in traveler.indices {
            guard let value = traveler[index].get(request.traveler) else { continue }
            look(value, traveler[index].lists, traveler[index].attribute)
        }
        for index in trip.indices {
            guard let value = trip[index].get(request.trip) else { continue }
            look(value, trip[index].lists, trip[index].attribute)
        }
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
}
