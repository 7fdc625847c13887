public import AdvisoryModel
public import JSON

/// The details of one advisory, and the words for them in the report's language: what a family writes its lines with.
///
/// ```swift
/// func lines(_ details: DetailWriter) -> [ReportLine] {
///     details.lines { detail in
///         switch detail.key {
///         case "internalCode": nil
///         case "leadTime": details.line("leadTime", details.period(detail.value.string ?? ""))
///         default: details.line(detail)
///         }
///     }
/// }
/// ```
public struct DetailWriter: Sendable {
    /// The advisory.
    public let advisory: Advisory
    private let words: FamilyWords
    private let phrases: Phrases
    private let names: SpokenNames
    /// The day of the question.
    private let asOf: Day?

    package init(
        _ advisory: Advisory, words: FamilyWords, phrases: Phrases, names: SpokenNames = SpokenNames(), asOf: Day? = nil
    ) {
        self.advisory = advisory
        self.words = words
        self.phrases = phrases
        self.names = names
        self.asOf = asOf
    }

    /// The language of the report, such as `en`.
    public var language: String { phrases.language }

    /// What is put between a name and its value: `: ` in English.
    public var colon: String { phrases.colon }

    /// What is put between the parts of a list: `, ` in English.
    public var comma: String { phrases.comma }

    /// The value of a detail; nil: the advisory has none of that key.
    public subscript(key: String) -> JSONValue? { advisory.details[key] }

    /// Whether a day lies before that of the question; false where that is not known.
    public func isPast(_ day: Day) -> Bool { asOf.map { day < $0 } ?? false }

    /// The lines of all details, in their order; a detail for which the closure gives nil is not shown.
    public func lines(_ line: (JSONValue.Member) -> ReportLine?) -> [ReportLine] {
        guard case .object(let members) = advisory.details else { return [] }
        return members.compactMap(line)
    }

    /// A line for each detail, but for a level that the title says already.
    public func lines() -> [ReportLine] {
        lines { $0.key == "level" && advisory.level != nil ? nil : line($0) }
    }

    /// A detail by its name: its words where the family has them, a day as the language writes days, else as it is.
    public func line(_ detail: JSONValue.Member) -> ReportLine { line(detail.key, text(of: detail)) }

    /// A text under the name of a detail.
    public func line(_ key: String, _ text: String) -> ReportLine { ReportLine(text, label: label(key)) }

    /// The name of a detail.
    public func label(_ key: String) -> String {
        names.name("fields", "\(advisory.family).\(key)") ?? words.labels[key] ?? phrases.labels[key] ?? key
    }

    /// The value of a detail in words: by the name that the rulebook gives it (`documents` are the names of a `document`), by the family's words
    /// for it, else as it is.
    public func text(of detail: JSONValue.Member) -> String {
        switch detail.value {
        case .string(let text):
            names.name("\(detail.key)s", text) ?? words.terms[detail.key]?[text]
                ?? names.value(text, of: "\(advisory.family).\(detail.key)")
                ?? Day(text).map { phrases.dates.short($0) } ?? text
        case .array(let elements): elements.map { self.text(of: .init(detail.key, $0)) }.joined(separator: comma)
        default: detail.value.spoken
        }
    }

    /// The name that the rulebook gives an id of some kind, such as `groups`; the id itself where it has none.
    public func name(_ kind: String, _ id: String) -> String { names.name(kind, id) ?? id }

    /// A value of a closed list in words; as it is where the family has none.
    public func term(_ list: String, _ value: String) -> String { words.terms[list]?[value] ?? value }

    /// One of the family's sentences, with its gaps filled; nil: the family has none of that name.
    public func sentence(_ name: String, _ parts: String...) -> String? { words.sentences[name]?.filled(with: parts) }

    /// `7 December 2026`.
    public func short(_ day: Day) -> String { phrases.dates.short(day) }

    /// `Monday, 7 December 2026`.
    public func long(_ day: Day) -> String { phrases.dates.long(day) }

    /// `15 working days` in the report's language; other texts as they are.
    public func period(_ text: String) -> String {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let phrase = phrases.units[parts[1]] else { return text }
        return phrases.counted(phrase, parts[0])
    }

    /// The name of a country; the code itself where it has none.
    public func country(_ code: String) -> String { phrases.country(code) }
}
