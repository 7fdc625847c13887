extension Phrase {
    /// One phrase in each language.
    struct Words: Sendable {
        var english: String
        var russian: String
        var french: String

        init(_ english: String, _ russian: String, _ french: String) {
            self.english = english
            self.russian = russian
            self.french = french
        }
    }

    /// The table of all phrases, the languages side by side so that none is forgotten.
    var words: Words {
        switch self {
        case .clear: Words("Clear", "Свободно", "Libre")
        case .conditional: Words("Conditional", "При условиях", "Sous conditions")
        case .undetermined: Words("Undetermined", "Не установлено", "Indéterminé")
        case .blocked: Words("Blocked", "Закрыто", "Bloqué")
        case .leadClear:
            Words(
                "The trip {1} can be made: both sides certainly let the traveler through, and everything required is met.",
                "Поездка {1} возможна: обе стороны точно пропускают, и все требования выполнены.",
                "Le voyage {1} est possible\u{A0}: les deux côtés laissent passer avec certitude et tout ce qui est exigé est rempli."
            )
        case .leadConditional:
            Words(
                "The trip {1} can be made only if what is required is met.",
                "Поездка {1} возможна, только если выполнить требования.",
                "Le voyage {1} n’est possible que si ce qui est exigé est rempli.")
        case .leadUndetermined:
            Words(
                "It is not certain that the trip {1} can be made.", "Возможна ли поездка {1}, точно не известно.",
                "Il n’est pas certain que le voyage {1} soit possible.")
        case .leadBlocked:
            Words("The trip {1} cannot be made.", "Поездка {1} невозможна.", "Le voyage {1} est impossible.")
        case .route: Words("from {1} to {2} through {3}", "из {1} в {2} через {3}", "de {1} à {2} par {3}")
        case .routeFrom: Words("from {1} through {2}", "из {1} через {2}", "de {1} par {2}")
        case .routeTo: Words("to {1} through {2}", "в {1} через {2}", "vers {1} par {2}")
        case .routeOnly: Words("through {1}", "через {1}", "par {1}")
        case .onDay: Words("{1} on {2}", "{1} ({2})", "{1} le {2}")
        case .onUnknownDay: Words("{1} on a day not yet known", "{1} (день не известен)", "{1} à une date inconnue")
        case .nothingSaysOpen:
            Words(
                "nothing certain says that {1} is open", "ничто не говорит точно, что {1} открыта",
                "rien de certain ne dit que {1} est ouvert")
        case .traveler: Words("traveler", "путешественник", "voyageur")
        case .nationality: Words("nationality {1}", "гражданство {1}", "nationalité {1}")
        case .residence: Words("residence {1}", "место жительства {1}", "résidence {1}")
        case .nothingKnown: Words("nothing known", "ничего не известно", "rien de connu")
        case .headingBlocks: Words("What blocks", "Что препятствует", "Ce qui bloque")
        case .headingRequires: Words("What is required", "Что требуется", "Ce qui est exigé")
        case .headingWarns: Words("What to fear", "Чего опасаться", "Ce qui est à craindre")
        case .headingOpens: Words("What opens the way", "Что открывает путь", "Ce qui ouvre le passage")
        case .headingInforms: Words("Good to know", "Полезно знать", "Bon à savoir")
        case .headingContacts: Words("Whom to call", "Кому звонить", "Qui appeler")
        case .headingUnknown: Words("What to find out", "Что выяснить", "Ce qu’il faut savoir")
        case .headingProblems: Words("Problems", "Неполадки", "Problèmes")
        case .headingDefeated: Words("Defeated rules", "Вытесненные правила", "Règles écartées")
        case .mayBlock: Words("may block", "может препятствовать", "bloque peut-être")
        case .mayBeRequired: Words("may be required", "может требоваться", "peut-être exigé")
        case .mayHold: Words("may hold", "может действовать", "vaut peut-être")
        case .level: Words("Level {1}", "Уровень {1}", "Niveau {1}")
        case .level1: Words("level 1, usual care", "уровень 1, обычная осторожность", "niveau 1, prudence habituelle")
        case .level2:
            Words("level 2, increased care", "уровень 2, повышенная осторожность", "niveau 2, prudence accrue")
        case .level3: Words("level 3, reconsider", "уровень 3, обдумать снова", "niveau 3, à reconsidérer")
        case .level4: Words("level 4, do not travel", "уровень 4, не ездить", "niveau 4, ne pas partir")
        case .risk: Words("danger", "опасность", "danger")
        case .notCertain: Words("not certain", "не точно", "pas certain")
        case .wouldSettle:
            Words(
                "not certain; would be settled by: {1}", "не точно; решит: {1}",
                "pas certain\u{A0}; à trancher par\u{A0}: {1}")
        case .defeatedBy: Words("defeated by {1}", "вытеснено правилом {1}", "écartée par {1}")
        case .lapsed:
            Words(
                "has passed its end and may have been prolonged", "срок истёк, возможно, продлено",
                "est arrivé à son terme et a pu être prolongé")
        case .lapsedOn:
            Words(
                "ended on {1} and may have been prolonged", "срок истёк ({1}), возможно, продлено",
                "a pris fin le {1} et a pu être prolongé")
        case .stale:
            Words(
                "not confirmed lately: the evidence is stale, or its review is overdue",
                "давно не подтверждено: сведения устарели или просрочена проверка",
                "pas confirmé récemment\u{A0}: les sources ont vieilli ou la révision est en retard")
        case .inForce: Words("in force from {1} to {2}", "действует с {1} по {2}", "en vigueur du {1} au {2}")
        case .since: Words("in force from {1}", "действует с {1}", "en vigueur depuis le {1}")
        case .until: Words("in force until {1}", "действует по {1}", "en vigueur jusqu’au {1}")
        case .contested:
            Words(
                "sources disagree on {1}: {2}", "источники расходятся ({1}): {2}",
                "les sources se contredisent ({1})\u{A0}: {2}")
        case .taken: Words("taken as {1}", "принято: {1}", "retenu\u{A0}: {1}")
        case .noneTaken: Words("none is taken", "ничего не принято", "aucune n’est retenue")
        case .source: Words("source", "источник", "source")
        case .published: Words("published {1}", "опубликовано {1}", "publié {1}")
        case .lastSeen: Words("last seen {1}", "проверено {1}", "vu {1}")
        case .notDated: Words("not dated", "без даты", "sans date")
        case .staleSource: Words("stale", "устарел", "périmé")
        case .because: Words("because", "потому что", "parce que")
        case .holds: Words("true", "верно", "vrai")
        case .doesNotHold: Words("false", "неверно", "faux")
        case .unknown: Words("unknown", "неизвестно", "inconnu")
        case .failed: Words("error", "ошибка", "erreur")
        case .place: Words("stands in {1}", "находится в {1}", "se trouve dans {1}")
        case .noneKnown: Words("none known", "никто не известен", "aucun contact connu")
        case .noNumber: Words("no number known", "номер не известен", "aucun numéro connu")
        case .serviceAll: Words("emergency", "экстренная помощь", "urgences")
        case .servicePolice: Words("police", "полиция", "police")
        case .serviceAmbulance: Words("ambulance", "скорая помощь", "ambulance")
        case .serviceFire: Words("fire service", "пожарные", "pompiers")
        case .serviceRescue: Words("rescue", "спасатели", "secours")
        case .serviceConsular: Words("consular help", "консульская помощь", "aide consulaire")
        case .serviceOperator: Words("operator", "перевозчик", "opérateur")
        case .serviceInsurer: Words("insurer", "страховщик", "assureur")
        case .forNationals: Words("for {1}", "для {1}", "pour {1}")
        case .speaks: Words("speaks {1}", "говорит: {1}", "parle {1}")
        case .hours: Words("hours", "часы", "heures")
        case .callableFrom: Words("callable from {1}", "звонить из {1}", "joignable depuis {1}")
        case .represents: Words("represents {1}", "представляет {1}", "représente {1}")
        case .settles: Words("settles", "решает", "tranche")
        case .answers: Words("answers", "ответы", "réponses")
        case .asked: Words("Asked on {1}", "Вопрос задан: {1}", "Question posée le {1}")
        case .request: Words("request {1}", "запрос {1}", "demande {1}")
        case .goodUntil:
            Words("Good until the end of {1}", "Ответ годится до конца дня: {1}", "Valable jusqu’à la fin du {1}")
        case .goodForever:
            Words(
                "Nothing in this answer changes by itself", "Сам по себе ответ не изменится",
                "Rien dans cette réponse ne change de soi-même")
        case .rulebook: Words("Rulebook {1}, {2} rules", "Свод правил {1}, правил: {2}", "Recueil {1}, {2} règles")
        case .applyBy: Words("apply by", "подать до", "demander avant le")
        case .applyByTooLate:
            Words(
                "{1}: that day has passed, it is too late", "{1}: этот день прошёл, уже поздно",
                "{1}\u{A0}: ce jour est passé, c’est trop tard")
        case .tooLate: Words("too late to apply", "подавать поздно", "trop tard pour demander")
        case .yes: Words("yes", "да", "oui")
        case .no: Words("no", "нет", "non")
        case .document: Words("document", "документ", "document")
        case .waivedBy: Words("waived by", "освобождает", "dispensé par")
        case .covers: Words("must cover", "охватывает", "doit couvrir")
        case .issuer: Words("issued by", "выдаёт", "délivré par")
        case .fee: Words("fee", "сбор", "frais")
        case .entries: Words("entries", "въездов", "entrées")
        case .validity: Words("valid for", "срок действия", "validité")
        case .validUntilNeeded:
            Words("valid until at least", "действителен не менее чем до", "valable au moins jusqu’au")
        case .applyAt: Words("apply at", "подать в", "demander à")
        case .leadTime: Words("takes", "занимает", "délai")
        case .passage: Words("passage", "проход", "passage")
        case .reason: Words("reason", "причина", "motif")
        case .reopens: Words("reopens", "откроется", "rouvre")
        case .nextOpening: Words("opens next", "следующее открытие", "prochaine ouverture")
        case .admitted: Words("admitted", "пропускают", "admis")
        case .hazard: Words("danger", "опасность", "danger")
        case .urgency: Words("urgency", "срочность", "urgence")
        case .severity: Words("severity", "тяжесть", "gravité")
        case .likelihood: Words("likelihood", "вероятность", "probabilité")
        case .advice: Words("advice", "совет", "conseil")
        case .waives: Words("waives", "освобождает от", "dispense de")
        case .held: Words("held", "есть", "détenu")
        case .missing: Words("missing", "нет", "manquant")
        case .expiresTooEarly: Words("expires too early", "истекает слишком рано", "expire trop tôt")
        case .waived: Words("not needed", "не нужен", "dispensé")
        case .open: Words("open", "открыт", "ouvert")
        case .closed: Words("closed", "закрыт", "fermé")
        case .restricted: Words("restricted", "ограничен", "restreint")
        }
    }
}
