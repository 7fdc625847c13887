import AdvisoryModel
import CEL

/// Gives every attribute of a request its value: known, known to be absent, or unknown.
struct RequestBinder {
    let vocabulary: Vocabulary
    let crossing: Crossing

    func value(of attribute: Attribute, _ request: Request) -> Value {
        known(attribute, request) ?? .unknown(UnknownSet(attribute.name))
    }

    private func known(_ attribute: Attribute, _ request: Request) -> Value? {
        let (traveler, trip) = (request.traveler, request.trip)
        switch attribute.name {
        case "traveler.nationalities": return texts(traveler.nationalities, attribute)
        case "traveler.residence": return traveler.residence.map { .string($0) }
        case "traveler.birthDate": return traveler.birthDate.map { .day($0) }
        case "traveler.age": return age(traveler, on: trip.date)
        case "traveler.languages": return texts(traveler.languages, attribute)
        case "traveler.occupation": return traveler.occupation.map { .string($0) }
        case "traveler.documents": return traveler.documents.map(documents)
        case "traveler.visited": return traveler.visited.map(visits)
        case "traveler.needs": return texts(traveler.needs, attribute)
        case "traveler.localities": return texts(traveler.localities, attribute)
        case "traveler.passport": return passport(request)
        case "trip.crossing": return .string(trip.crossing)
        case "trip.from": return trip.from.map { .string($0) }
        case "trip.to": return trip.to.map { .string($0) }
        case "trip.date": return trip.date.map { .day($0) }
        case "trip.until": return trip.until.map { .day($0) }
        case "trip.time": return trip.time.map { .string($0) }
        case "trip.mode": return trip.mode.map { .string($0) }
        case "trip.purpose": return trip.purpose.map { .string($0) }
        case "trip.party": return trip.party.map { .string($0) }
        case "trip.travelsOn": return trip.travelsOn.map { .string($0) }
        case "trip.countries": return .list(crossing.between.map { .string($0) })
        case "trip.weekday":
            return trip.date.map { .string($0.weekday.rawValue) } ?? .unknown(UnknownSet("trip.date"))
        default:
            let owner = attribute.name.hasPrefix("trip.") ? trip.additional : traveler.additional
            return owner[attribute.key].flatMap { added($0, attribute) }
        }
    }

    private func texts(_ texts: [String]?, _ attribute: Attribute) -> Value? {
        guard let texts, !texts.isEmpty || attribute.mayBeAbsent else { return nil }
        return .list(texts.map { .string($0) })
    }

    private func added(_ value: JSONValue, _ attribute: Attribute) -> Value? {
        switch value {
        case .null: attribute.mayBeAbsent ? (attribute.type.isList ? .list([]) : .null) : nil
        case .array(let elements) where elements.isEmpty && !attribute.mayBeAbsent: nil
        default: value.celValue(as: attribute.type)
        }
    }

    private func age(_ traveler: Traveler, on date: Day?) -> Value? {
        if let age = traveler.age { return .int(Int64(age)) }
        guard let birthDate = traveler.birthDate else { return nil }
        guard let date else { return .unknown(UnknownSet("trip.date")) }
        return .int(Int64(Self.age(of: birthDate, on: date)))
    }

    /// Full years between two days; people born on 29 February have their birthday on 1 March in other years.
    static func age(of birthDate: Day, on date: Day) -> Int {
        let (birth, now) = (birthDate.civil, date.civil)
        let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
        return now.year - birth.year - (hadBirthday ? 0 : 1)
    }

    private func passport(_ request: Request) -> Value {
        switch PassportChoice(request) {
        case .known(let document): Self.record(document, named: "traveler.passport")
        case .issuer(let country):
            Self.record(Document(type: "passport", issuer: country), named: "traveler.passport")
        case .none:
            .record(
                Dictionary(
                    (StandardVocabulary.records["document"] ?? []).map { ($0.name, Value.null) },
                    uniquingKeysWith: { first, _ in first }))
        case .unknown(let attribute): .unknown(UnknownSet(attribute))
        }
    }

    private func documents(_ documents: [Document]) -> Value {
        .list(documents.enumerated().map { Self.record($1, named: "traveler.documents[\($0)]") })
    }

    /// A document with every field, those that are not known as unknown.
    static func record(_ document: Document, named name: String) -> Value {
        func field(_ key: String, _ value: Value?) -> (String, Value) {
            (key, value ?? .unknown(UnknownSet("\(name).\(key)")))
        }
        return .record(
            Dictionary(
                [
                    field("type", .string(document.type)), field("issuer", document.issuer.map { .string($0) }),
                    field("covers", document.covers.map { .list($0.map { .string($0) }) }),
                    field("validFrom", document.validFrom.map { .day($0) }),
                    field("expires", document.expires.map { .day($0) }),
                    field("entries", document.entries.map { .int(Int64($0)) }),
                ], uniquingKeysWith: { first, _ in first }))
    }

    private func visits(_ visits: [Visit]) -> Value {
        .list(
            visits.enumerated().map { index, visit in
                .record([
                    "country": .string(visit.country),
                    "date": visit.date.map { .day($0) } ?? .unknown(UnknownSet("traveler.visited[\(index)].date")),
                ])
            })
    }
}
