import SafeConduct
import SafeConductTesting
import Testing

/// A family of the outside by which a state lets people in: those who live there.
private enum ResidenceFamily: RuleFamily {
    static let name = "residence"
    static let fields = [
        FamilyField("admits", "that the state that speaks lets its residents in", example: "entry")
    ]

    static func decode(_ item: inout RuleItem) -> Bool? { Admission.read(&item) }

    static func resolve(_ rules: AppliedRules<Bool>, in context: CheckContext) -> [Resolution] {
        rules.map { rule in
            let states = rule.payload ? rule.authority.map { [$0] } ?? [] : []
            return Resolution(.informs, admits: states, details: rule.payload ? [Admission.detail] : [])
        }
    }
}

/// A family that says that a state admits although its rules were not read as admissions.
private enum CarelessFamily: RuleFamily {
    static let name = "careless"
    static let fields: [FamilyField] = []

    static func decode(_ item: inout RuleItem) -> Bool? { true }

    static func resolve(_ rules: AppliedRules<Bool>, in context: CheckContext) -> [Resolution] {
        rules.map { _ in Resolution(.informs, admits: ["KP"]) }
    }
}

/// A family that is plugged in can say what admits as it can say what opens.
@Suite struct ResidenceFamilyTests {
    private func report(_ family: String, _ keys: String, _ traveler: String = "residence: KP") throws -> Report {
        let files = [
            "way.yaml": "family: way\neffect: opens\n",
            "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
            "rules.yaml": "rules: t\nfamily: \(family)\nitems: [{ id: home, title: Home, sources: [good], \(keys) }]\n",
        ]
        return try TestRulebook(families: [ResidenceFamily.self, CarelessFamily.self], files: files).report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { \(traveler) }")
    }

    @Test(arguments: [
        ("admits: entry, authority: KP", "residence: KP", Verdict.clear),
        ("admits: entry, authority: RU", "residence: KP", .undetermined),
        ("admits: entry, authority: KP, when: { traveler.residence: KP }", "residence: KP", .clear),
        ("admits: entry, authority: KP, when: { traveler.residence: KP }", "residence: FR", .undetermined),
        ("admits: entry, authority: KP, when: { traveler.residence: KP }", "age: 40", .undetermined),
        ("authority: KP", "residence: KP", .undetermined),
    ])
    func whatItAdmitsIsAdmitted(keys: String, traveler: String, verdict: Verdict) throws {
        let report = try report("residence", keys, traveler)
        #expect(report.verdict == verdict)
        let silence = Reason.finding(code: "nothing-says-admitted", country: "KP")
        #expect(report.reasons == (verdict == .clear ? [.rule("t/home"), .rule("way/open")] : [silence]))
    }

    @Test(arguments: ["FR", "US"])
    func onlyTheNationalityOfThePassportCounts(issuer: String) throws {
        let report = try report(
            "residence", "admits: entry, authority: KP, when: { traveler.nationalities: FR }",
            "nationalities: [FR, US], documents: [{ type: passport, issuer: \(issuer), expires: never }]")
        #expect(report.verdict == (issuer == "FR" ? .clear : .undetermined))
    }

    @Test func anAdmissionWithoutAnAuthorityIsAnError() {
        let rules = "rules: t\nfamily: residence\nitems: [{ id: home, title: Home, sources: [good], admits: entry }]\n"
        let rulebook = TestRulebook(families: [ResidenceFamily.self], rules: rules)
        #expect(
            rulebook.rendered == """
                error[rulebook/missing-key]: a rule that admits needs the key `authority`
                 --> rules.yaml:3:59
                  |
                3 | items: [{ id: home, title: Home, sources: [good], admits: entry }]
                  |                                                           ^^^^^
                hint: name the state that lets the traveler in, such as `authority: RU`

                """)
    }

    @Test func nobodyTakesAnAdmissionForCertainThatWasNotReadAsOne() throws {
        #expect(try report("careless", "authority: KP").verdict == .undetermined)
    }
}
