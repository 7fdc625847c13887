/// Which form of a word goes with a whole number in a language, as the Unicode Common Locale Data Repository has it.
///
/// ```swift
/// PluralRule(of: "ru").kind(of: "21")   // "one": 21 день
/// PluralRule(of: "ru").kind(of: "22")   // "few": 22 дня
/// ```
public enum PluralRule: Sendable {
    /// One form for all numbers.
    case others
    /// English and most others: a form for 1.
    case one
    /// French and Portuguese: a form for 0 and 1.
    case zeroAndOne
    /// Polish.
    case polish
    /// Russian, Ukrainian and Belarusian.
    case eastSlavic
    /// Serbian, Croatian and Bosnian.
    case southSlavic
    /// Czech and Slovak.
    case czech
    case slovenian, lithuanian, latvian, romanian, hebrew, arabic

    /// The kinds of numbers that have forms of their own in some language.
    static let kinds: Set<String> = ["zero", "one", "two", "few", "many", "other"]

    private static let rules: [String: PluralRule] = [
        "pl": .polish, "ru": .eastSlavic, "uk": .eastSlavic, "be": .eastSlavic, "sr": .southSlavic,
        "hr": .southSlavic, "bs": .southSlavic, "cs": .czech, "sk": .czech, "sl": .slovenian, "lt": .lithuanian,
        "lv": .latvian, "ro": .romanian, "he": .hebrew, "ar": .arabic, "fr": .zeroAndOne, "pt": .zeroAndOne,
        "hy": .zeroAndOne, "fa": .zeroAndOne, "hi": .zeroAndOne, "zh": .others, "ja": .others, "ko": .others,
        "th": .others, "vi": .others, "id": .others, "ms": .others, "lo": .others, "my": .others, "km": .others,
    ]

    /// The rule of a language, BCP 47; that of English where the language has none here.
    public init(of language: String) {
        self = Self.rules[String(language.prefix { $0 != "-" }).lowercased()] ?? .one
    }

    /// The kind of a number: `one`, `few`, `other`; `other` for what is no whole number.
    public func kind(of text: String) -> String {
        guard let number = Int(text).map({ abs($0 % 1_000_000_000) }) else { return "other" }
        let (ones, hundreds) = (number % 10, number % 100)
        let isTeen = (11...19).contains(hundreds)
        let isFew = (2...4).contains(ones) && !(12...14).contains(hundreds)
        switch self {
        case .others: return "other"
        case .one: return number == 1 ? "one" : "other"
        case .zeroAndOne: return number < 2 ? "one" : "other"
        case .polish: return number == 1 ? "one" : isFew ? "few" : "many"
        case .eastSlavic: return ones == 1 && hundreds != 11 ? "one" : isFew ? "few" : "many"
        case .southSlavic: return ones == 1 && hundreds != 11 ? "one" : isFew ? "few" : "other"
        case .czech: return number == 1 ? "one" : (2...4).contains(number) ? "few" : "other"
        case .slovenian:
            return hundreds == 1 ? "one" : hundreds == 2 ? "two" : (3...4).contains(hundreds) ? "few" : "other"
        case .lithuanian: return isTeen || ones == 0 ? "other" : ones == 1 ? "one" : "few"
        case .latvian: return ones == 0 || isTeen ? "zero" : ones == 1 ? "one" : "other"
        case .romanian:
            return number == 1 ? "one" : number == 0 || (1...19).contains(hundreds) ? "few" : "other"
        case .hebrew: return number == 1 ? "one" : number == 2 ? "two" : "other"
        case .arabic:
            let few = (3...10).contains(hundreds) ? "few" : (11...99).contains(hundreds) ? "many" : "other"
            return number < 3 ? ["zero", "one", "two"][number] : few
        }
    }
}
