import AdvisoryModel
import PermitRequirements
import RuleEngine
import SafeConductTesting
import Testing

/// What does away with a requirement: from when on, and that the report asks for it.
@Suite struct WaiverTests {
    private func report(_ waiver: String, documents: String = "[]", more: String = "") throws -> Report {
        let files = [
            "way.yaml": "family: way\neffect: opens\n",
            "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
            "rules.yaml": """
            rules: t
            family: permit
            items:
              - { id: visa, title: Visa, authority: KP, permit: { document: visa, issuer: KP }, admits: entry, sources: [good] }
              - { id: w, title: W, waives: [visa], \(waiver) }
              \(more)
            """,
        ]
        return try TestRulebook(families: [PermitFamily.self], files: files).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { nationalities: [FR], documents: \(documents) }"
        )
    }

    @Test(arguments: [
        ("sources: [good]", Verdict.clear),
        ("sources: [good], phases: [{ phase: enforced, from: 2026-12-07 }]", .clear),
        ("sources: [good], phases: [{ phase: voluntary, from: 2020-01-01 }]", .conditional),
        ("sources: [good], phases: [{ phase: enforced, from: 2026-12-08 }]", .conditional),
        ("sources: [good], phases: [{ phase: announced, from: 2026-01-01 }]", .conditional),
        (
            "sources: [good], phases: [{ phase: enforced, from: 2020-01-01 }, { phase: suspended, from: 2026-01-01 }]",
            .conditional
        ),
        ("sources: [good], phases: [{ phase: enforced, from: 2020-01-01, source: old }]", .conditional),
    ])
    func aWaiverCountsInThePhasesInWhichItIsInForce(waiver: String, verdict: Verdict) throws {
        #expect(try report(waiver).verdict == verdict)
    }

    @Test(arguments: [
        ("sources: [good], when: { traveler.residence: RU }", ["traveler.residence"]),
        ("when: { traveler.residence: RU }", []), ("sources: [old], when: { traveler.residence: RU }", []),
        ("sources: [good], phases: [{ phase: announced, from: 2026-01-01 }], when: { traveler.residence: RU }", []),
    ])
    func whatWouldSettleAWaiverIsAskedFor(waiver: String, asked: [String]) throws {
        let report = try report(waiver)
        #expect(report.verdict == .conditional)
        #expect(report.questions.map(\.attribute) == asked)
    }

    @Test func nothingIsAskedWhereAnotherRequirementStays() throws {
        let more = "- { id: card, title: Card, permit: { document: kp-card }, sources: [good] }"
        #expect(try report("sources: [good], when: { traveler.residence: RU }", more: more).questions.isEmpty)
    }

    /// A passport that is measured by the visa: by the one that ends first, where any will do.
    @Test(arguments: [["2026-12-31"], ["2026-12-31", "2027-12-31"], ["2027-12-31", "2026-12-31"]])
    func oneVisaMoreMakesNothingWorse(visas: [String]) throws {
        let passport =
            "- { id: p, title: P, permit: { document: passport, validity: 2 months after visa.expires }, sources: [good] }"
        let documents =
            ["{ type: passport, issuer: FR, expires: 2027-02-28 }"]
            + visas.map { "{ type: visa, issuer: KP, expires: \($0) }" }
        let report = try report(
            "sources: [good], when: { trip.to: RU }", documents: "[\(documents.joined(separator: ", "))]",
            more: passport)
        #expect(report.verdict == .clear)
    }

    /// A rule of a visa that is not sure to require it measures no passport.
    @Test(arguments: [
        ("sources: [good]", Verdict.clear), ("sources: [good], when: { trip.purpose: tourism }", .conditional),
        ("sources: [good], when: { traveler.residence: RU }", .conditional),
        ("sources: [good], strength: recommended", .conditional),
        ("sources: [good], phases: [{ phase: enforced, from: 2027-01-01 }]", .conditional),
        ("sources: [good], phases: [{ phase: announced, from: 2026-01-01 }]", .conditional),
        ("sources: [good], valid: ..2026-01-01", .conditional),
    ])
    func onlyAVisaThatIsNeededMeasuresAPassport(keys: String, verdict: Verdict) throws {
        #expect(try measured(visa: keys) == verdict)
    }

    /// Nor does one that is waived, or may be: to know less of that serves nobody.
    @Test(arguments: [("residence: RU", Verdict.conditional), ("age: 30", .conditional), ("residence: FR", .clear)])
    func aVisaThatMayBeWaivedMeasuresNoPassport(traveler: String, verdict: Verdict) throws {
        let waiver = "- { id: w, title: W, waives: [v], when: { traveler.residence: RU }, sources: [good] }"
        #expect(try measured(visa: "sources: [good]", more: waiver, traveler: traveler) == verdict)
    }

    /// The verdict on a passport that is measured by a visa.
    private func measured(visa keys: String, more: String = "", traveler: String = "age: 30") throws -> Verdict {
        let files = [
            "way.yaml": "family: way\neffect: opens\n",
            "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
            "rules.yaml": """
            rules: t
            family: permit
            items:
              - { id: in, title: In, authority: KP, admits: entry, sources: [good] }
              - { id: p, title: P, permit: { document: passport, validity: 1 month after visa.expires }, sources: [good] }
              - { id: v, title: V, permit: { document: visa, issuer: KP }, \(keys) }
              \(more)
            """,
        ]
        let report = try TestRulebook(families: [PermitFamily.self], files: files).report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
            traveler:
              nationalities: [FR]
              \(traveler)
              documents: [{ type: passport, issuer: FR, expires: 2035-01-01 }, { type: visa, issuer: KP, expires: 2027-06-01 }]
            """)
        return report.verdict
    }

    @Test(arguments: [
        ("sources: [good]", Certainty.certain), ("sources: [old]", .possible), ("when: { trip.to: KP }", .possible),
    ])
    func whatAdmitsWithoutFreshEvidenceOnlyMay(keys: String, certainty: Certainty) throws {
        let more = "- { id: in, title: In, authority: KP, admits: entry, \(keys) }"
        #expect(try report("sources: [good]", more: more).advisory("t/in")?.certainty == certainty)
    }
}
