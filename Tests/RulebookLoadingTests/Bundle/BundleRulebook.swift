import AdvisoryModel
import RuleFixtures
import SafeConductTesting
import SourceDiagnostics
import Testing

@testable import BundleFiles
@testable import RuleEngine
@testable import RulebookLoading

/// A rulebook with everything that a bundle has to keep: tables, several-line conditions, expressions in texts, overrides, drafts, a
/// vocabulary, a declared family.
enum BundleRulebook {
    static let files: [String: String] = TestRulebook.basics.merging([
        "words.yaml": """
        vocabulary: tests
        attributes:
          traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
        """,
        "family.yaml": """
        family: insurance
        effect: warns
        combine: mostSevere
        severity: level
        fields:
          level: { type: integer, required: true, summary: how bad }
        """,
        "insurance.yaml": """
        rules: ins
        family: insurance
        when: trip.to == "KP"
        items:
          - { id: low, title: Low, level: 1, sources: [good] }
          - { id: high, title: "{{ insurance.level }} of 4", level: 3, when: { trip.mode: rail }, sources: [old] }
        """,
        "notes.yaml": """
        rules: n
        family: note
        when:
          trip.countries: KP
        items:
          - id: long
            title: { en: Long, ru: Длинно }
            text: >
              For {{ trip.to }} and
              {{ traveler.nationalities }}.
            effect: warns
            level: 2
            when: >
              trip.from == "RU" &&
              (traveler.age > 17 || traveler.hasPermit) &&
              !trip.to.contains('é')
            unless: { trip.mode: [foot, sea] }
            valid: 2026-01-01..2027-06-30
            afterwards: uncertain
            review: 2027-01-01
            authority: RU
            sources: [good, poor]
          - { id: ban, title: Ban, effect: blocks, when: "traveler.nationalities.exists(n,\\n n in ['US', 'KR'])", sources: [poor] }
          - { id: exempt, title: Exempt, effect: opens, authority: KP, overrides: [ban, tables/visa-US], when: { traveler.hasPermit: true }, sources: [good] }
          - { id: draft, title: Draft, effect: informs, status: draft, formerly: [old-name], sources: [good] }
        """,
        "tables.yaml": """
        rules: tables
        family: note
        items:
          - id: "visa-{from}"
            each: { csv: visas.csv, where: { to: KP } }
            title: "{need} for {from}: {{ row.need }}, {{ trip.to }}"
            effect: requires
            when:
              all:
                - traveler.nationalities: "{from}"
                - >
                  trip.to == row.to &&
                  int(row.days) < 100
            sources: [good]
          - id: "fee-{country}"
            each: [{ country: FR, fee: "10" }, { country: US, fee: "{country}" }]
            title: &fee "Fee {fee}"
            text: *fee
            effect: informs
            when: { traveler.nationalities: "{country}" }
            sources: [good]
        """,
        "visas.csv": "from,to,need,days\nFR,KP,\"visa, really\",30\nUS,KP,visa,90\nRU,FR,none,0\nRU,KP,none,15\n",
    ]) { _, new in new }

    static let sources = files.map { SourceFile(path: $0.key, text: $0.value) }

    static func compiled() throws -> Rulebook {
        let result = Rulebook.compile(sources, families: [NoteFamily.self])
        return try #require(result.rulebook, "\(DiagnosticRenderer(sources: result.files).render(result.diagnostics))")
    }

    static func bytes(serial: UInt64 = 0, signer: (any BundleSigner)? = nil) throws -> [UInt8] {
        try #require(Rulebook.bundle(sources, families: [NoteFamily.self], serial: serial, signer: signer).bundle)
    }

    static func open(_ bytes: [UInt8], policy: BundlePolicy = BundlePolicy()) -> LoadResult {
        Rulebook.open(bundle: bytes, named: "b", families: [NoteFamily.self], policy: policy)
    }

    /// Random requests whose nationalities, permits and modes are those of the rules.
    static func requests(_ count: Int, seed: UInt64) -> [Request] {
        var maker = RandomRules(seed: seed)
        return (0..<count).map { index in
            var request = maker.request()
            if index % 3 == 0 { request.traveler.nationalities = [["FR", "US", "RU", "KR"][index / 3 % 4]] }
            return request
        }
    }

    /// A report as JSON, without the digest of the bundle, which files do not have.
    static func text(of report: Report) -> String {
        var report = report
        report.rulebook.bundle = nil
        return String(decoding: report.json(pretty: true), as: UTF8.self)
    }

    static func reports(_ rulebook: Rulebook, _ requests: [Request]) -> [String] {
        requests.enumerated().map { index, request in
            let asOf = Day(year: 2024 + index % 4, month: 11, day: 21) ?? .last
            let report = rulebook.check(
                request, asOf: asOf, languages: index % 2 == 0 ? [] : ["ru"], includingDrafts: index % 3 == 0)
            return text(of: report)
        }
    }
}
