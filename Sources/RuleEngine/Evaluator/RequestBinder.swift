import AdvisoryModel
import CEL

/// Gives every attribute of a request its value: known, known to be absent, or unknown.
struct RequestBinder: Sendable {
    /// Reads one attribute; nil where it is not known.
    private typealias Reader = @Sendable (Request, Crossing) -> Value?

    private let readers: [(slot: Int, read: Reader, unknown: Value)]

    /// Prepares the readers of all attributes but facts.
    init(_ vocabulary: Vocabulary) {
        readers = vocabulary.attributes.enumerated().compactMap { slot, attribute in
            guard !attribute.name.hasPrefix("crossing.") else { return nil }
            return (slot, Self.reader(of: attribute), .unknown(UnknownSet(attribute.name)))
        }
    }

    func bind(_ request: Request, _ crossing: Crossing, into bindings: inout Bindings) {
        for reader in readers { bindings[reader.slot] = reader.read(request, crossing) ?? reader.unknown }
    }

    private static func reader(of attribute: Attribute) -> Reader {
        let mayBeAbsent = attribute.mayBeAbsent
        @Sendable func texts(_ texts: [String]?) -> Value? {
            guard let texts, !texts.isEmpty || mayBeAbsent else { return nil }
            return .list(texts.map { .string($0) })
        }
        @Sendable func text(_ text: String?) -> Value? { text.map { .string($0) } }
        switch attribute.name {
        case "traveler.nationalities": return { request, _ in texts(request.traveler.nationalities) }
        case "traveler.residence": return { request, _ in text(request.traveler.residence) }
        case "traveler.birthDate": return { request, _ in request.traveler.birthDate.map { .day($0) } }
        case "traveler.age": return { request, _ in age(request.traveler, on: request.trip.date) }
        case "traveler.languages": return { request, _ in texts(request.traveler.languages) }
        case "traveler.occupation": return { request, _ in text(request.traveler.occupation) }
        case "traveler.documents": return { request, _ in request.traveler.documents.map(RecordValues.documents) }
        case "traveler.visited": return { request, _ in request.traveler.visited.map(RecordValues.visits) }
        case "traveler.needs": return { request, _ in texts(request.traveler.needs) }
        case "traveler.localities": return { request, _ in texts(request.traveler.localities) }
        case "traveler.passport": return { request, _ in RecordValues.passport(request) }
        case "trip.crossing": return { request, _ in text(request.trip.crossing) }
        case "trip.from": return { request, _ in text(request.trip.from) }
        case "trip.to": return { request, _ in text(request.trip.to) }
        case "trip.date": return { request, _ in request.trip.date.map { .day($0) } }
        case "trip.until": return { request, _ in request.trip.until.map { .day($0) } }
        case "trip.time": return { request, _ in text(request.trip.time) }
        case "trip.mode": return { request, _ in text(request.trip.mode) }
        case "trip.purpose": return { request, _ in text(request.trip.purpose) }
        case "trip.party": return { request, _ in text(request.trip.party) }
        case "trip.travelsOn": return { request, _ in text(request.trip.travelsOn) }
        case "trip.countries": return { _, crossing in texts(crossing.between) }
        case "trip.weekday":
            let unknown = Value.unknown(UnknownSet("trip.date"))
            return { request, _ in request.trip.date.map { .string($0.weekday.rawValue) } ?? unknown }
        default: return added(attribute)
        }
    }

    /// An attribute that the rulebook's vocabulary adds.
    private static func added(_ attribute: Attribute) -> Reader {
        let (key, type, mayBeAbsent) = (attribute.key, attribute.type, attribute.mayBeAbsent)
        let isOfTrip = attribute.name.hasPrefix("trip.")
        return { request, _ in
            switch (isOfTrip ? request.trip.additional : request.traveler.additional)[key] {
            case nil: nil
            case .null?: mayBeAbsent ? (type.isList ? .list([]) : .null) : nil
            case .array(let elements)? where elements.isEmpty && !mayBeAbsent: nil
            case let value?: value.celValue(as: type)
            }
        }
    }

    private static func age(_ traveler: Traveler, on date: Day?) -> Value? {
        if let age = traveler.age { return .int(Int64(age)) }
        guard let birthDate = traveler.birthDate else { return nil }
        guard let date else { return .unknown(UnknownSet("trip.date")) }
        return .int(Int64(age(of: birthDate, on: date)))
    }

    /// Full years between two days; people born on 29 February have their birthday on 1 March in other years.
    static func age(of birthDate: Day, on date: Day) -> Int {
        let (birth, now) = (birthDate.civil, date.civil)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
