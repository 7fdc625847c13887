public import ReportLanguages

extension ClosureFamily {
    /// What reports say of closures, by language.
    public static let words = ["en": english, "fr": french, "ru": russian]

    private static let english = FamilyWords(
        labels: [
            "reason": "Reason", "hours": "Hours", "reopens": "Expected to reopen",
        ],
        sentences: [
            "nextOpening": "Closed at the time of the trip; next opening: {0}.", "byClock": "{0} (time of {1})",
            "noHolidayList": "Whether it is open is not known: there is no list of holidays for {0}.",
        ])

    private static let french = FamilyWords(
        labels: [
            "reason": "Motif", "hours": "Horaires", "reopens": "Réouverture attendue",
        ],
        sentences: [
            "nextOpening": "Fermé à ce moment ; prochaine ouverture : {0}.",
            "byClock": "{0} (heure de ce pays : {1})",
            "noHolidayList": "On ne sait pas si c'est ouvert : il n'y a pas de liste des jours fériés pour {0}.",
        ])

    private static let russian = FamilyWords(
        labels: [
            "reason": "Причина", "hours": "Часы", "reopens": "Ожидаемое открытие",
        ],
        sentences: [
            "nextOpening": "В это время закрыто; следующее открытие: {0}.",
            "byClock": "{0} (время страны: {1})",
            "noHolidayList": "Неизвестно, открыто ли: нет списка праздничных дней на {0} год.",
        ])
}
