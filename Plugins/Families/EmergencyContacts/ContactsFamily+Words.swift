public import ReportLanguages

extension ContactsFamily {
    /// What reports say of contacts, by language.
    public static let words = ["en": english, "fr": french, "pl": polish, "ru": russian, "zh-Hans": simplifiedChinese]

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

    private static let polish = FamilyWords(
        services: [
            "all": "Numer alarmowy", "police": "Policja", "ambulance": "Pogotowie ratunkowe", "fire": "Straż pożarna",
            "rescue": "Ratownicy", "consular": "Pomoc konsularna", "operator": "Operator", "insurer": "Ubezpieczyciel",
        ])

    private static let russian = FamilyWords(
        services: [
            "all": "Экстренные службы", "police": "Полиция", "ambulance": "Скорая помощь", "fire": "Пожарная охрана",
            "rescue": "Спасатели", "consular": "Консульская помощь", "operator": "Оператор", "insurer": "Страховщик",
        ])

    private static let simplifiedChinese = FamilyWords(
        services: [
            "all": "紧急求助", "police": "警察", "ambulance": "急救", "fire": "消防", "rescue": "救援",
            "consular": "领事协助", "operator": "承运方", "insurer": "保险公司",
        ])
}
