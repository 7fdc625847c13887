extension Attribute {
    /// The attributes that every rulebook has: the one table of them.
    ///
    /// The order is that in which reports and messages name them.
    package static let standard: [Attribute] = ofTraveler + ofTrip

    private static let ofTraveler: [Attribute] = [
        Attribute(
            "traveler.nationalities", .list(.country), .traveler(.texts(\.nationalities)), flag: "nationality",
            summary: "nationalities of the traveler, ISO 3166-1 alpha-2"),
        Attribute(
            "traveler.residence", .country, .traveler(.text(\.residence)), flag: "residence",
            summary: "the country in which the traveler lives"),
        Attribute("traveler.birthDate", .date, .traveler(.day(\.birthDate)), summary: "date of birth"),
        Attribute(
            "traveler.age", .integer, .traveler(.integer(\.age)), bounds: NumberBounds(0...150, "an age"),
            summary: "age in years on the date of the trip"),
        Attribute(
            "traveler.languages", .list(.language), .traveler(.texts(\.languages)), mayBeAbsent: true,
            summary: "languages, BCP 47, best first"),
        Attribute("traveler.occupation", .word, .traveler(.text(\.occupation)), summary: "occupation"),
        Attribute(
            "traveler.documents", .list(.record(Document.typeName)), .traveler(.documents(\.documents)),
            mayBeAbsent: true, isChangeable: true,
            summary: "travel documents: \(names(Document.fields))"),
        Attribute(
            "traveler.visited", .list(.record(Visit.typeName)), .traveler(.visits(\.visited)), mayBeAbsent: true,
            summary: "countries visited: \(names(Visit.fields))"),
        Attribute(
            "traveler.needs", .list(.word), .traveler(.texts(\.needs)), mayBeAbsent: true, summary: "special needs"),
        Attribute(
            "traveler.localities", .list(.word), .traveler(.texts(\.localities)), mayBeAbsent: true,
            summary: "places in which the traveler is registered"),
        Attribute(
            "traveler.passport", .record(Document.typeName), .derived(.passport),
            summary: "the passport traveled on: the only one, or the one whose issuer trip.travelsOn names"),
    ]

    private static let ofTrip: [Attribute] = [
        Attribute(
            "trip.crossing", .word, .trip(.required(\.crossing)), isChangeable: true, flag: "crossing",
            summary: "the crossing, by id, name or alias"),
        Attribute(
            "trip.from", .country, .trip(.text(\.from)), isChangeable: true, flag: "from",
            summary: "the state that is left, ISO 3166-1"),
        Attribute(
            "trip.to", .country, .trip(.text(\.to)), isChangeable: true, flag: "to",
            summary: "the state that is entered, ISO 3166-1"),
        Attribute(
            "trip.date", .date, .trip(.day(\.date)), isChangeable: true, flag: "date",
            summary: "the day of the crossing, YYYY-MM-DD"),
        Attribute(
            "trip.until", .date, .trip(.day(\.until)), isChangeable: true, flag: "until",
            summary: "the last day of the stay"),
        Attribute(
            "trip.time", .time, .trip(.text(\.time)), isChangeable: true, flag: "time",
            summary: "the time of the crossing by the clock of the state that is left"),
        Attribute(
            "trip.mode", .word, .trip(.text(\.mode)),
            values: ["rail", "road", "foot", "bicycle", "sea", "air"], isChangeable: true, flag: "mode",
            summary: "the means of the crossing"),
        Attribute(
            "trip.purpose", .word, .trip(.text(\.purpose)),
            values: [
                "tourism", "business", "official", "transit", "study", "work", "family", "journalism", "aid", "medical",
            ], isChangeable: true, flag: "purpose",
            summary: "the purpose of the trip"),
        Attribute(
            "trip.party", .word, .trip(.text(\.party)),
            values: ["independent", "organized-tour", "official-delegation", "crew"], isChangeable: true, flag: "party",
            summary: "how the traveler goes"),
        Attribute(
            "trip.travelsOn", .country, .trip(.text(\.travelsOn)), isChangeable: true,
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
