/// A rulebook with one crossing and a rule for each verdict, by the means of travel.
enum SmallRulebook {
    static let sources = """
        sources:
          good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
          poor: { title: Poor, kind: guide, reliability: D, published: 2025-03, retrieved: 2026-01-01, freshFor: 730 days }
        """

    static let crossing = """
        crossing: a-b
        name: { en: Alpha – Beta, ru: Альфа – Бета }
        aliases: [The old bridge]
        between: [RU, KP]
        covers: 2020-01-01..
        timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
        facts:
          modes:
            - { is: [rail], source: good }
            - { is: [road], source: poor, from: 2025-03 }
        """

    static let closure = """
        rules: way
        family: closure
        items:
          - { id: rail, title: Trains run, when: { trip.mode: rail }, passage: open, sources: [good] }
          - { id: foot, title: Walkers may pass, when: { trip.mode: foot }, passage: open, sources: [good] }
          - { id: road, title: No road, when: { trip.mode: road }, passage: closed, sources: [good] }
        """

    static let permit = """
        rules: paper
        family: permit
        items:
          - id: pass
            title: { en: Pass, ru: Пропуск }
            when: { trip.mode: foot }
            permit: { document: walker-pass }
            sources: [good]
        """

    static let admission = """
        rules: entry
        family: permit
        items:
          - { id: kp, title: Anybody may enter, admits: entry, authority: KP, sources: [good] }
          - { id: ru, title: Anybody may enter, admits: entry, authority: RU, sources: [good] }
        """

    static let files = [
        "rules/sources.yaml": sources, "rules/a-b.yaml": crossing, "rules/closure.yaml": closure,
        "rules/permit.yaml": permit, "rules/admission.yaml": admission,
    ]

    /// Its files with some replaced or added.
    static func with(_ more: [String: String]) -> [String: String] { files.merging(more) { _, new in new } }
}
