package import AdvisoryModel

/// What the value of a key looks like in a file, as far as the reference and the schemas of files tell it: whoever reads the value decides.
public indirect enum ValueForm: Hashable, Sendable {
    /// Whatever its reader takes.
    case any
    /// A text as it is written.
    case text
    /// A text, or texts by language.
    case localizedText
    /// One of these words.
    case word([String])
    case boolean
    /// `null`: not known.
    case null
    /// A whole number, such as `3`.
    case wholeNumber(ClosedRange<Int>)
    case number
    /// `2026-12-07`.
    case day
    /// A day, or a month or year of which the day is not known.
    case partialDate
    /// A date, or a minute of a day.
    case moment
    /// `2025-05-01..2026-08-31`, open at either end.
    case days
    /// The same, with ends that may be minutes.
    case moments
    /// `15 working days`.
    case period
    /// A period, ` after ` and one of these anchors.
    case periodAfter([FamilyField])
    /// `12.50 EUR`.
    case money
    case country, language
    /// A country, a list of them, or `{ in: GROUP }`.
    case countrySet
    /// A condition in either form.
    case condition
    /// One value, or a list of them.
    case list(ValueForm)
    case mapping([FamilyField])
    /// A mapping whose keys are the author's own, such as ids, or countries.
    case named(ValueForm)
    case either([ValueForm])
}

extension ValueForm {
    /// The form of a value of an attribute's type.
    package init(_ type: AttributeType, values: [String] = []) {
        self =
            switch type {
            case _ where !values.isEmpty && !type.isList: .word(values)
            case .word, .text, .time, .range: .text
            case .boolean: .boolean
            case .integer: .wholeNumber(Int.min...Int.max)
            case .number: .number
            case .date: .partialDate
            case .country: .country
            case .language: .language
            case .list(let element): .list(ValueForm(element, values: values))
            case .record: .any
            }
    }
}
