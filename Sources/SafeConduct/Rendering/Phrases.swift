import AdvisoryModel

/// The fixed words of a report in one language. Authors' texts come with their own languages; these frame them.
struct Phrases: Sendable {
    /// The languages that there are fixed words for.
    enum Language: String, CaseIterable, Sendable {
        case english = "en"
        case russian = "ru"
        case french = "fr"

        /// The first of some languages, BCP 47, that there are fixed words for; English where there are none for any.
        static func best(of languages: [String]) -> Language {
            languages.lazy.compactMap { Language(rawValue: $0.prefix { $0 != "-" }.lowercased()) }.first ?? .english
        }

        /// Its position in tables of names.
        var column: Int {
            switch self {
            case .english: 0
            case .russian: 1
            case .french: 2
            }
        }

        var phrases: Phrases {
            switch self {
            case .english: .english
            case .russian: .russian
            case .french: .french
            }
        }
    }

    var language: Language
    /// What stands between a label and its text.
    var colon: String
    var verdicts: [Verdict: String]
    /// Verdicts in a sentence: who, and which trip.
    var sentences: [Verdict: Wording]
    var someone: String
    var someoneOf: Wording
    var dates: DateWords
    var headings: [Heading: String]
    var report: ReportPhrases
    var advisory: AdvisoryPhrases
    var contact: ContactPhrases
    var source: SourcePhrases
    /// Names of details of advisories.
    var labels: [String: String]
    /// Values of closed lists, by list and value: `mode/rail`.
    var terms: [String: String]
    /// The levels of danger from 1 to 4.
    var levels: [String]

    /// The parts of a report.
    enum Heading: CaseIterable, Sendable {
        case blocks, requires, fears, contacts, questions, opens, informs, met, setAside, problems, sources
    }

    /// A value of a closed list in words; as it stands where there are none.
    func term(_ list: String, _ value: String) -> String { terms["\(list)/\(value)"] ?? value }

    func heading(_ heading: Heading) -> String { headings[heading] ?? "" }

    func country(_ code: String) -> String { CountryName.of(code, in: language) }
}

/// What is said of the report as a whole.
struct ReportPhrases: Sendable {
    var at: Wording
    var onDay: Wording
    var onUnknownDay: String
    var asked: Wording
    var goodUntil: Wording
    var goodForEver: String
    var risk: Wording
    var noRisk: String
    var nothingSaysOpen: Wording
    var unknownCrossing: String
    var answers: Wording
    var decides: Wording
    var rulebook: Wording
    var noDate: String
}

/// What is said of one advisory.
struct AdvisoryPhrases: Sendable {
    var possible: String
    var waitsFor: Wording
    var notSettled: String
    var authority: String
    var level: Wording
    var inForceBetween: Wording
    var inForceSince: Wording
    var inForceUntil: Wording
    var lapsedOn: Wording
    var lapsed: String
    var stale: String
    var disagree: Wording
    var disagreeAgain: Wording
    var settledAs: Wording
    var unsettled: String
    var applyBy: Wording
    var tooLate: Wording
    var because: String
    var values: [Evidence.Value: String]
    var standsAt: Wording
    var setAsideBy: Wording
    var sources: String
    var nextOpening: Wording
}

/// What is said of contacts.
struct ContactPhrases: Sendable {
    var noneKnown: String
    var noNumber: String
    var speaks: Wording
    var hours: Wording
    var callableFrom: Wording
    var forCitizens: Wording
    var represents: Wording
    var perhaps: String
}

/// What is said of sources.
struct SourcePhrases: Sendable {
    var published: Wording
    var undated: String
    var seen: Wording
    var neverSeen: String
    var today: String
    var yesterday: String
    var daysAgo: Wording
    var daysAhead: Wording
    var stale: String
}

/// Dates in words.
struct DateWords: Sendable {
    /// From Monday to Sunday, as they stand after `onDay`.
    var weekdays: [String]
    /// From January to December, as they stand behind a day.
    var months: [String]
    /// Weekday, day, month, year.
    var withWeekday: Wording
    /// Day, month, year.
    var plain: Wording

    /// `Monday, 7 December 2026`.
    func long(_ day: Day) -> String {
        let (year, month, number) = day.civil
        let weekday = Weekday.allCases.firstIndex(of: day.weekday).map { weekdays[$0] } ?? ""
        return withWeekday(weekday, String(number), name(month), String(year))
    }

    /// `7 December 2026`.
    func short(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return plain(String(number), name(month), String(year))
    }

    private func name(_ month: Int) -> String {
        months.indices.contains(month - 1) ? months[month - 1] : ""
    }
}
