/// What a rulebook brings of its own to the pages of reports: names of what it calls by ids, and fixed words in further languages.
public struct ReportWords: Sendable {
    /// Names of documents, hazards, groups, attributes and values.
    public var names = ReportNames()
    /// Fixed words, each language once.
    package private(set) var phrases: [Phrases] = []
    /// What families say, by language, then by family.
    private var families: [String: [String: FamilyWords]] = [:]

    /// Creates words of which there are none.
    public init() {}

    /// Adds a language; false if it is there already.
    package mutating func add(_ words: Phrases, families: [String: FamilyWords]) -> Bool {
        guard self.families[words.language] == nil else { return false }
        phrases.append(words)
        self.families[words.language] = families
        return true
    }

    /// What a family says in a language; nil: the rulebook has no words of its own for it.
    package func words(of family: String, in language: String) -> FamilyWords? { families[language]?[family] }
}
