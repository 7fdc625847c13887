import AdvisoryModel
import JSON
import PermitRequirements
import SafeConductTesting
import Testing

/// A document counts only from the day on which it exists, and as long as it has entries left; what only old news says neither ends a duty nor admits.
@Suite struct UsableDocumentTests {
    private static let sources = """
        sources:
          good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
          old: { title: Old, kind: news, reliability: B, published: 2020-01-01, retrieved: 2020-02-01 }
        """

    private func report(_ item: String, _ documents: String, trip: String = "date: 2026-12-07") throws -> Report {
        let files = [
            "sources.yaml": Self.sources,
            "rules.yaml": "rules: t\nfamily: permit\nitems:\n  - { id: it, title: It, sources: [good], \(item) }\n",
        ]
        return try TestRulebook(families: [PermitFamily.self], files: files)
            .report(
                "trip: { crossing: a-b, from: RU, to: KP, \(trip) }\ntraveler: { nationalities: [FR], documents: [\(documents)] }"
            )
    }

    private func standing(_ keys: String, trip: String = "date: 2026-12-07") throws -> String {
        let report = try report(
            "permit: { document: visa, issuer: KP }", "{ type: visa, issuer: KP, expires: 2027-06-01, \(keys) }",
            trip: trip)
        guard let advisory = report.advisory("t/it"), let text = advisory.details["standing"]?.string else {
            return "none"
        }
        return ([text] + advisory.missing).joined(separator: " ")
    }

    private func holds(_ keys: String) throws -> String {
        let report = try report(
            "permit: { document: pass }, when: \"traveler.holds('visa', 'KP')\"",
            "{ type: visa, issuer: KP, expires: 2027-06-01, \(keys) }")
        guard let advisory = report.advisory("t/it") else { return "no" }
        return advisory.certainty == .certain ? "yes" : "possible " + advisory.missing.joined(separator: " ")
    }

    @Test(arguments: [
        ("issued: 2026-12-07", "held", "yes"), ("issued: 2026-12-08", "missing", "no"),
        ("issued: 2026-11", "held", "yes"), ("issued: 2027", "missing", "no"),
        ("issued: 2026-12", "unknown traveler.documents[0].issued", "possible traveler.documents[0].issued"),
        ("issued: 2026-12-01, validFrom: 2026-12-08", "missing", "no"),
        ("validFrom: 2026-12", "unknown traveler.documents[0].validFrom", "possible traveler.documents[0].validFrom"),
        ("applied: 2026-12-07", "held", "yes"), ("applied: 2026-12-08", "missing", "no"),
        ("applied: null", "unknown traveler.documents[0].applied", "possible traveler.documents[0].applied"),
        ("applied: 2026-12", "unknown traveler.documents[0].applied", "possible traveler.documents[0].applied"),
        ("issued: 2026-11-01, applied: 2026-12-08", "missing", "no"),
        ("entries: 0", "missing", "no"), ("entries: 1", "held", "yes"),
        ("entries: null", "unknown traveler.documents[0].entries", "possible traveler.documents[0].entries"),
    ])
    func aDocumentCountsFromItsFirstDayToItsLastEntry(keys: String, standing: String, held: String) throws {
        #expect(try self.standing(keys) == standing)
        #expect(try holds(keys).hasPrefix(held))
    }

    @Test func withoutADateNobodyKnowsWhetherItIsIssued() throws {
        #expect(try standing("issued: 2026-12-08", trip: "mode: rail").hasPrefix("unknown"))
    }

    @Test(arguments: [
        "expires: 2027-06-01, issued: 2027-06-02", "expires: 2027-06, issued: 2027-07",
        "expires: 2027-06-01, applied: 2027-06-02", "expires: 2027-06, applied: 2028",
    ])
    func aDocumentThatExpiresBeforeItIsIssuedIsRefused(keys: String) {
        #expect(throws: TestRulebook.Failure.self) {
            try report("permit: { document: pass }", "{ type: visa, \(keys) }")
        }
    }

    private static let enforced = "{ phase: enforced, from: 2020-01-01 }"

    @Test(arguments: [
        ("{ phase: suspended, from: 2021-01-01, source: old }", "requires possible"),
        ("{ phase: suspended, from: 2021-01-01, source: good }", "informs certain"),
        ("{ phase: suspended, from: 2021-01-01 }", "informs certain"),
        ("{ phase: suspended, from: 2027-01-01, source: old }", "requires certain"),
        ("{ phase: unenforced, from: 2021-01-01, source: old }", "requires certain"),
    ])
    func oldNewsEndsNoDuty(phase: String, expected: String) throws {
        let report = try report("permit: { document: visa, issuer: KP }, phases: [\(Self.enforced), \(phase)]", "")
        let advisory = try #require(report.advisory("t/it"))
        #expect("\(advisory.effect.rawValue) \(advisory.certainty.rawValue)" == expected)
    }

    @Test(arguments: [("old", "nothing-says-admitted"), ("good", "")])
    func aPhaseOfOldNewsBringsADutyAndAdmitsNobody(source: String, reason: String) throws {
        let report = try report(
            "permit: { document: visa, issuer: KP }, admits: entry, authority: KP, phases: [{ phase: enforced, from: 2020-01-01, source: \(source) }]",
            "{ type: visa, issuer: KP, expires: 2027-06-01 }")
        #expect(report.advisory("t/it")?.effect == .requires)
        #expect(report.reasons.contains(.finding(code: "nothing-says-admitted", country: "KP")) == !reason.isEmpty)
    }

    @Test(arguments: ["recommended", "may-be-asked"])
    func whatNeedNotBeHeldAdmitsOnlyWhoHoldsIt(strength: String) throws {
        let rule = "permit: { document: visa, issuer: KP }, admits: entry, authority: KP, strength: \(strength)"
        let silence = Reason.finding(code: "nothing-says-admitted", country: "KP")
        #expect(try report(rule, "").reasons.contains(silence))
        #expect(try report(rule, "{ type: visa, issuer: KP }").reasons.contains(silence))
        let held = try report(rule, "{ type: visa, issuer: KP, expires: 2027-06-01 }")
        #expect(!held.reasons.contains(silence))
    }

    /// Without a date of the trip what is valid on all days is held all the same; what is valid from a day on, or until one, is not known to be.
    @Test(arguments: [
        ("expires: never", "held", "yes"), ("expires: never, covers: [x]", "held", "yes"),
        ("expires: 2027-06-01", "unknown trip.date", "possible trip.date"),
        ("expires: never, validFrom: 2026-12-01", "unknown trip.date", "possible trip.date"),
        ("expires: never, issued: 2026-12-01", "unknown trip.date", "possible trip.date"),
        ("expires: never, entries: 0", "missing", "no"),
    ])
    func whatNeverExpiresNeedsNoDate(keys: String, standing: String, isHeld: String) throws {
        let visa = "{ type: visa, issuer: KP, \(keys) }"
        for validity in ["", ", validity: 6 months after trip.departure"] {
            let asked = try report("permit: { document: visa, issuer: KP\(validity) }", visa, trip: "mode: rail")
            let advisory = try #require(asked.advisory("t/it"))
            let missing = advisory.missing.first { $0.hasPrefix("trip.") }
            #expect(
                [advisory.details["standing"]?.string, missing].compactMap { $0 }.joined(separator: " ") == standing)
        }
        let holding = try report(
            "permit: { document: pass }, when: \"traveler.holds('visa', 'KP')\"", visa, trip: "mode: rail")
        let advisory = holding.advisory("t/it")
        let doubt = "possible \(advisory?.missing.first { $0.hasPrefix("trip.") } ?? "")"
        #expect((advisory.map { $0.certainty == .certain ? "yes" : doubt } ?? "no") == isHeld)
    }
}
