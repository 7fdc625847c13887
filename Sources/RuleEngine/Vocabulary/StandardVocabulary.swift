import AdvisoryModel
import ReportLanguages

/// The attributes that every rulebook has.
enum StandardVocabulary {
    /// The fields of record types.
    static let records: [String: [(name: String, type: AttributeType)]] = [
        "document": [
            ("type", .word), ("issuer", .country), ("covers", .list(.text)), ("validFrom", .date), ("expires", .date),
            ("entries", .integer),
        ],
        "visit": [("country", .country), ("date", .date)],
        "range": [("min", .integer), ("max", .integer)],
    ]

    static let attributes: [Attribute] = [
        Attribute(
            name: "traveler.nationalities", type: .list(.country),
            summary: "nationalities, ISO 3166-1 alpha-2"),
        Attribute(
            name: "traveler.residence", type: .country,
            summary: "country of residence"),
        Attribute(
            name: "traveler.birthDate", type: .date,
            summary: "date of birth"),
        Attribute(
            name: "traveler.age", type: .integer,
            summary: "age in years on the date of the trip"),
        Attribute(
            name: "traveler.languages", type: .list(.language), mayBeAbsent: true,
            summary: "languages, BCP 47, best first"),
        Attribute(
            name: "traveler.occupation", type: .word,
            summary: "occupation"),
        Attribute(
            name: "traveler.documents", type: .list(.record("document")), mayBeAbsent: true,
            summary: "travel documents: type, issuer, covers, validFrom, expires, entries"),
        Attribute(
            name: "traveler.visited", type: .list(.record("visit")), mayBeAbsent: true,
            summary: "countries visited: country, date"),
        Attribute(
            name: "traveler.needs", type: .list(.word), mayBeAbsent: true,
            summary: "special needs"),
        Attribute(
            name: "traveler.localities", type: .list(.word), mayBeAbsent: true,
            summary: "places in which the traveler is registered"),
        Attribute(
            name: "traveler.passport", type: .record("document"),
            summary: "the passport traveled on: the only one, or the one whose issuer trip.travelsOn names",
            isGiven: false),
        Attribute(name: "trip.crossing", type: .word, summary: "id of the crossing"),
        Attribute(
            name: "trip.from", type: .country,
            summary: "the state that is left"),
        Attribute(
            name: "trip.to", type: .country,
            summary: "the state that is entered"),
        Attribute(
            name: "trip.date", type: .date,
            summary: "day of the crossing"),
        Attribute(
            name: "trip.until", type: .date,
            summary: "last day of the stay"),
        Attribute(
            name: "trip.time", type: .time,
            summary: "time of the crossing, HH:MM, by the clock of trip.from"),
        Attribute(
            name: "trip.mode", type: .word, values: ["rail", "road", "foot", "bicycle", "sea", "air"],
            summary: "means of the crossing"),
        Attribute(
            name: "trip.purpose", type: .word,
            values: [
                "tourism", "business", "official", "transit", "study", "work", "family", "journalism", "aid", "medical",
            ],
            summary: "purpose of the trip"),
        Attribute(
            name: "trip.party", type: .word, values: ["independent", "organized-tour", "official-delegation", "crew"],
            summary: "how the traveler goes"),
        Attribute(
            name: "trip.travelsOn", type: .country,
            summary: "state whose passport is used"),
        Attribute(
            name: "trip.countries", type: .list(.country), summary: "both states of the trip", isGiven: false),
        Attribute(
            name: "trip.weekday", type: .word, values: Weekday.allCases.map(\.rawValue),
            summary: "day of the week of trip.date", isGiven: false),
    ].map { attribute in
        var asked = attribute
        let questions = Phrases.all.compactMap { phrases in
            phrases.questions[attribute.name].map { LocalizedText.Variant(language: phrases.language, text: $0) }
        }
        if !questions.isEmpty { asked.question = LocalizedText(questions) }
        return asked
    }
}
