public import ReportLanguages

extension SafetyFamily {
    /// What reports say of dangers, by language.
    public static let words = ["en": english, "fr": french, "pl": polish, "ru": russian, "zh-Hans": simplifiedChinese]

    private static let english = FamilyWords(
        labels: [
            "hazard": "Danger", "urgency": "Urgency", "severity": "Severity", "likelihood": "Likelihood",
            "advice": "Advice",
        ],
        terms: [
            "urgency": [
                "immediate": "immediate", "expected": "soon", "future": "in the near future", "past": "past",
                "unknown": "not known",
            ],
            "severity": [
                "extreme": "extreme", "severe": "severe", "moderate": "moderate", "minor": "minor",
                "unknown": "not known",
            ],
            "likelihood": [
                "observed": "observed", "likely": "likely", "possible": "possible", "unlikely": "unlikely",
                "unknown": "not known",
            ],
        ])

    private static let french = FamilyWords(
        labels: [
            "hazard": "Danger", "urgency": "Urgence", "severity": "Gravité", "likelihood": "Probabilité",
            "advice": "Conseil",
        ],
        terms: [
            "urgency": [
                "immediate": "immédiate", "expected": "bientôt", "future": "prochainement", "past": "passée",
                "unknown": "inconnue",
            ],
            "severity": [
                "extreme": "extrême", "severe": "grave", "moderate": "modérée", "minor": "mineure",
                "unknown": "inconnue",
            ],
            "likelihood": [
                "observed": "constatée", "likely": "probable", "possible": "possible", "unlikely": "peu probable",
                "unknown": "inconnue",
            ],
        ])

    private static let polish = FamilyWords(
        labels: [
            "hazard": "Zagrożenie", "urgency": "Pilność", "severity": "Dotkliwość", "likelihood": "Prawdopodobieństwo",
            "advice": "Rada",
        ],
        terms: [
            "urgency": [
                "immediate": "natychmiast", "expected": "wkrótce", "future": "w najbliższym czasie",
                "past": "w przeszłości", "unknown": "nieznana",
            ],
            "severity": [
                "extreme": "skrajna", "severe": "duża", "moderate": "umiarkowana", "minor": "mała",
                "unknown": "nieznana",
            ],
            "likelihood": [
                "observed": "stwierdzone", "likely": "prawdopodobne", "possible": "możliwe",
                "unlikely": "mało prawdopodobne", "unknown": "nieznane",
            ],
        ])

    private static let russian = FamilyWords(
        labels: [
            "hazard": "Опасность", "urgency": "Срочность", "severity": "Тяжесть", "likelihood": "Вероятность",
            "advice": "Совет",
        ],
        terms: [
            "urgency": [
                "immediate": "немедленно", "expected": "скоро", "future": "в ближайшее время", "past": "в прошлом",
                "unknown": "неизвестна",
            ],
            "severity": [
                "extreme": "крайняя", "severe": "высокая", "moderate": "умеренная", "minor": "незначительная",
                "unknown": "неизвестна",
            ],
            "likelihood": [
                "observed": "наблюдается", "likely": "вероятно", "possible": "возможно", "unlikely": "маловероятно",
                "unknown": "неизвестна",
            ],
        ])

    private static let simplifiedChinese = FamilyWords(
        labels: [
            "hazard": "危险", "urgency": "紧迫程度", "severity": "严重程度", "likelihood": "可能性", "advice": "建议",
        ],
        terms: [
            "urgency": [
                "immediate": "紧急", "expected": "很快发生", "future": "近期", "past": "已过去", "unknown": "不明",
            ],
            "severity": [
                "extreme": "极严重", "severe": "严重", "moderate": "中等", "minor": "轻微", "unknown": "不明",
            ],
            "likelihood": [
                "observed": "已发生", "likely": "很可能", "possible": "可能", "unlikely": "不太可能", "unknown": "不明",
            ],
        ])
}
