extension Attribute {
    /// The attributes that every rulebook has: the one table of them.
    ///
    /// The order is that in which reports and messages name them.
    package static let standard: [Attribute] = ofTraveler + ofTrip

    private static let ofTraveler: [Attribute] = [
        Attribute(
            "traveler.nationalities", .list(.country),
            .traveler(.texts({ $0.nationalities }, { $0.nationalities = $1 })), flag: "nationality",
            summary: "nationalities of the traveler, ISO 3166-1 alpha-2"),
        Attribute(
            "traveler.residence", .country, .traveler(.text({ $0.residence }, { $0.residence = $1 })),
            flag: "residence",
            summary: "the country in which the traveler lives"),
        Attribute(
            "traveler.birthDate", .date, .traveler(.date({ $0.birthDate }, { $0.birthDate = $1 })),
            summary: "date of birth"),
        Attribute(
            "traveler.age", .integer, .traveler(.integer({ $0.age }, { $0.age = $1 })),
            bounds: NumberBounds(0...150, "an age"),
            summary: "age in years on the date of the trip"),
        Attribute(
            "traveler.languages", .list(.language), .traveler(.texts({ $0.languages }, { $0.languages = $1 })),
            mayBeAbsent: true,
            summary: "languages, BCP 47, best first"),
        Attribute(
            "traveler.occupation", .word, .traveler(.text({ $0.occupation }, { $0.occupation = $1 })),
            summary: "occupation"),
        Attribute(
            "traveler.documents", .list(.record(Document.typeName)),
            .traveler(.documents({ $0.documents }, { $0.documents = $1 })),
            mayBeAbsent: true, isChangeable: true,
            summary: "travel documents: \(names(Document.fields))"),
        Attribute(
            "traveler.visited", .list(.record(Visit.typeName)), .traveler(.visits({ $0.visited }, { $0.visited = $1 })),
            mayBeAbsent: true,
            summary: "countries visited: \(names(Visit.fields))"),
        Attribute(
            "traveler.stays", .list(.record(Stay.typeName)), .traveler(.stays({ $0.stays }, { $0.stays = $1 })),
            mayBeAbsent: true,
            summary: "stays in states before the trip: \(names(Stay.fields))"),
        Attribute(
            "traveler.needs", .list(.word), .traveler(.texts({ $0.needs }, { $0.needs = $1 })), mayBeAbsent: true,
            summary: "special needs"),
        Attribute(
            "traveler.localities", .list(.word), .traveler(.texts({ $0.localities }, { $0.localities = $1 })),
            mayBeAbsent: true,
            summary: "places in which the traveler is registered"),
        Attribute(
            "traveler.passport", .record(Document.typeName), .derived(.passport),
            summary: "the passport traveled on: the only one, or the one whose issuer trip.travelsOn names"),
    ]

    private static let ofTrip: [Attribute] = [
        Attribute(
            "trip.crossing", .word, .trip(.required({ $0.crossing }, { $0.crossing = $1 })), isChangeable: true,
            flag: "crossing",
            summary: "the crossing, by id, name or alias"),
        Attribute(
            "trip.from", .country, .trip(.text({ $0.from }, { $0.from = $1 })), isChangeable: true, flag: "from",
            summary: "the state that is left, ISO 3166-1"),
        Attribute(
            "trip.to", .country, .trip(.text({ $0.to }, { $0.to = $1 })), isChangeable: true, flag: "to",
            summary: "the state that is entered, ISO 3166-1"),
        Attribute(
            "trip.date", .date, .trip(.day({ $0.date }, { $0.date = $1 })), isChangeable: true, flag: "date",
            summary: "the day of the crossing, YYYY-MM-DD"),
        Attribute(
            "trip.until", .date, .trip(.day({ $0.until }, { $0.until = $1 })), isChangeable: true, flag: "until",
            summary: "the last day of the stay"),
        Attribute(
            "trip.time", .time, .trip(.text({ $0.time }, { $0.time = $1 })), isChangeable: true, flag: "time",
            summary: "the time of the crossing by the clock of the state that is left"),
        Attribute(
            "trip.mode", .word, .trip(.text({ $0.mode }, { $0.mode = $1 })),
            values: ["rail", "road", "foot", "bicycle", "sea", "air"], isChangeable: true, flag: "mode",
            summary: "the means of the crossing"),
        Attribute(
            "trip.vehicle", .word, .trip(.text({ $0.vehicle }, { $0.vehicle = $1 })),
            values: ["car", "bus", "lorry", "motorcycle", "van", "none"], isChangeable: true,
            implied: ImpliedValue(
                value: "none", attribute: "trip.mode", cases: ["rail", "foot", "sea", "air"], certain: ["foot"]),
            flag: "vehicle",
            summary: "the vehicle in which the traveler crosses"),
        Attribute(
            "trip.purpose", .word, .trip(.text({ $0.purpose }, { $0.purpose = $1 })),
            values: [
                "tourism", "business", "official", "transit", "study", "work", "family", "journalism", "aid", "medical",
            ], isChangeable: true, flag: "purpose",
            summary: "the purpose of the trip"),
        Attribute(
            "trip.party", .word, .trip(.text({ $0.party }, { $0.party = $1 })),
            values: ["independent", "organized-tour", "official-delegation", "crew"], isChangeable: true, flag: "party",
            summary: "how the traveler goes"),
        Attribute(
            "trip.travelsOn", .country, .trip(.text({ $0.travelsOn }, { $0.travelsOn = $1 })), isChangeable: true,
            summary: "the state whose passport is used"),
        Attribute("trip.countries", .list(.country), .derived(.countries), summary: "both states of the trip"),
        Attribute(
            "trip.weekday", .word, .derived(.weekday), values: Weekday.allCases.map(\.rawValue),
            summary: "day of the week of trip.date"),
    ]

    private static func names<Record>(_ fields: [RecordField<Record>]) -> String {
        fields.map(\.name).joined(separator: ", ")
    }
}
