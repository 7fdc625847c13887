import AdvisoryModel
import JSON
public import RuleEngine

/// What a contacts rule says: whom to call, each contact once.
public final class ContactsRule: Sendable {
    /// The contacts.
    public let contacts: [RankedContact]
    /// The same as the report's details show them, in their order.
    let shown: [JSONValue]
    /// The details where all of them are meant for the traveler.
    let details: [JSONValue.Member]
    /// Whether some are meant for certain nationalities only.
    let isForSome: Bool

    /// - Parameter services: what contacts do, in the order in which to call them.
    init(_ contacts: [Contact], services: [String]) {
        var distinct: [Contact] = []
        for contact in contacts where !distinct.contains(contact) { distinct.append(contact) }
        self.contacts = distinct.map { contact in
            RankedContact(
                contact, rank: RankedContact.Rank(order: services.firstIndex(of: contact.service) ?? services.count))
        }
        shown = distinct.map(Self.json)
        details = [.init("contacts", .array(shown))]
        isForSome = distinct.contains { !$0.for.isEmpty || !$0.represents.isEmpty }
    }

    private static func json(_ contact: Contact) -> JSONValue {
        var members: [JSONValue.Member] = [.init("service", .string(contact.service))]
        func add(_ key: String, _ text: String?) {
            if let text { members.append(.init(key, .string(text))) }
        }
        func add(_ key: String, _ list: [String]) {
            if !list.isEmpty { members.append(.init(key, .array(list.map { .string($0) }))) }
        }
        add("number", contact.number)
        add("country", contact.country)
        add("for", contact.for)
        add("languages", contact.languages)
        add("hours", contact.hours)
        add("callableFrom", contact.callableFrom)
        add("represents", contact.represents)
        add("url", contact.url)
        add("email", contact.email)
        return .object(members)
    }
}
