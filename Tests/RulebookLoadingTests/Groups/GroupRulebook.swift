import AdvisoryModel
import RuleFixtures
import SafeConductTesting

@testable import RuleEngine
@testable import RulebookLoading

/// Rules about members of a group: Germany since 1995, Croatia since 2023 and not known before the end of 2022, the United Kingdom to 2020,
/// Norway on every day, and Switzerland by a stale source.
enum GroupRulebook {
    static let vocabulary = """
        vocabulary: groups
        groups:
          club:
            title: { en: Club }
            members:
              - { is: [DE], from: 1995-03-26, source: law }
              - { is: [HR], from: 2023-01-01, source: late }
              - { is: [GB, JE], to: 2020-01, source: law }
              - { is: NOR, source: law }
              - { is: [CH], source: old }
          old-club: { members: [{ is: [DE, FR], source: old }] }
        """

    static let sources = """
        sources:
          law: { title: Law, kind: law, reliability: A, retrieved: 2026-01-01, freshFor: 9000 days }
          late: { title: Late, kind: law, reliability: A, published: 2022-12-08, retrieved: 2026-01-01, freshFor: 9000 days }
          old: { title: Old, kind: law, reliability: A, published: 2019-01-01, retrieved: 2020-06-01, freshFor: 100 days }
        """

    /// A rulebook with a rule `t/a` of that condition, that warns.
    static func rulebook(when condition: String) -> TestRulebook {
        rulebook(
            "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: warns, sources: [law], when: \(condition) }]\n"
        )
    }

    static func rulebook(_ rules: String, vocabulary: String = vocabulary) -> TestRulebook {
        TestRulebook(
            families: [NoteFamily.self],
            files: ["sources.yaml": sources, "groups.yaml": vocabulary, "rules.yaml": rules])
    }

    /// How sure it is that the rule `t/a` applies, with what would settle it: `certain`, `possible trip.date`, `no`.
    static func answer(_ rulebook: TestRulebook, _ traveler: String, date: String?, asOf: String) throws -> String {
        let day = date.map { ", date: \($0)" } ?? ""
        let report = try rulebook.report(
            "asOf: \(asOf)\ntraveler: \(traveler)\ntrip: { crossing: a-b, from: RU, to: KP\(day) }\n")
        guard let advisory = report.advisory("t/a") else { return "no" }
        return ([advisory.certainty.rawValue] + advisory.missing).joined(separator: " ")
    }
}
