public import SafeConduct

extension CustomsFamily {
    /// What reports say of its details, by language.
    public static let words = [
        "en": FamilyWords(
            labels: ["goods": "Goods", "treatment": "Customs", "declareBy": "Declare by"],
            terms: ["treatment": ["banned": "not allowed", "declared": "to be declared"]]),
        "fr": FamilyWords(
            labels: ["goods": "Biens", "treatment": "Douane", "declareBy": "À déclarer avant le"],
            terms: ["treatment": ["banned": "interdits", "declared": "à déclarer"]]),
        "ru": FamilyWords(
            labels: ["goods": "Товары", "treatment": "Таможня", "declareBy": "Заявить до"],
            terms: ["treatment": ["banned": "запрещены", "declared": "подлежат декларированию"]]),
    ]
}
