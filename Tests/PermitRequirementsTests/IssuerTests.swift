import AdvisoryModel
import JSON
import PermitRequirements
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Who may have issued a document: a country, a list of countries, or the members of a group on the day of the trip.
@Suite struct IssuerTests {
    private func book(_ issuer: String) -> TestRulebook {
        TestRulebook(
            families: [PermitFamily.self],
            files: [
                "rules.yaml":
                    "rules: t\nfamily: permit\nitems:\n  - { id: p, title: P, permit: { document: visa, issuer: \(issuer) }, sources: [good] }\n",
                "groups.yaml": """
                vocabulary: g
                groups:
                  schengen:
                    members:
                      - { is: [DE, FR], from: 1995-03-26, source: good }
                      - { is: [CH], from: 2008-12-12, source: old }
                """,
            ])
    }

    @Test(arguments: [
        ("KP", "KP", "date: 2026-12-07", "held", []), ("KP", "RU", "date: 2026-12-07", "missing", []),
        ("[KP, RU]", "RU", "date: 2026-12-07", "held", []), ("[KP, RU]", "FR", "date: 2026-12-07", "missing", []),
        ("{ in: schengen }", "FR", "date: 2026-12-07", "held", []),
        ("{ in: [schengen] }", "FR", "date: 2026-12-07", "held", []),
        ("{ in: schengen }", "GB", "date: 2026-12-07", "missing", []),
        // A stale membership is not relied on.
        ("{ in: schengen }", "CH", "date: 2026-12-07", "unknown", ["groups.schengen"]),
        // Without a date nobody knows whether they were members.
        ("{ in: schengen }", "FR", "mode: rail", "unknown", ["trip.date"]),
    ])
    func theIssuerIsOneOfThem(
        issuer: String, document: String, trip: String, standing: String, missing: [String]
    ) throws {
        let rulebook = book(issuer)
        let report = try rulebook.report(
            "trip: { crossing: a-b, from: RU, to: KP, \(trip) }\ntraveler: { documents: [{ type: visa, issuer: \(document), expires: 2030-01-01 }] }"
        )
        let advisory = try #require(report.advisory("t/p"))
        #expect(advisory.details["standing"]?.string == standing)
        if !missing.isEmpty { #expect(advisory.missing == missing) }
    }

    @Test(arguments: [
        ("UK", "rulebook/unknown-country: `UK` is not a country – the United Kingdom is `GB`"),
        ("[RU, UK]", "rulebook/unknown-country: `UK` is not a country – the United Kingdom is `GB`"),
        (
            "Consulate in Vladivostok",
            "rulebook/unknown-country: `Consulate in Vladivostok` is not a country – write the state as ISO 3166-1 alpha-2, such as `RU`; the name of an office goes into `applyAt`"
        ),
        (
            "{ in: shengen }",
            "rulebook/unknown-group: no group of countries is called `shengen` – did you mean `schengen`?"
        ),
        (
            "{ inn: schengen }",
            "rulebook/missing-key: a set of countries needs the key `in` – write `{ in: GROUP }`, a country or a list of countries"
        ),
        ("[]", "rulebook/wrong-type: the list of countries is empty – name one, or leave the key out"),
    ])
    func whatIsNoIssuer(issuer: String, expected: String) {
        let told = book(issuer).result.diagnostics.map { "\($0.code): \($0.message) – \($0.hint ?? "")" }
        #expect(told.contains(expected), "\(told)")
    }
}
