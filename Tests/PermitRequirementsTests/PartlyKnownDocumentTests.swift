import AdvisoryModel
import JSON
import PermitRequirements
import SafeConductTesting
import Testing

/// Dates of documents that are known in part, and documents that never expire: known is what all days of a date agree on.
@Suite struct PartlyKnownDocumentTests {
    private func advisory(_ permit: String, _ document: String) throws -> (standing: String?, missing: [String]) {
        let rules = """
            rules: t
            family: permit
            items: [{ id: p, title: P, permit: { document: pass, \(permit) }, sources: [good] }]
            """
        let report = try TestRulebook(families: [PermitFamily.self], rules: rules).report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07, until: 2026-12-12 }
            traveler: { documents: [{ type: pass, \(document) }] }
            """)
        let advisory = report.advisory("t/p")
        return (advisory?.details["standing"]?.string, advisory?.missing ?? [])
    }

    @Test(arguments: [
        ("fee: 1 EUR", "expires: 2027", "held"), ("fee: 1 EUR", "expires: 2027-01", "held"),
        ("fee: 1 EUR", "expires: 2026-12", "unknown expires"), ("fee: 1 EUR", "expires: 2026-11", "expires-too-early"),
        ("fee: 1 EUR", "expires: 2025", "expires-too-early"), ("fee: 1 EUR", "expires: never", "held"),
        ("fee: 1 EUR", "expires: 2026-12-12", "held"), ("fee: 1 EUR", "expires: 2026-12-11", "expires-too-early"),
        ("validity: 6 months after trip.departure", "expires: never", "held"),
        ("validity: 6 months after trip.departure", "expires: 2027", "unknown expires"),
        ("validity: 6 months after trip.departure", "expires: 2027-05", "expires-too-early"),
        ("validity: trip.arrival", "expires: 2026-12-07", "held"),
        ("validity: trip.arrival", "expires: 2026-12", "unknown expires"),
        ("fee: 1 EUR", "expires: 2027, validFrom: 2026", "unknown validFrom"),
        ("fee: 1 EUR", "expires: 2027, validFrom: 2026-11", "held"),
        ("fee: 1 EUR", "expires: 2027-05, validFrom: 2027", "missing"),
        ("issuedWithin: 10 years", "expires: 2027, issued: 2016", "unknown issued"),
        ("issuedWithin: 10 years", "expires: 2027, issued: 2017", "held"),
        ("issuedWithin: 10 years", "expires: 2027, issued: 2016-11", "missing"),
        ("fee: 1 EUR", "expires: 2027, entries: null", "unknown entries"),
        ("entries: 1", "expires: 2027, entries: null", "unknown entries"),
        ("entries: 2", "expires: 2027, entries: ~", "unknown entries"),
        ("entries: 2", "expires: 2027", "unknown entries"),
        ("fee: 1 EUR", "expires: 2027", "held"), ("fee: 1 EUR", "expires: never, entries: null", "unknown entries"),
        ("fee: 1 EUR", "expires: 2027, validFrom: null", "unknown validFrom"),
        ("fee: 1 EUR", "expires: 2027, issued: null", "unknown issued"),
        ("fee: 1 EUR", "expires: 2027, issued: null, validFrom: 2026-12-20", "missing"),
        ("fee: 1 EUR", "expires: 2026-12-01, entries: null", "expires-too-early"),
        ("issuedWithin: 10 years", "expires: 2027, issued: null", "unknown issued"),
        ("fee: 1 EUR", "applied: 2026-10", "applied"), ("fee: 1 EUR", "applied: 2026-11", "unknown applied"),
        ("fee: 1 EUR", "applied: 2026-12", "missing"),
    ])
    func whatAllDaysOfADateAgreeOnIsKnown(permit: String, document: String, expected: String) throws {
        let (standing, missing) = try advisory(permit, document)
        let words = expected.split(separator: " ").map(String.init)
        #expect(standing == words[0])
        #expect(missing == words.dropFirst().map { "traveler.documents[0].\($0)" })
    }

    /// Without the day of the trip it is not known whether a document lasts, but for one that lasts for ever.
    @Test(arguments: [("never", "held"), ("2099", "unknown")])
    func whatNeverExpiresNeedsNoDay(expires: String, expected: String) throws {
        let rules = """
            rules: t
            family: permit
            items: [{ id: p, title: P, permit: { document: pass, leadTime: 3 days }, sources: [good] }]
            """
        let report = try TestRulebook(families: [PermitFamily.self], rules: rules).report(
            """
            trip: { crossing: a-b, from: RU, to: KP }
            traveler: { documents: [{ type: pass, expires: \(expires) }] }
            """)
        #expect(report.advisory("t/p")?.details["standing"]?.string == expected)
    }

    /// `null` stays `null` where a request is written down, and is asked for; it is never better than a value that is no good.
    @Test(arguments: ["issued", "validFrom", "entries"])
    func whatIsSaidNotToBeKnownIsAskedFor(field: String) throws {
        let rules = """
            rules: t
            family: permit
            items: [{ id: p, title: P, permit: { document: pass }, sources: [good] }]
            """
        let report = try TestRulebook(families: [PermitFamily.self], rules: rules).report(
            """
            trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }
            traveler: { documents: [{ type: pass, expires: 2027, \(field): null }] }
            """)
        #expect(report.advisory("t/p")?.missing == ["traveler.documents[0].\(field)"])
        var document = Document(type: "pass")
        document.setUnknown(field)
        let typed = Request(traveler: Traveler(documents: [document]), trip: Trip(crossing: "a-b"))
        #expect(String(decoding: typed.json(), as: UTF8.self).contains("\"\(field)\":null"))
    }
}
