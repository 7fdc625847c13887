public import ReportLanguages

extension SafetyFamily {
    /// What reports say of dangers, by language.
    public static let words = ["en": english, "fr": french, "ru": russian]

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
}
