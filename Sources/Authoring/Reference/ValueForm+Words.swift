package import RuleEngine
import RuleLanguage

extension ValueForm {
    /// What a value looks like, for people: `a length of time`.
    package var words: String {
        switch self {
        case .any: "any value"
        case .text: "a text"
        case .localizedText: "a text, or texts by language"
        case .word(let words): Self.choice(words)
        case .boolean: "true or false"
        case .null: "null"
        case .wholeNumber(let range): Self.words(range)
        case .number: "a number"
        case .day: "a day"
        case .partialDate: "a date"
        case .moment: "a date, or a minute of a day"
        case .days: "a range of days"
        case .moments: "a range of days or minutes"
        case .period: "a length of time"
        case .periodAfter(let anchors): "a length of time after \(Self.choice(anchors.map(\.name)))"
        case .money: "an amount and its currency"
        case .country: "a country"
        case .language: "a language"
        case .countrySet: "a country, several, or a group"
        case .condition: "a condition"
        case .list(.mapping): "a list of mappings"
        case .list(.any): "a list"
        case .list(let element): "\(element.words), or a list"
        case .mapping: "a mapping"
        case .named: "a mapping by names"
        case .either(let forms): Self.choice(forms.map(\.words))
        }
    }

    private static func words(_ range: ClosedRange<Int>) -> String {
        if range.lowerBound == range.upperBound { return String(range.lowerBound) }
        return range == Int.min...Int.max
            ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }

    /// `a, b or c`.
    private static func choice(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
