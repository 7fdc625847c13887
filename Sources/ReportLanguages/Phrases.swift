package import AdvisoryModel

/// The fixed words of a report in one language. Authors' texts come with their own languages; these frame them.
package struct Phrases: Sendable {
    /// The languages that there are fixed words for. A language is one file of `Languages` and one entry here, and one entry in the words of each
    /// family.
    package static let all: [Phrases] = [.english, .russian, .french, .polish, .simplifiedChinese]

    /// The words for the first of some languages, BCP 47, that there are words for; English where there are none for any.
    ///
    /// A language is looked up as BCP 47 says: `zh-Hans-CN` takes `zh-Hans`, else `zh`. After that it takes what has the same first part, so that
    /// `zh` and `zh-TW` have words, too.
    ///
    /// - Parameter own: those of a rulebook, which go before these.
    package static func best(of languages: [String], own: [Phrases] = []) -> Phrases {
        let known = own + all
        for language in languages {
            var range = language.lowercased()[...]
            while !range.isEmpty {
                if let found = known.first(where: { $0.language.lowercased() == range }) { return found }
                range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
            }
            let first = primary(language)
            if let near = known.first(where: { primary($0.language) == first }) { return near }
        }
        return .english
    }

    private static func primary(_ language: String) -> String { language.prefix { $0 != "-" }.lowercased() }

    /// The language, BCP 47.
    package var language: String
    /// What is between a label and its text.
    package var colon: String
    /// What is between the parts of a list.
    package var comma: String
    package var verdicts: [Verdict: String]
    /// Verdicts in a sentence: who, and which trip.
    package var sentences: [Verdict: Wording]
    package var someone: String
    package var someoneOf: Wording
    package var dates: DateWords
    package var headings: [Heading: String]
    package var report: ReportPhrases
    package var headline: HeadlinePhrases
    package var journey: JourneyPhrases
    package var advisory: AdvisoryPhrases
    package var contact: ContactPhrases
    package var source: SourcePhrases
    /// Names of details that the engine itself adds to advisories.
    package var labels: [String: String]
    /// Values of closed lists, by list and value: `mode/rail`.
    package var terms: [String: String]
    /// Lengths of time, by their unit.
    package var units: [String: Wording]
    /// What to ask for an attribute, by its full name.
    package var questions: [String: String]
    /// The levels of danger from 1 to 4.
    package var levels: [String]
    /// The name of a country by its code.
    package var countries: @Sendable (String) -> String?

    /// The parts of a report.
    package enum Heading: String, CaseIterable, Sendable {
        case blocks, requires, coming, fears, contacts, questions, opens, informs, met, setAside, problems, sources
    }

    /// A value of a closed list in words; as it stands where there are none.
    package func term(_ list: String, _ value: String) -> String { terms["\(list)/\(value)"] ?? value }

    /// A phrase with a number in it.
    package func counted(_ wording: Wording, _ number: String) -> String {
        wording.filled(with: [number], plurals: PluralRule(of: language))
    }

    /// What is between sentences: nothing in scripts that put no blank after a comma.
    package var gap: String { comma.hasSuffix(" ") ? " " : "" }

    package func heading(_ heading: Heading) -> String { headings[heading] ?? "" }

    /// The name of a country; the code itself where it has none.
    package func country(_ code: String) -> String { countries(code) ?? code }
}
