public import ReportLanguages

extension ClosureFamily {
    /// What reports say of closures, by language.
    public static let words = ["en": english, "fr": french, "pl": polish, "ru": russian, "zh-Hans": simplifiedChinese]

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

    private static let polish = FamilyWords(
        labels: [
            "reason": "Powód", "hours": "Godziny", "reopens": "Spodziewane otwarcie",
        ],
        sentences: [
            "nextOpening": "W czasie podróży zamknięte; następne otwarcie: {0}.",
            "byClock": "{0} (czas państwa: {1})",
            "noHolidayList": "Nie wiadomo, czy jest otwarte: brak listy dni świątecznych na rok {0}.",
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

    private static let simplifiedChinese = FamilyWords(
        labels: [
            "reason": "原因", "hours": "开放时间", "reopens": "预计重新开放",
        ],
        sentences: [
            "nextOpening": "旅行时关闭，下次开放：{0}。", "byClock": "{0}（{1}时间）",
            "noHolidayList": "无法确定是否开放：没有{0}年的节假日表。",
        ])
}
