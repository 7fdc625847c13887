public import ReportLanguages

extension ContactsFamily {
    /// What reports say of contacts, by language.
    public static let words = ["en": english, "fr": french, "ru": russian]

    private static let english = FamilyWords(
        services: [
            "all": "Emergency", "police": "Police", "ambulance": "Ambulance", "fire": "Fire brigade",
            "rescue": "Rescue", "consular": "Consular help", "operator": "Operator", "insurer": "Insurer",
        ])

    private static let french = FamilyWords(
        services: [
            "all": "Urgences", "police": "Police", "ambulance": "Ambulance", "fire": "Pompiers", "rescue": "Secours",
            "consular": "Aide consulaire", "operator": "Opérateur", "insurer": "Assureur",
        ])

    private static let russian = FamilyWords(
        services: [
            "all": "Экстренные службы", "police": "Полиция", "ambulance": "Скорая помощь", "fire": "Пожарная охрана",
            "rescue": "Спасатели", "consular": "Консульская помощь", "operator": "Оператор", "insurer": "Страховщик",
        ])
}
