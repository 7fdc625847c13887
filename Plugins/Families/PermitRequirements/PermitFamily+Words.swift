public import ReportLanguages

extension PermitFamily {
    /// What reports say of permits, by language.
    public static let words = ["en": english, "fr": french, "pl": polish, "ru": russian, "zh-Hans": simplifiedChinese]

    private static let english = FamilyWords(
        labels: [
            "document": "Document", "standing": "Standing", "waivedBy": "Waived by", "covers": "Covering",
            "issuer": "Issued by", "fee": "Fee", "entries": "Entries", "validity": "Validity",
            "validUntilNeeded": "Must be valid through", "applyAt": "Apply at", "leadTime": "Takes",
            "waives": "Waives", "meetsWith": "Met with", "applyFrom": "Apply from", "issuedWithin": "Issued within",
            "blankPages": "Blank pages", "strength": "How far", "phase": "Phase", "checkedBy": "Checked by",
            "admits": "Admits to",
        ],
        terms: [
            "standing": [
                "held": "held", "missing": "not held", "unknown": "not known whether held",
                "expires-too-early": "held, but expires too early", "waived": "not needed", "applied": "applied for",
            ],
            "strength": ["recommended": "recommended", "may-be-asked": "may be asked for"],
            "phase": [
                "announced": "announced", "voluntary": "voluntary", "unenforced": "required, not yet enforced",
                "enforced": "enforced", "suspended": "suspended",
            ],
            "checkedBy": ["carrier": "the carrier", "border": "the border guards"], "admits": ["entry": "entry"],
        ],
        sentences: [
            "applyBy": "Apply by {0}.",
            "tooLate": "It had to be applied for by {0}: that day has passed, it is too late.",
            "wouldApplyBy": "To have it at hand, it is to be applied for by {0}.",
            "mayBeTooLate": "It would have had to be applied for by {0}: that day has passed, it may be too late.",
            "hadToApplyBy": "To have it at hand, it was to be applied for by {0}.",
            "assumedUntil": "The last day of the stay is not given: it is taken to be {0}, the day of the crossing.",
            "noHolidayList":
                "There is no list of holidays for {0}: with holidays the last day to apply is earlier.",
            "trip.arrival": "{0} after the crossing",
            "trip.departure": "{0} after the end of the stay",
            "visa.expires": "{0} after the visa's end",
        ])

    private static let french = FamilyWords(
        labels: [
            "document": "Document", "standing": "État", "waivedBy": "Dispensé par", "covers": "Couvrant",
            "issuer": "Délivré par", "fee": "Frais", "entries": "Entrées", "validity": "Validité",
            "validUntilNeeded": "Doit être valable jusqu'au", "applyAt": "Où s'adresser", "leadTime": "Délai",
            "waives": "Dispense de", "meetsWith": "Rempli par", "applyFrom": "Demande possible dès le",
            "issuedWithin": "Délivré depuis moins de", "blankPages": "Pages vierges", "strength": "Portée",
            "phase": "Phase", "checkedBy": "Contrôlé par", "admits": "Autorise",
        ],
        terms: [
            "standing": [
                "held": "en main", "missing": "manque", "unknown": "on ne sait pas s'il est en main",
                "expires-too-early": "en main, mais expire trop tôt", "waived": "pas nécessaire", "applied": "demandé",
            ],
            "strength": ["recommended": "recommandé", "may-be-asked": "peut être demandé"],
            "phase": [
                "announced": "annoncé", "voluntary": "facultatif", "unenforced": "exigé, pas encore contrôlé",
                "enforced": "exigé", "suspended": "suspendu",
            ],
            "checkedBy": ["carrier": "le transporteur", "border": "les gardes-frontières"],
            "admits": ["entry": "l'entrée"],
        ],
        sentences: [
            "applyBy": "Demande à déposer au plus tard le {0}.",
            "tooLate": "La demande devait être déposée au plus tard le {0} : ce jour est passé, il est trop tard.",
            "wouldApplyBy": "Pour l'avoir avec soi, il faut en faire la demande au plus tard le {0}.",
            "mayBeTooLate":
                "La demande aurait dû être déposée au plus tard le {0} : ce jour est passé, il est peut-être trop tard.",
            "hadToApplyBy": "Pour l'avoir avec soi, il fallait en faire la demande au plus tard le {0}.",
            "assumedUntil":
                "Le dernier jour du séjour n'est pas donné : on suppose que c'est le {0}, le jour du passage.",
            "noHolidayList":
                "Il n'y a pas de liste des jours fériés pour {0} : avec eux, le dernier jour pour la demande est plus tôt.",
            "trip.arrival": "{0} après le passage",
            "trip.departure": "{0} après la fin du séjour",
            "visa.expires": "{0} après la fin du visa",
        ])

    private static let polish = FamilyWords(
        labels: [
            "document": "Dokument", "standing": "Stan", "waivedBy": "Zniesione przez regułę", "covers": "Obejmuje",
            "issuer": "Wydaje", "fee": "Opłata", "entries": "Liczba wjazdów", "validity": "Ważność",
            "validUntilNeeded": "Musi być ważny do", "applyAt": "Gdzie złożyć wniosek", "leadTime": "Czas oczekiwania",
            "waives": "Zwalnia z", "meetsWith": "Spełnia to", "applyFrom": "Wniosek można złożyć od",
            "issuedWithin": "Wydany w ciągu ostatnich", "blankPages": "Wolne strony", "strength": "Charakter",
            "phase": "Etap", "checkedBy": "Kto sprawdza", "admits": "Uprawnia do",
        ],
        terms: [
            "standing": [
                "held": "jest", "missing": "brak", "unknown": "nie wiadomo, czy jest",
                "expires-too-early": "jest, ale wygasa za wcześnie", "waived": "niepotrzebny",
                "applied": "wniosek złożony",
            ],
            "strength": ["recommended": "zalecane", "may-be-asked": "mogą o to zapytać"],
            "phase": [
                "announced": "zapowiedziane", "voluntary": "dobrowolne",
                "unenforced": "wymagane, ale jeszcze niesprawdzane", "enforced": "wymagane", "suspended": "zawieszone",
            ],
            "checkedBy": ["carrier": "przewoźnik", "border": "straż graniczna"], "admits": ["entry": "wjazdu"],
        ],
        sentences: [
            "applyBy": "Wniosek trzeba złożyć najpóźniej: {0}.",
            "tooLate": "Wniosek trzeba było złożyć najpóźniej: {0}. Ten dzień minął, jest za późno.",
            "wouldApplyBy": "Aby mieć to przy sobie, wniosek trzeba złożyć najpóźniej: {0}.",
            "mayBeTooLate": "Wniosek trzeba by było złożyć najpóźniej: {0}. Ten dzień minął, może być za późno.",
            "hadToApplyBy": "Aby mieć to przy sobie, wniosek trzeba było złożyć najpóźniej: {0}.",
            "assumedUntil": "Nie podano ostatniego dnia pobytu; przyjęto dzień przekroczenia granicy: {0}.",
            "noHolidayList":
                "Brak listy dni świątecznych na rok {0}: z ich uwzględnieniem ostatni dzień na złożenie wniosku wypada wcześniej.",
            "trip.arrival": "{0} po przekroczeniu granicy",
            "trip.departure": "{0} po końcu pobytu",
            "visa.expires": "{0} po upływie ważności wizy",
        ])

    private static let russian = FamilyWords(
        labels: [
            "document": "Документ", "standing": "Состояние", "waivedBy": "Не нужно по правилу",
            "covers": "Охватывает", "issuer": "Выдаёт", "fee": "Сбор", "entries": "Въездов",
            "validity": "Срок действия", "validUntilNeeded": "Должен действовать по", "applyAt": "Куда обращаться",
            "leadTime": "Срок оформления", "waives": "Освобождает от", "meetsWith": "Подходит",
            "applyFrom": "Подать можно с", "issuedWithin": "Выдан не раньше чем за", "blankPages": "Чистых страниц",
            "strength": "Обязательность", "phase": "Этап", "checkedBy": "Проверяет", "admits": "Допускает",
        ],
        terms: [
            "standing": [
                "held": "есть", "missing": "нет", "unknown": "неизвестно, есть ли",
                "expires-too-early": "есть, но истекает слишком рано", "waived": "не нужно",
                "applied": "заявление подано",
            ],
            "strength": ["recommended": "рекомендуется", "may-be-asked": "могут спросить"],
            "phase": [
                "announced": "объявлено", "voluntary": "добровольно", "unenforced": "обязательно, но пока не проверяют",
                "enforced": "обязательно", "suspended": "приостановлено",
            ],
            "checkedBy": ["carrier": "перевозчик", "border": "пограничники"], "admits": ["entry": "въезд"],
        ],
        sentences: [
            "applyBy": "Подать заявление не позднее: {0}.",
            "tooLate": "Заявление нужно было подать не позднее: {0}. Этот день прошёл, подавать поздно.",
            "wouldApplyBy": "Чтобы иметь его при себе, заявление подают не позднее: {0}.",
            "mayBeTooLate":
                "Заявление нужно было бы подать не позднее: {0}. Этот день прошёл, подавать, возможно, поздно.",
            "hadToApplyBy": "Чтобы иметь его при себе, заявление нужно было подать не позднее: {0}.",
            "assumedUntil": "Последний день поездки не указан; за него принят день пересечения границы: {0}.",
            "noHolidayList":
                "Нет списка праздничных дней на {0} год: с учётом праздников последний день подачи раньше.",
            "trip.arrival": "{0} после пересечения границы",
            "trip.departure": "{0} после конца поездки",
            "visa.expires": "{0} после окончания визы",
        ])

    private static let simplifiedChinese = FamilyWords(
        labels: [
            "document": "证件", "standing": "状态", "waivedBy": "依规则免除", "covers": "适用范围",
            "issuer": "签发方", "fee": "费用", "entries": "入境次数", "validity": "有效期",
            "validUntilNeeded": "须有效至", "applyAt": "办理地点", "leadTime": "办理时间", "waives": "免除",
            "meetsWith": "符合要求的证件", "applyFrom": "最早申请日", "issuedWithin": "签发时间不超过", "blankPages": "空白页",
            "strength": "要求程度", "phase": "阶段", "checkedBy": "查验方", "admits": "准许",
        ],
        terms: [
            "standing": [
                "held": "已持有", "missing": "未持有", "unknown": "不清楚是否持有", "expires-too-early": "已持有，但过早到期",
                "waived": "不需要", "applied": "已申请",
            ],
            "strength": ["recommended": "建议办理", "may-be-asked": "可能被要求出示"],
            "phase": [
                "announced": "已宣布", "voluntary": "自愿", "unenforced": "必须，但尚未执行", "enforced": "必须",
                "suspended": "暂停",
            ],
            "checkedBy": ["carrier": "承运方", "border": "边防人员"], "admits": ["entry": "入境"],
        ],
        sentences: [
            "applyBy": "最迟须在{0}申请。",
            "tooLate": "本应最迟在{0}申请：该日已过，为时已晚。",
            "wouldApplyBy": "如要随身备有，最迟须在{0}申请。",
            "mayBeTooLate": "可能本应最迟在{0}申请：该日已过，可能为时已晚。",
            "hadToApplyBy": "如要随身备有，本应最迟在{0}申请。",
            "assumedUntil": "未给出停留的最后一天，按过境日{0}计算。",
            "noHolidayList": "没有{0}年的节假日表：计入节假日，最迟申请日会更早。",
            "trip.arrival": "过境后{0}",
            "trip.departure": "停留结束后{0}",
            "visa.expires": "签证到期后{0}",
        ])
}
