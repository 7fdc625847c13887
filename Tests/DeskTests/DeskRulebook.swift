import AdvisoryModel
import RuleEngine
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// A small rulebook of two crossings between two states, in which hours, an event, a visa and a feast change the verdict.
enum DeskRulebook {
    static let asOf = Day("2026-11-21") ?? .first

    static func load() throws -> Rulebook {
        let result = Rulebook.compile([SourceFile(path: "desk.yaml", text: text)] + others, families: .standard)
        return try #require(result.rulebook, "\(DiagnosticRenderer().render(result.diagnostics))")
    }

    static func traveler() -> Traveler {
        Traveler(nationalities: ["FR"], documents: [])
    }

    static func trip(at crossing: String = "north-gate") -> Trip {
        Trip(crossing: crossing, from: "FI", to: "RU", mode: "road")
    }

    private static let text = """
        sources:
          decree: { title: Decree on the gates, kind: law, reliability: A, published: 2026-01-10, retrieved: 2026-11-20 }
          news: { title: "News & <gossip>", kind: news, reliability: C, published: 2026-11-01, retrieved: 2026-11-20 }
        """

    private static let others = [
        SourceFile(
            path: "north-gate.yaml",
            text: """
                crossing: north-gate
                name: { en: North Gate, ru: Северные ворота }
                between: [FI, RU]
                location: { latitude: 60.5, longitude: 28.25 }
                timeZones: { FI: Europe/Helsinki, RU: Europe/Moscow }
                covers: 2026-01-01..2027-12-31
                facts:
                  status:
                    policy: latest
                    claims:
                      - { is: open, source: decree, from: 2026-01-15 }
                      - { is: closed, source: news, from: 2026-12-20 }
                """),
        SourceFile(
            path: "south-gate.yaml",
            text: """
                crossing: south-gate
                name: { en: South Gate }
                between: [FI, RU]
                timeZones: { FI: Europe/Helsinki, RU: Europe/Moscow }
                covers: 2026-01-01..2026-12-24
                """),
        SourceFile(
            path: "rules.yaml",
            text: """
                rules: gates
                family: closure
                items:
                  - id: north-open
                    title: { en: The North Gate is open, ru: Северные ворота открыты }
                    when: { trip.crossing: north-gate, crossing.status: open }
                    passage: open
                    sources: [decree]
                  - id: north-closed
                    title: { en: The North Gate is shut, ru: Северные ворота закрыты }
                    when: { trip.crossing: north-gate, crossing.status: closed }
                    passage: closed
                    sources: [news]
                  - id: south-open
                    title: { en: The South Gate is open on weekdays }
                    when: { trip.crossing: south-gate }
                    passage: open
                    hours: "Mo-Fr 00:00-24:00"
                    sources: [decree]
                """),
        SourceFile(
            path: "papers.yaml",
            text: """
                rules: papers
                family: permit
                items:
                  - id: visa
                    title: { en: Visa for Russia, ru: Виза в Россию }
                    when: { trip.to: RU }
                    authority: RU
                    permit: { document: visa, issuer: RU, leadTime: 10 days, earliest: 30 days }
                    admits: entry
                    sources: [decree]
                """),
        SourceFile(
            path: "dangers.yaml",
            text: """
                rules: dangers
                family: safety
                items:
                  - id: ice
                    title: { en: Ice on the road }
                    when: { trip.crossing: north-gate, trip.date: 2026-12-05..2026-12-10 }
                    level: 3
                    hazard: ice
                    urgency: expected
                    severity: severe
                    likelihood: likely
                    advice: { en: Drive slowly. }
                    sources: [news]
                """),
    ]
}
