package import AdvisoryModel
package import RuleLanguage
import Synchronization

/// What requests give of what may be missing, by the names under which it is missing: `traveler.documents[0].expires`.
package final class GivenAttributes: Sendable {
    /// An attribute of requests; a class, because attributes are large and passed about.
    package final class Given: Sendable {
        package let attribute: Attribute
        /// Its place in the vocabulary.
        package let place: Int

        fileprivate init(_ attribute: Attribute, _ place: Int) { (self.attribute, self.place) = (attribute, place) }
    }

    /// Requests may hold any number of documents, each with names of its own.
    private static let most = 1024

    private let vocabulary: Vocabulary
    private let known = Mutex<[String: Given?]>([:])

    package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Nil for facts of a crossing, and for names that are none.
    package subscript(name: String) -> Given? {
        // Facts and groups begin with other letters than `traveler` and `trip`.
        guard name.utf8.first == UInt8(ascii: "t") else { return nil }
        return known.withLock { known in
            if let given = known[name] { return given }
            if known.count >= Self.most { known.removeAll() }
            let given = given(name)
            known[name] = .some(given)
            return given
        }
    }

    private func given(_ name: String) -> Given? {
        let path = name.utf8.contains(UInt8(ascii: "[")) ? String(name.prefix { $0 != "[" }) : name
        guard let attribute = vocabulary.resolve(path)?.attribute else { return nil }
        let own = attribute.name == "traveler.passport" ? vocabulary["traveler.documents"] : attribute
        guard let own, own.isGiven || own.name != attribute.name, let place = vocabulary.index(of: own.name) else {
            return nil
        }
        return Given(own, place)
    }
}
