import AdvisoryModel
import JSON
import PermitRequirements
import RuleEngine
import RulebookLoading
import SafeConductTesting
import Testing

/// Which passport is traveled on, and what of it counts: its own issuer, never that of another.
@Suite struct PassportTests {
    private static let rulebook = TestRulebook(
        families: [PermitFamily.self],
        files: [
            "way.yaml": "family: way\neffect: opens\n",
            "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
            "rules.yaml": """
            rules: t
            family: permit
            items:
              - { id: french, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }
              - { id: paper, title: Passport, permit: { document: passport, validity: trip.arrival }, sources: [good] }
            """,
        ])

    private func verdict(_ documents: [Document]?, _ nationalities: [String], travelsOn: String? = nil) throws
        -> Verdict
    {
        let rulebook = try #require(Self.rulebook.result.rulebook)
        let trip = Trip(crossing: "a-b", from: "RU", to: "KP", date: Day("2026-12-07"), travelsOn: travelsOn)
        let request = Request(traveler: Traveler(nationalities: nationalities, documents: documents), trip: trip)
        return rulebook.check(request, asOf: try #require(Day("2026-11-21"))).verdict
    }

    private static func passport(_ issuer: String?, _ expires: String = "2030") -> Document {
        Document(type: "passport", issuer: issuer, expires: Expiry(expires))
    }

    static let cases: [(documents: [Document]?, nationalities: [String], travelsOn: String?, verdict: Verdict)] = [
        ([passport("FR")], ["FR", "US"], nil, .clear), ([passport("US")], ["FR", "US"], nil, .undetermined),
        ([passport("US")], ["FR", "US"], "FR", .undetermined), ([passport("US")], ["FR", "US"], "US", .undetermined),
        ([passport("US"), passport("FR")], ["FR", "US"], "FR", .clear),
        ([passport("US"), passport("FR")], ["FR", "US"], "US", .undetermined),
        ([passport("FR", "2020"), passport("FR")], ["FR"], "FR", .clear),
        ([passport("FR"), passport("FR", "2020")], ["FR"], nil, .clear),
        ([passport("FR", "2020"), passport("US")], ["FR", "US"], nil, .undetermined),
        ([passport(nil)], ["FR"], "FR", .conditional), ([passport(nil)], ["FR"], nil, .undetermined),
        ([], ["FR"], "FR", .conditional), (nil, ["FR"], "FR", .conditional), (nil, ["FR", "US"], "US", .undetermined),
    ]

    @Test(arguments: cases.indices)
    func onlyThePassportThatIsTraveledOnCounts(index: Int) throws {
        let (documents, nationalities, travelsOn, expected) = Self.cases[index]
        let found = try verdict(documents, nationalities, travelsOn: travelsOn)
        #expect(found == expected, "\(documents?.map { $0.issuer ?? "?" } ?? []) \(nationalities) \(travelsOn ?? "-")")
        #expect(try verdict(documents?.reversed(), nationalities.reversed(), travelsOn: travelsOn) == expected)
    }

    /// A passport that cannot be used on the day of the trip, or of which that is not known, is of no help to whoever has another one.
    @Test(arguments: [
        ("{ type: passport, issuer: FR, expires: 2030-01-01 }", Verdict.clear),
        ("{ type: passport, issuer: FR, applied: 2026-11-01 }", .undetermined),
        ("{ type: passport, issuer: FR, expires: 2020-01-01 }", .undetermined),
        ("{ type: passport, issuer: FR, expires: 2026-12-06 }", .undetermined),
        ("{ type: passport, issuer: FR, expires: 2026-12 }", .undetermined),
        ("{ type: passport, issuer: FR, expires: null }", .undetermined),
        ("{ type: passport, issuer: FR }", .undetermined),
        ("{ type: passport, issuer: FR, expires: never }", .clear),
        ("{ type: passport, issuer: FR, validFrom: null, expires: 2030-01-01 }", .undetermined),
        ("{ type: passport, issuer: FR, validFrom: 2027-06-01, expires: 2030-01-01 }", .undetermined),
        ("{ type: passport, issuer: FR, issued: 2026-12-08, expires: 2030-01-01 }", .undetermined),
    ])
    func aPassportThatCannotBeUsedClearsNobody(french: String, expected: Verdict) throws {
        let book = TestRulebook(
            families: [PermitFamily.self],
            files: [
                "way.yaml": "family: way\neffect: opens\n",
                "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
                "rules.yaml": """
                rules: t
                family: permit
                items:
                  - { id: french, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }
                """,
            ])
        let american = "{ type: passport, issuer: US, expires: 2030-01-01 }"
        for documents in ["\(french), \(american)", "\(american), \(french)"] {
            let report = try book.report(
                """
                trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
                traveler: { nationalities: [FR, US], documents: [\(documents)] }
                """)
            #expect(report.verdict == expected, "\(documents)")
            // Nor where it is not known whether the other one can be used either.
            for other in ["", ", expires: null", ", expires: 2026-12"] {
                let blurred = documents.replacing(american, with: "{ type: passport, issuer: US\(other) }")
                let report = try book.report(
                    """
                    trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
                    traveler: { nationalities: [FR, US], documents: [\(blurred)] }
                    """)
                let isSure =
                    french.contains("2030") && !french.contains("valid") && !french.contains("issued")
                    || french.contains("never")
                #expect(report.verdict == (isSure ? .clear : .undetermined), "\(blurred)")
            }
            // Nor where the trip names it.
            let named = try book.report(
                """
                trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, travelsOn: FR }
                traveler: { nationalities: [FR, US], documents: [\(documents)] }
                """)
            #expect(named.verdict == expected, "\(documents)")
        }
    }

    /// Nor is it by what it is not: whoever has no other passport, or names it, is let through no sooner than without it.
    @Test(arguments: [
        "{ id: a, title: A, permit: { document: visa }, when: { all: ['traveler.passport.issuer == \"US\"'] }, sources: [good] }",
        "{ id: a, title: A, permit: { document: visa }, sources: [good] }, { id: b, title: B, waives: [t/a], when: { all: ['traveler.passport.issuer != \"US\"'] }, sources: [good] }",
        "{ id: a, title: A, admits: entry, authority: KP, when: { all: ['traveler.passport.issuer != \"US\"'] }, sources: [good] }",
        "{ id: a, title: A, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }",
        "{ id: a, title: A, family: shut, when: { all: ['traveler.passport.issuer == \"US\"'] }, sources: [good] }",
        "{ id: a, title: A, family: shut, unless: { all: ['traveler.passport.issuer != \"US\"'] }, sources: [good] }",
        "{ id: a, title: A, family: shut, when: { traveler.nationalities: US }, sources: [good] }",
    ])
    func aPassportThatCannotBeUsedHelpsNobody(rules: String) throws {
        let isOfPermits = !rules.contains("family: shut")
        let book = TestRulebook(
            families: [PermitFamily.self],
            files: [
                "way.yaml": "family: way\neffect: opens\n", "shut.yaml": "family: shut\neffect: blocks\n",
                "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
                "rules.yaml":
                    "rules: t\nfamily: \(isOfPermits ? "permit" : "shut")\nitems: [\(rules.replacing(" family: shut,", with: ""))]\n",
            ].merging(rules.contains("admits") ? [:] : TestRulebook.admission) { mine, _ in mine })
        func verdict(_ documents: [String], _ travelsOn: String = "") throws -> Verdict {
            try book.report(
                """
                trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07\(travelsOn) }
                traveler: { nationalities: [FR, US], documents: [\(documents.joined(separator: ", "))] }
                """
            ).verdict
        }
        let unusable = [
            "expires: 2020-01-01", "entries: 0, expires: 2030-01-01", "applied: 2026-11-01", "validFrom: 2027-06-01",
            "issued: 2026-12-08",
        ]
        let american = "{ type: passport, issuer: US, expires: 2030-01-01 }"
        for french in unusable.map({ "{ type: passport, issuer: FR, \($0) }" }) {
            let alone = try verdict([american])
            #expect(alone > .clear)
            for documents in [[american, french], [french, american]] {
                #expect(try verdict(documents) >= alone, "\(french)")
                #expect(try verdict(documents, ", travelsOn: FR") >= alone, "named: \(french)")
            }
            for other in unusable.map({ "{ type: passport, issuer: US, \($0) }" }) {
                let worst = try max(verdict([other]), verdict([french]))
                for documents in [[other, french], [french, other]] {
                    for travelsOn in ["", ", travelsOn: US", ", travelsOn: FR"] {
                        #expect(try verdict(documents, travelsOn) >= worst, "\(documents)\(travelsOn)")
                    }
                }
            }
        }
        // What is not known of one of them is no better than what it may be.
        func passports(_ issuer: String, _ expires: [String]) -> [String] {
            expires.map { "{ type: passport, issuer: \(issuer)\($0) }" }
        }
        let (blurs, known) = (
            ["", ", expires: null", ", expires: 2026-12"], [", expires: 2030-01-01", ", expires: 2020-01-01"]
        )
        for (own, other) in [("FR", "US"), ("US", "FR")] {
            for beside in passports(other, known + blurs) {
                let possible = try passports(own, known).map { try verdict([$0, beside]) }
                let entries = ", expires: 2030-01-01, entries: null"
                for blurred in passports(own, blurs + [entries, ", expires: 2030-01-01, applied: null"]) {
                    for documents in [[blurred, beside], [beside, blurred]] {
                        for travelsOn in ["", ", travelsOn: \(own)"] {
                            let found = try verdict(documents, travelsOn)
                            let all =
                                try travelsOn.isEmpty
                                ? possible : passports(own, known).map { try verdict([$0, beside], travelsOn) }
                            #expect(
                                found >= .undetermined || all.allSatisfy { $0 <= found },
                                "\(documents)\(travelsOn): \(all)")
                        }
                    }
                }
            }
        }
    }

    /// Which rules admit is judged a second time, for the passport traveled on; what it finds of the future counts, too.
    @Test func aReportIsGoodUntilWhatAdmitsByPassportIsPublished() throws {
        let book = TestRulebook(
            families: [PermitFamily.self],
            files: [
                "later.yaml":
                    "sources: { later: { title: L, kind: law, reliability: A, published: 2026-11-25, retrieved: 2026-11-25 } }",
                "rules.yaml": """
                rules: t
                family: permit
                items:
                  - { id: french, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [later] }
                """,
            ])
        let report = try book.report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, travelsOn: FR }
            traveler: { nationalities: [FR, US], documents: [{ type: passport, issuer: FR, expires: 2030 }] }
            """)
        #expect(report.advisories.isEmpty)
        #expect(report.goodUntil == Day("2026-11-24"))
    }

    /// What makes a waiver less than certain, and what the traveler, who has no pass, gets then.
    @Test(arguments: [
        ("sources: [good]", Verdict.clear), ("sources: [old]", .conditional),
        ("sources: [good], review: 2026-11-20", .conditional),
        ("sources: [good], when: { traveler.needs: wheelchair }", .conditional),
        ("sources: [good], valid: ..2026-12-06, afterwards: uncertain", .conditional),
        ("sources: [good], when: { traveler.nationalities: FR }", .clear),
        ("sources: [good], when: { traveler.nationalities: US }", .conditional),
    ])
    func aWaiverThatIsNotCertainWaivesNothing(keys: String, expected: Verdict) throws {
        let rules = """
            rules: t
            family: permit
            items:
              - { id: in, title: In, admits: entry, authority: KP, sources: [good] }
              - { id: pass, title: Pass, permit: { document: pass }, sources: [good] }
              - { id: free, title: Free, waives: [pass], \(keys) }
            """
        let report = try TestRulebook(
            families: [PermitFamily.self],
            files: [
                "way.yaml": "family: way\neffect: opens\n",
                "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
                "rules.yaml": rules,
            ]
        ).report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
            traveler: { nationalities: [FR, US], documents: [{ type: passport, issuer: FR, expires: never }] }
            """)
        #expect(report.verdict == expected)
        #expect(report.advisory("t/pass")?.details["standing"] == .string(expected == .clear ? "waived" : "missing"))
    }
}
