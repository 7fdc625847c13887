public import ReportLanguages

extension PermitFamily {
    /// What reports say of permits, by language.
    public static let words = ["en": english, "fr": french, "ru": russian]

    private static let english = FamilyWords(
        labels: [
            "document": "Document", "standing": "Standing", "waivedBy": "Waived by", "covers": "Covering",
            "issuer": "Issued by", "fee": "Fee", "entries": "Entries", "validity": "Validity",
            "validUntilNeeded": "Must be valid through", "applyAt": "Apply at", "leadTime": "Takes",
            "waives": "Waives",
        ],
        terms: [
            "standing": [
                "held": "held", "missing": "not held", "unknown": "not known whether held",
                "expires-too-early": "held, but expires too early", "waived": "not needed",
            ]
        ],
        sentences: [
            "applyBy": "Apply by {0}.",
            "tooLate": "It had to be applied for by {0}: that day has passed, it is too late.",
            "trip.arrival": "{0} after the crossing",
            "trip.departure": "{0} after the end of the stay",
            "visa.expires": "{0} after the visa's end",
        ])

    private static let french = FamilyWords(
        labels: [
            "document": "Document", "standing": "État", "waivedBy": "Dispensé par", "covers": "Couvrant",
            "issuer": "Délivré par", "fee": "Frais", "entries": "Entrées", "validity": "Validité",
            "validUntilNeeded": "Doit être valable jusqu'au", "applyAt": "Où s'adresser", "leadTime": "Délai",
            "waives": "Dispense de",
        ],
        terms: [
            "standing": [
                "held": "en main", "missing": "manque", "unknown": "on ne sait pas s'il est en main",
                "expires-too-early": "en main, mais expire trop tôt", "waived": "pas nécessaire",
            ]
        ],
        sentences: [
            "applyBy": "Demande à déposer au plus tard le {0}.",
            "tooLate": "La demande devait être déposée au plus tard le {0} : ce jour est passé, il est trop tard.",
            "trip.arrival": "{0} après le passage",
            "trip.departure": "{0} après la fin du séjour",
            "visa.expires": "{0} après la fin du visa",
        ])

    private static let russian = FamilyWords(
        labels: [
            "document": "Документ", "standing": "Состояние", "waivedBy": "Не нужно по правилу",
            "covers": "Охватывает", "issuer": "Выдаёт", "fee": "Сбор", "entries": "Въездов",
            "validity": "Срок действия", "validUntilNeeded": "Должен действовать по", "applyAt": "Куда обращаться",
            "leadTime": "Срок оформления", "waives": "Освобождает от",
        ],
        terms: [
            "standing": [
                "held": "есть", "missing": "нет", "unknown": "неизвестно, есть ли",
                "expires-too-early": "есть, но истекает слишком рано", "waived": "не нужно",
            ]
        ],
        sentences: [
            "applyBy": "Подать заявление не позднее: {0}.",
            "tooLate": "Заявление нужно было подать не позднее: {0}. Этот день прошёл, подавать поздно.",
            "trip.arrival": "{0} после пересечения границы",
            "trip.departure": "{0} после конца поездки",
            "visa.expires": "{0} после окончания визы",
        ])
}
