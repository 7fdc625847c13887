import AdvisoryModel
import ReportLanguages
import RuleEngine

/// What the families of a rulebook have to say in a report; families that are not among them, such as those that a rulebook declares, show their
/// details one by one.
struct FamilyPages {
    private let families: [String: any RuleFamily.Type]
    private let phrases: Phrases
    private let own: ReportWords
    private let names: SpokenNames
    private let asOf: Day?
    private let services: [String: String]

    /// - Parameter own: the words of the rulebook.
    init(_ families: [any RuleFamily.Type], phrases: Phrases, own: ReportWords, names: SpokenNames, asOf: Day? = nil) {
        self.own = own
        self.asOf = asOf
        self.names = names
        self.families = Dictionary(families.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.phrases = phrases
        services = families.reduce(into: [:]) { services, family in
            services.merge(Self.words(of: family, in: phrases, own).services) { first, _ in first }
        }
    }

    /// What is said of an advisory's details.
    func lines(_ advisory: Advisory) -> [ReportLine] {
        guard let family = families[advisory.family] else {
            return DetailWriter(advisory, words: FamilyWords(), phrases: phrases, names: names, asOf: asOf).lines()
        }
        return family.lines(writer(advisory, family))
    }

    /// What even the shortest page says of an advisory.
    func brief(_ advisory: Advisory) -> [ReportLine] {
        families[advisory.family].map { $0.brief(writer(advisory, $0)) } ?? []
    }

    private func writer(_ advisory: Advisory, _ family: any RuleFamily.Type) -> DetailWriter {
        DetailWriter(
            advisory, words: Self.words(of: family, in: phrases, own), phrases: phrases, names: names, asOf: asOf)
    }

    /// The heading of the section that the rulebook gives a family; nil: its advisories stand among the others.
    func heading(_ family: String) -> String? { names.name("families", family) }

    /// Whether an advisory is shown with the contacts.
    func giveContacts(_ advisory: Advisory) -> Bool { families[advisory.family]?.givesContacts ?? false }

    /// The name of a contact's service; as it is where no family has one.
    func service(_ name: String) -> String { services[name] ?? name }

    private static func words(
        of family: any RuleFamily.Type, in phrases: Phrases, _ own: ReportWords
    ) -> FamilyWords {
        own.words(of: family.name, in: phrases.language) ?? family.words[phrases.language] ?? family.words[
            Phrases.english.language] ?? FamilyWords()
    }
}
