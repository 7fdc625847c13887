import AdvisoryModel

/// The attributes and lists that every rulebook has.
enum StandardVocabulary {
    static let fieldValues = [
        "contacts.service": ["all", "police", "ambulance", "fire", "rescue", "consular", "operator", "insurer"]
    ]

    /// The fields of record types.
    static let records: [String: [(name: String, type: AttributeType)]] = [
        Document.typeName: Document.fields.map { ($0.name, $0.type) },
        Visit.typeName: Visit.fields.map { ($0.name, $0.type) },
        "range": [("min", .integer), ("max", .integer)],
    ]

    static let attributes: [Attribute] = Attribute.standard.map { attribute in
        var attribute = attribute
        if let question = questions[attribute.name] { attribute.question = question }
        return attribute
    }

    /// What to ask, by attribute.
    private static let questions: [String: LocalizedText] = [
        "traveler.nationalities":
            ask(
                "Which nationalities does the traveler hold?", "Какое у путешественника гражданство?",
                "Quelles sont les nationalités du voyageur ?"),
        "traveler.residence":
            ask(
                "In which country does the traveler live?", "В какой стране живёт путешественник?",
                "Dans quel pays le voyageur réside-t-il ?"),
        "traveler.birthDate":
            ask(
                "When was the traveler born?", "Когда родился путешественник?",
                "Quelle est la date de naissance du voyageur ?"),
        "traveler.age":
            ask(
                "How old is the traveler on the day of the trip?", "Сколько лет путешественнику в день поездки?",
                "Quel âge le voyageur a-t-il le jour du voyage ?"),
        "traveler.languages":
            ask(
                "Which languages does the traveler speak?", "На каких языках говорит путешественник?",
                "Quelles langues le voyageur parle-t-il ?"),
        "traveler.occupation":
            ask(
                "What does the traveler do for a living?", "Кем работает путешественник?",
                "Quelle est la profession du voyageur ?"),
        "traveler.documents":
            ask(
                "Which passport, visas and permits does the traveler hold, and until when are they valid?",
                "Какие у путешественника паспорт, визы и разрешения и до какого числа они действуют?",
                "Quels passeport, visas et permis le voyageur détient-il, et jusqu'à quand sont-ils valables ?"),
        "traveler.visited":
            ask(
                "Which countries has the traveler visited, and when?", "В каких странах и когда был путешественник?",
                "Quels pays le voyageur a-t-il visités, et quand ?"),
        "traveler.needs":
            ask(
                "Does the traveler have special needs?", "Есть ли у путешественника особые потребности?",
                "Le voyageur a-t-il des besoins particuliers ?"),
        "traveler.localities":
            ask(
                "In which places is the traveler registered?", "Где зарегистрирован путешественник?",
                "Dans quelles localités le voyageur est-il domicilié ?"),
        "trip.from":
            ask(
                "Which country does the trip leave?", "Из какой страны выезд?", "Quel pays le voyageur quitte-t-il ?"),
        "trip.to":
            ask(
                "Which country does the trip enter?", "В какую страну въезд?",
                "Dans quel pays le voyageur entre-t-il ?"),
        "trip.date":
            ask(
                "On which day is the crossing?", "В какой день пересечение границы?",
                "Quel jour le passage a-t-il lieu ?"),
        "trip.until":
            ask(
                "Which is the last day of the stay?", "Какой последний день пребывания?",
                "Quel est le dernier jour du séjour ?"),
        "trip.time":
            ask(
                "At what time is the crossing?", "В какое время пересечение границы?",
                "À quelle heure le passage a-t-il lieu ?"),
        "trip.mode":
            ask(
                "How does the traveler cross?", "На чём путешественник пересекает границу?",
                "Par quel moyen le voyageur passe-t-il la frontière ?"),
        "trip.purpose":
            ask(
                "What is the purpose of the trip?", "Какова цель поездки?", "Quel est le but du voyage ?"),
        "trip.party":
            ask(
                "Does the traveler go alone, with an organised tour, as a delegation or as crew?",
                "Путешественник едет самостоятельно, с организованной группой, в составе делегации или экипажа?",
                "Le voyageur part-il seul, en voyage organisé, en délégation ou comme équipage ?"),
        "trip.travelsOn":
            ask(
                "Which country's passport does the traveler use?", "По паспорту какой страны едет путешественник?",
                "Avec le passeport de quel pays le voyageur part-il ?"),
    ]

    private static func ask(_ english: String, _ russian: String, _ french: String) -> LocalizedText {
        LocalizedText(["en": english, "ru": russian, "fr": french])
    }
}
