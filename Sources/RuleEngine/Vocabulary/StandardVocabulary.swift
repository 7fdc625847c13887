import AdvisoryModel

/// The attributes and lists that every rulebook has. `StandardVocabularyTests` holds them against the rule language's reference.
enum StandardVocabulary {
    static let fieldValues = [
        "contacts.service": ["all", "police", "ambulance", "fire", "rescue", "consular", "operator", "insurer"]
    ]

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
            question: ask(
                "Which nationalities does the traveler hold?", "Какое у путешественника гражданство?",
                "Quelles sont les nationalités du voyageur ?"),
            summary: "nationalities, ISO 3166-1 alpha-2"),
        Attribute(
            name: "traveler.residence", type: .country,
            question: ask(
                "In which country does the traveler live?", "В какой стране живёт путешественник?",
                "Dans quel pays le voyageur réside-t-il ?"),
            summary: "country of residence"),
        Attribute(
            name: "traveler.birthDate", type: .date,
            question: ask(
                "When was the traveler born?", "Когда родился путешественник?",
                "Quelle est la date de naissance du voyageur ?"),
            summary: "date of birth"),
        Attribute(
            name: "traveler.age", type: .integer,
            question: ask(
                "How old is the traveler on the day of the trip?", "Сколько лет путешественнику в день поездки?",
                "Quel âge le voyageur a-t-il le jour du voyage ?"),
            summary: "age in years on the date of the trip"),
        Attribute(
            name: "traveler.languages", type: .list(.language), mayBeAbsent: true,
            question: ask(
                "Which languages does the traveler speak?", "На каких языках говорит путешественник?",
                "Quelles langues le voyageur parle-t-il ?"),
            summary: "languages, BCP 47, best first"),
        Attribute(
            name: "traveler.occupation", type: .word,
            question: ask(
                "What does the traveler do for a living?", "Кем работает путешественник?",
                "Quelle est la profession du voyageur ?"),
            summary: "occupation"),
        Attribute(
            name: "traveler.documents", type: .list(.record("document")), mayBeAbsent: true,
            question: ask(
                "Which passport, visas and permits does the traveler hold, and until when are they valid?",
                "Какие у путешественника паспорт, визы и разрешения и до какого числа они действуют?",
                "Quels passeport, visas et permis le voyageur détient-il, et jusqu'à quand sont-ils valables ?"),
            summary: "travel documents: type, issuer, covers, validFrom, expires, entries"),
        Attribute(
            name: "traveler.visited", type: .list(.record("visit")), mayBeAbsent: true,
            question: ask(
                "Which countries has the traveler visited, and when?", "В каких странах и когда был путешественник?",
                "Quels pays le voyageur a-t-il visités, et quand ?"),
            summary: "countries visited: country, date"),
        Attribute(
            name: "traveler.needs", type: .list(.word), mayBeAbsent: true,
            question: ask(
                "Does the traveler have special needs?", "Есть ли у путешественника особые потребности?",
                "Le voyageur a-t-il des besoins particuliers ?"),
            summary: "special needs"),
        Attribute(
            name: "traveler.localities", type: .list(.word), mayBeAbsent: true,
            question: ask(
                "In which places is the traveler registered?", "Где зарегистрирован путешественник?",
                "Dans quelles localités le voyageur est-il domicilié ?"),
            summary: "places in which the traveler is registered"),
        Attribute(
            name: "traveler.passport", type: .record("document"),
            summary: "the passport traveled on: the only one, or the one whose issuer trip.travelsOn names",
            isGiven: false),
        Attribute(name: "trip.crossing", type: .word, summary: "id of the crossing"),
        Attribute(
            name: "trip.from", type: .country,
            question: ask(
                "Which country does the trip leave?", "Из какой страны выезд?", "Quel pays le voyageur quitte-t-il ?"),
            summary: "the state that is left"),
        Attribute(
            name: "trip.to", type: .country,
            question: ask(
                "Which country does the trip enter?", "В какую страну въезд?",
                "Dans quel pays le voyageur entre-t-il ?"),
            summary: "the state that is entered"),
        Attribute(
            name: "trip.date", type: .date,
            question: ask(
                "On which day is the crossing?", "В какой день пересечение границы?",
                "Quel jour le passage a-t-il lieu ?"),
            summary: "day of the crossing"),
        Attribute(
            name: "trip.until", type: .date,
            question: ask(
                "Which is the last day of the stay?", "Какой последний день пребывания?",
                "Quel est le dernier jour du séjour ?"),
            summary: "last day of the stay"),
        Attribute(
            name: "trip.time", type: .time,
            question: ask(
                "At what time is the crossing?", "В какое время пересечение границы?",
                "À quelle heure le passage a-t-il lieu ?"),
            summary: "time of the crossing, HH:MM, by the clock of trip.from"),
        Attribute(
            name: "trip.mode", type: .word, values: ["rail", "road", "foot", "bicycle", "sea", "air"],
            question: ask(
                "How does the traveler cross?", "На чём путешественник пересекает границу?",
                "Par quel moyen le voyageur passe-t-il la frontière ?"),
            summary: "means of the crossing"),
        Attribute(
            name: "trip.purpose", type: .word,
            values: [
                "tourism", "business", "official", "transit", "study", "work", "family", "journalism", "aid", "medical",
            ],
            question: ask(
                "What is the purpose of the trip?", "Какова цель поездки?", "Quel est le but du voyage ?"),
            summary: "purpose of the trip"),
        Attribute(
            name: "trip.party", type: .word, values: ["independent", "organized-tour", "official-delegation", "crew"],
            question: ask(
                "Does the traveler go alone, with an organised tour, as a delegation or as crew?",
                "Путешественник едет самостоятельно, с организованной группой, в составе делегации или экипажа?",
                "Le voyageur part-il seul, en voyage organisé, en délégation ou comme équipage ?"),
            summary: "how the traveler goes"),
        Attribute(
            name: "trip.travelsOn", type: .country,
            question: ask(
                "Which country's passport does the traveler use?", "По паспорту какой страны едет путешественник?",
                "Avec le passeport de quel pays le voyageur part-il ?"),
            summary: "state whose passport is used"),
        Attribute(
            name: "trip.countries", type: .list(.country), summary: "both states of the trip", isGiven: false),
        Attribute(
            name: "trip.weekday", type: .word, values: Weekday.allCases.map(\.rawValue),
            summary: "day of the week of trip.date", isGiven: false),
    ]

    private static func ask(_ english: String, _ russian: String, _ french: String) -> LocalizedText {
        LocalizedText(["en": english, "ru": russian, "fr": french])
    }
}
