import AdvisoryModel
import CEL

/// Gives every attribute of a request its value: known, known to be absent, or unknown.
struct RequestBinder: Sendable {
    /// What the value of a slot is taken from.
    private enum Origin {
        case nationalities, residence, birthDate, age, languages, occupation, documents, visited, needs, localities,
            passport
        case crossing, from, to, date, until, time, mode, purpose, party, travelsOn, countries, weekday
        /// An attribute that the rulebook's vocabulary adds.
        case added(Added)
        /// The traveler as a whole, for functions.
        case traveler
        /// Facts are set by who knows the crossing.
        case fact
    }

    /// A class, so that few words have to be copied for it.
    private final class Added: Sendable {
        let key: String
        let type: AttributeType
        let isOfTrip: Bool

        init(_ attribute: Attribute) {
            (key, type, isOfTrip) = (attribute.key, attribute.type, attribute.name.hasPrefix("trip."))
        }
    }

    /// For each slot where its value comes from, and whether an empty list is one.
    private let origins: [(origin: Origin, mayBeAbsent: Bool)]
    /// For each slot what it is where it is not known.
    private let unknown: [Value]
    private let environment: Environment
    private let unknownDate = Value.unknown(UnknownSet("trip.date"))

    /// - Parameter environment: the attributes of the vocabulary are its first variables, the traveler as a whole comes behind them.
    init(_ vocabulary: Vocabulary, _ environment: Environment) {
        self.environment = environment
        let attributes = vocabulary.attributes
        origins = environment.variables.indices.map { slot in
            slot < attributes.count
                ? (Self.origin(of: attributes[slot]), attributes[slot].mayBeAbsent) : (.traveler, false)
        }
        unknown = environment.variables.indices.map { slot in
            slot < attributes.count ? .unknown(UnknownSet(attributes[slot].name)) : .null
        }
    }

    /// The values of all slots but those of facts.
    func bindings(_ request: Request, _ crossing: Crossing) -> Bindings {
        Bindings(environment) { slot in
            value(origins[slot].origin, origins[slot].mayBeAbsent, request, crossing) ?? unknown[slot]
        }
    }

    private static func origin(of attribute: Attribute) -> Origin {
        switch attribute.name {
        case "traveler.nationalities": .nationalities
        case "traveler.residence": .residence
        case "traveler.birthDate": .birthDate
        case "traveler.age": .age
        case "traveler.languages": .languages
        case "traveler.occupation": .occupation
        case "traveler.documents": .documents
        case "traveler.visited": .visited
        case "traveler.needs": .needs
        case "traveler.localities": .localities
        case "traveler.passport": .passport
        case "trip.crossing": .crossing
        case "trip.from": .from
        case "trip.to": .to
        case "trip.date": .date
        case "trip.until": .until
        case "trip.time": .time
        case "trip.mode": .mode
        case "trip.purpose": .purpose
        case "trip.party": .party
        case "trip.travelsOn": .travelsOn
        case "trip.countries": .countries
        case "trip.weekday": .weekday
        default: attribute.name.hasPrefix("crossing.") ? .fact : .added(Added(attribute))
        }
    }

    /// The value of an attribute; nil where it is not known.
    private func value(_ origin: Origin, _ mayBeAbsent: Bool, _ request: Request, _ crossing: Crossing) -> Value? {
        func texts(_ texts: [String]?) -> Value? {
            guard let texts, !texts.isEmpty || mayBeAbsent else { return nil }
            return .list(texts.map { .string($0) })
        }
        func text(_ text: String?) -> Value? { text.map { .string($0) } }
        switch origin {
        case .nationalities: return texts(request.traveler.nationalities)
        case .residence: return text(request.traveler.residence)
        case .birthDate: return request.traveler.birthDate.map { .day($0) }
        case .age: return age(request.traveler, on: request.trip.date)
        case .languages: return texts(request.traveler.languages)
        case .occupation: return text(request.traveler.occupation)
        case .documents: return request.traveler.documents.map(RecordValues.documents)
        case .visited: return request.traveler.visited.map(RecordValues.visits)
        case .needs: return texts(request.traveler.needs)
        case .localities: return texts(request.traveler.localities)
        case .passport: return RecordValues.passport(request)
        case .crossing: return text(request.trip.crossing)
        case .from: return text(request.trip.from)
        case .to: return text(request.trip.to)
        case .date: return request.trip.date.map { .day($0) }
        case .until: return request.trip.until.map { .day($0) }
        case .time: return text(request.trip.time)
        case .mode: return text(request.trip.mode)
        case .purpose: return text(request.trip.purpose)
        case .party: return text(request.trip.party)
        case .travelsOn: return text(request.trip.travelsOn)
        case .countries: return texts(crossing.between)
        case .weekday: return request.trip.date.map { .string($0.weekday.rawValue) } ?? unknownDate
        case .added(let added): return value(of: added, mayBeAbsent, request)
        case .traveler: return .traveler(TravelerDocuments(request))
        case .fact: return nil
        }
    }

    private func value(of added: Added, _ mayBeAbsent: Bool, _ request: Request) -> Value? {
        switch (added.isOfTrip ? request.trip.additional : request.traveler.additional)[added.key] {
        case nil: nil
        case .null?: mayBeAbsent ? (added.type.isList ? .list([]) : .null) : nil
        case .array(let elements)? where elements.isEmpty && !mayBeAbsent: nil
        case let value?: value.celValue(as: added.type)
        }
    }

    private func age(_ traveler: Traveler, on date: Day?) -> Value? {
        if let age = traveler.age { return .int(Int64(age)) }
        guard let birthDate = traveler.birthDate else { return nil }
        guard let date else { return unknownDate }
        return .int(Int64(Self.age(of: birthDate, on: date)))
    }

    /// Full years between two days; people born on 29 February have their birthday on 1 March in other years.
    static func age(of birthDate: Day, on date: Day) -> Int {
        let (birth, now) = (birthDate.civil, date.civil)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }
}
