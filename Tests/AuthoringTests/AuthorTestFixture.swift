import Authoring
import RuleEngine
import SafeConduct
import SourceDiagnostics

/// A small rulebook with a tests file, and what comes of running it.
struct AuthorTestFixture {
    static let rules = """
        sources:
          law: { title: Law, kind: law, reliability: A, published: 2024-01-01, retrieved: 2026-06-01, freshFor: 730 days }
          news: { title: News, kind: news, reliability: C, published: 2025-03, retrieved: 2026-06-01, freshFor: 730 days }
        """
    static let crossing = """
        crossing: a-b
        name: { en: A – B }
        between: [RU, KP]
        timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
        covers: 2020-01-01..
        facts:
          gauge: [{ is: wide, source: law }, { is: narrow, source: news }]
        """
    static let closure = """
        rules: t
        family: closure
        items:
          - { id: open, title: Open, passage: open, sources: [law], when: { trip.mode: rail } }
          - { id: winter, title: Winter, passage: closed, sources: [law], valid: 2026-12-01..2026-12-31 }
          - { id: later, title: Later, passage: closed, sources: [news], when: { crossing.gauge: wide, trip.mode: road } }
          - { id: ferry, title: Ferry, passage: closed, sources: [law], when: { trip.mode: sea } }
          - { id: bridge, title: Bridge, passage: open, hours: "08:00-12:00,13:00-17:00", sources: [law], when: { trip.mode: foot } }
          - { id: pilot, title: Pilot, passage: open, sources: [law], when: { trip.mode: sea }, overrides: [t/ferry] }
        """
    static let admission = """
        rules: t
        family: permit
        items: [{ id: entry, title: Entry, admits: entry, authority: KP, sources: [law] }]
        """
    static let safety = """
        rules: t
        family: safety
        items:
          - { id: ice, title: Ice, level: 2, hazard: ice, sources: [law] }
        """
    static let contacts = """
        rules: t
        family: contacts
        items:
          - { id: help, title: Help, sources: [law], contacts: [{ service: all, number: "112", country: RU }] }
        """
    /// The beginning of every tests file here; twelve lines.
    static let head = """
        tests: small
        asOf: 2026-06-01
        travelers:
          french:
            nationalities: [FR]
        trips:
          train:
            crossing: a-b
            from: RU
            to: KP
            date: 2026-07-01
            mode: rail

        """

    let files: [SourceFile]
    let result: LoadResult
    var rulebook: Rulebook? { result.rulebook }

    init(cases: String, head: String = AuthorTestFixture.head) {
        let texts = [
            "sources.yaml": Self.rules, "a-b.yaml": Self.crossing, "closure.yaml": Self.closure,
            "permit.yaml": Self.admission, "safety.yaml": Self.safety,
            "contacts.yaml": Self.contacts, "x.tests.yaml": head + cases,
        ]
        files = texts.map { SourceFile(path: $0.key, text: $0.value) }
        result = Rulebook.compile(files, families: .standard)
    }

    func run(filter: String? = nil) -> TestRun? {
        rulebook.map { AuthorTestRunner(rulebook: $0).run(files, filter: filter) }
    }

    /// What a person sees: what is wrong with the tests, then what came of them.
    func seen(filter: String? = nil) -> String {
        guard let run = run(filter: filter) else {
            return DiagnosticRenderer(sources: files).render(result.diagnostics)
        }
        return DiagnosticRenderer(sources: files).render(run.diagnostics) + run.text()
    }
}
