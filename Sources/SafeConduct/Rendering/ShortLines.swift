package import AdvisoryModel
package import ReportLanguages
import RuleEngine

/// What even the shortest page says of an advisory beside its title, which may be the opposite of what holds: `Open`, of a way that is closed at that hour.
package struct ShortLines {
    private let pages: FamilyPages

    /// - Parameter own: the words of the rulebook.
    package init(_ phrases: Phrases, own: ReportWords, languages: [String], asOf: Day) {
        let names = SpokenNames(own.names, languages: languages + [phrases.language])
        pages = FamilyPages(.standard, phrases: phrases, own: own, names: names, asOf: asOf)
    }

    /// In the order in which they are shown.
    package func lines(_ advisory: Advisory) -> [String] { pages.brief(advisory).map(\.text) }
}
