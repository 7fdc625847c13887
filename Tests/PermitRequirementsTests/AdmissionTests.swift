import AdvisoryModel
import JSON
import PermitRequirements
import RuleEngine
import SafeConductTesting
import Testing

/// `clear` and `conditional` are earned: somebody says that the entered state lets the traveler in, and there is time to apply.
@Suite struct AdmissionTests {
    /// A family by which the way is open for both states.
    private static let way = [
        "way.yaml": "family: way\neffect: opens\n",
        "open.yaml": "rules: way\nfamily: way\nitems: [{ id: open, title: Open, sources: [good] }]\n",
    ]

    private func report(
        _ items: [String], traveler: String = "nationalities: [FR]",
        trip: String = "from: RU, to: KP, date: 2026-12-07",
        crossing: String = ""
    ) throws -> Report {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        var files = Self.way
        files["rules.yaml"] = "rules: t\nfamily: permit\nitems:\n\(list)\n"
        files["a-b.yaml"] = "crossing: a-b\nbetween: [RU, KP]\n\(crossing)"
        return try TestRulebook(families: [PermitFamily.self], files: files)
            .report("trip: { crossing: a-b, \(trip) }\ntraveler: { \(traveler) }")
    }

    private static let silence = Reason.finding(code: "nothing-says-admitted", country: "KP")

    @Test(arguments: [
        ("authority: KP, sources: [good]", Verdict.clear), ("authority: RU, sources: [good]", .undetermined),
        ("authority: KP, sources: [old]", .undetermined), ("authority: KP, sources: [old, good]", .clear),
        ("authority: KP", .undetermined), ("authority: KP, sources: [good], review: 2026-11-20", .undetermined),
        ("authority: KP, sources: [good], valid: ..2026-12-06, afterwards: uncertain", .undetermined),
        ("authority: KP, sources: [good], when: { traveler.needs: wheelchair }", .undetermined),
        ("authority: KP, sources: [good], when: { traveler.nationalities: DE }", .undetermined),
    ])
    func onlyACertainFreshRuleOfTheEnteredStateAdmits(keys: String, verdict: Verdict) throws {
        let report = try report(["{ id: in, title: In, admits: entry, \(keys) }"])
        #expect(report.verdict == verdict)
        #expect(report.reasons == (verdict == .clear ? [.rule("t/in"), .rule("way/open")] : [Self.silence]))
    }

    @Test func aDefeatedAdmissionAdmitsNobody() throws {
        let admission = "{ id: in, title: In, admits: entry, authority: KP, sources: [good] }"
        for evidence in ["good", "old"] {
            let ban = "{ id: ban, title: Ban, permit: { document: pass }, overrides: [in], sources: [\(evidence)] }"
            #expect(try report([admission, ban]).reasons.contains(Self.silence))
        }
    }

    @Test func whereItIsNotKnownWhichStateIsEnteredEachMustAdmit() throws {
        func admission(_ state: String) -> String {
            "{ id: in-\(state.lowercased()), title: In, admits: entry, authority: \(state), sources: [good] }"
        }
        #expect(try report([admission("KP")], trip: "date: 2026-12-07").verdict == .undetermined)
        #expect(try report([admission("KP"), admission("RU")], trip: "date: 2026-12-07").verdict == .clear)
        #expect(try report([admission("KP")], trip: "from: RU, date: 2026-12-07").verdict == .clear)
    }

    @Test func aPermitThatAdmitsIsConditionalUntilItIsHeldOrWaived() throws {
        let visa =
            "{ id: visa, title: Visa, admits: entry, authority: KP, permit: { document: visa, issuer: KP }, sources: [good] }"
        #expect(try report([visa], traveler: "documents: []").verdict == .conditional)
        #expect(
            try report([visa], traveler: "documents: [{ type: visa, issuer: KP, expires: 2027-01-01 }]").verdict
                == .clear)
        let waiver = "{ id: free, title: Free, waives: [visa], sources: [good] }"
        #expect(try report([visa, waiver], traveler: "documents: []").verdict == .clear)
    }

    @Test func anAdmissionInformsAndSaysSoInItsDetails() throws {
        let advisory = try report(["{ id: in, title: In, admits: entry, authority: KP, sources: [good] }"])
            .advisory("t/in")
        #expect(advisory?.effect == .informs)
        #expect(advisory?.details["admits"]?.string == "entry")
    }

    // MARK: too late

    @Test(arguments: [
        ("documents: []", "from: RU, to: KP, date: 2026-12-07", Verdict.undetermined),
        ("nationalities: [FR]", "from: RU, to: KP, date: 2026-12-07", .undetermined),
        ("documents: [{ type: pass, expires: 2026-12-06 }]", "from: RU, to: KP, date: 2026-12-07", .undetermined),
        ("documents: [{ type: pass, expires: 2026-12-07 }]", "from: RU, to: KP, date: 2026-12-07", .clear),
        ("documents: [{ type: pass, applied: 2026-11-10 }]", "from: RU, to: KP, date: 2026-12-07", .conditional),
        ("documents: []", "from: RU, to: KP, date: 2026-12-21", .conditional),
        ("documents: []", "from: RU, to: KP", .undetermined),
    ])
    func whatCannotBeHadInTimeKeepsTheVerdictOpen(traveler: String, trip: String, verdict: Verdict) throws {
        let report = try report(
            [
                "{ id: in, title: In, admits: entry, authority: KP, sources: [good] }",
                "{ id: pass, title: Pass, permit: { document: pass, leadTime: 30 days }, sources: [good] }",
            ], traveler: traveler, trip: trip)
        #expect(report.verdict == verdict)
        let day = trip.contains("date") ? Day("2026-11-07") : nil
        if verdict == .undetermined { #expect(report.reasons == [.tooLate(rule: "t/pass", applyBy: day)]) }
    }

    // MARK: coverage

    @Test(arguments: [
        ("date: 2026-12-31", Verdict.clear), ("date: 2027-01-01", .undetermined), ("mode: rail", .undetermined),
        ("date: 2026-12-31, until: 2027-01-05", .clear),
    ])
    func aTripOutsideTheCoverageIsUndetermined(trip: String, verdict: Verdict) throws {
        let report = try report(
            ["{ id: in, title: In, admits: entry, authority: KP, sources: [good] }"], trip: "from: RU, to: KP, \(trip)",
            crossing: "covers: 2024-01-01..2026-12-31\n")
        #expect(report.verdict == verdict)
        if verdict == .undetermined {
            #expect(report.reasons == [.outsideCoverage(DayRange(from: Day("2024-01-01"), to: Day("2026-12-31")))])
            #expect(report.questions.map(\.attribute) == (trip.contains("date") ? [] : ["trip.date"]))
        }
    }

    // MARK: passports

    static let french = "{ type: passport, issuer: FR, expires: 2030-01-01 }"
    static let american = "{ type: passport, issuer: US, expires: 2031-01-01 }"
    static let nameless = "{ type: passport, expires: 2031-01-01 }"

    @Test(arguments: [
        ("nationalities: [FR, US], documents: [\(AdmissionTests.french), \(AdmissionTests.american)]", Verdict.clear),
        ("nationalities: [FR, US], documents: [\(AdmissionTests.american), \(AdmissionTests.french)]", .clear),
        ("nationalities: [FR, US], documents: [\(AdmissionTests.american)]", .undetermined),
        ("nationalities: [FR], documents: [\(AdmissionTests.nameless)]", .undetermined),
        (
            "nationalities: [FR], documents: [{ type: refugee-travel-document, issuer: FR, expires: 2030-01-01 }]",
            .conditional
        ),
        (
            "nationalities: [US], documents: [{ type: refugee-travel-document, issuer: FR, expires: 2030-01-01 }]",
            .undetermined
        ),
        // Nothing says that the passport is the French one.
        ("nationalities: [FR, US]", .undetermined), ("nationalities: [FR]", .conditional),
    ])
    func eachPassportIsJudgedAsAWhole(traveler: String, verdict: Verdict) throws {
        let report = try report(
            [
                "{ id: in, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }",
                "{ id: paper, title: Passport, permit: { document: passport }, sources: [good] }",
            ], traveler: traveler)
        #expect(report.verdict == verdict)
        if verdict == .clear {
            #expect(report.advisory("t/paper")?.details["meetsWith"]?["issuer"]?.string == "FR")
        }
    }

    @Test func thePassportThatTheTripNamesIsTheOnlyOne() throws {
        let rules = [
            "{ id: in, title: In, admits: entry, authority: KP, when: { traveler.nationalities: FR }, sources: [good] }"
        ]
        let traveler = "nationalities: [FR, US], documents: [\(Self.french), \(Self.american)]"
        #expect(
            try report(rules, traveler: traveler, trip: "from: RU, to: KP, date: 2026-12-07, travelsOn: US").verdict
                == .undetermined)
    }

    // MARK: phases and strength

    @Test(arguments: [
        ("phases: [{ phase: voluntary, from: 2026-06-30 }, { phase: enforced, from: 2027-07-01 }]", Effect.informs),
        ("phases: [{ phase: voluntary, from: 2026-06-30 }, { phase: enforced, from: 2026-12-07 }]", .requires),
        ("phases: [{ phase: unenforced, from: 2026-12-01 }]", .requires),
        ("phases: [{ phase: enforced, from: 2026-12-08 }]", .informs),
        ("phases: [{ phase: enforced, from: 2026-01-01 }, { phase: suspended, from: 2026-12-01 }]", .informs),
        ("phases: [{ phase: enforced, from: 2026-01-01, source: coming }]", .informs),
        ("strength: may-be-asked", .informs), ("strength: recommended", .informs), ("strength: required", .requires),
    ])
    func onlyWhatIsRequiredInThePhaseOfTheDayIsRequired(keys: String, effect: Effect) throws {
        var files = Self.way
        files["coming.yaml"] =
            "sources:\n  coming: { title: Coming, kind: law, reliability: A, published: 2026-12-01, retrieved: 2026-12-01 }\n"
        files["rules.yaml"] =
            "rules: t\nfamily: permit\nitems: [{ id: p, title: P, admits: entry, authority: KP, permit: { document: pass }, \(keys), sources: [good] }]\n"
        let report = try TestRulebook(families: [PermitFamily.self], files: files)
            .report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { documents: [] }")
        #expect(report.advisory("t/p")?.effect == effect)
        // What need not be held admits only who holds it.
        #expect(report.reasons.contains(Self.silence) == (effect != .requires))
    }
}
