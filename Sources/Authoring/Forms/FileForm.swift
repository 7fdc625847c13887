package import RuleEngine
package import RuleLanguage
package import RulebookFolder

/// A mapping that an author writes: what it is, where it stands, and which keys it may have.
///
/// The keys are those that the reader of the mapping asks for; a test compares them. What a family adds to a rule it says itself.
package struct FileForm: Sendable {
    /// The kind of the file in which it stands.
    package let kind: RulebookFileKind
    /// With its article, as diagnostics call it: `a claim`.
    package let subject: String
    /// Where it stands, in a line.
    package let summary: String
    package let keys: [FamilyField]

    init(_ kind: RulebookFileKind, _ subject: String, _ summary: String, _ keys: [FamilyField]) {
        self.kind = kind
        self.subject = subject
        self.summary = summary
        self.keys = keys
    }

    /// Every mapping of every kind of file, the mapping of a file itself before those in it.
    package static let all: [FileForm] =
        SourceForms.all + CrossingForms.all + RuleForms.all + VocabularyForms.all + DeclaredFamilyForms.all
        + PhraseForms.all + TestForms.all

    /// The mapping of the file itself.
    package static func file(_ kind: RulebookFileKind) -> FileForm? { all.first { $0.kind == kind } }
}

extension FamilyField {
    /// The version of the language, which every kind of file may name.
    static let format = FamilyField("format", "the version of the language", .wholeNumber(1...1), example: "1")
}

extension RulebookFileKind {
    /// What such a file holds, in a line.
    package var summary: String {
        switch self {
        case .sources: "who says so: laws, governments, newspapers, guides, with their age and reliability"
        case .crossing: "one crossing, and what is claimed about it"
        case .rules: "rules of one family"
        case .vocabulary: "attributes, values, groups of countries, calendars, names"
        case .family: "a family of rules of one's own, without Swift"
        case .phrases: "the fixed words of reports in another language"
        case .tests: "travelers, trips, and what must come out; in files called `*.tests.yaml`"
        }
    }
}
