import AdvisoryModel
import EmergencyContacts
import RuleEngine
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

@Suite struct ContactsFamilyTests {
    private func book(_ items: [String]) -> TestRulebook {
        let list = items.map { "  - \($0)" }.joined(separator: "\n")
        return TestRulebook(families: [ContactsFamily.self], rules: "rules: t\nfamily: contacts\nitems:\n\(list)\n")
    }

    private let rules = [
        "{ id: ru, title: RU, contacts: [{ service: all, number: \"112\", country: RU }], sources: [good] }",
        "{ id: se, title: SE, contacts: [{ service: consular, number: \"+850 2 381 7485\", country: KP, for: [SE], represents: [US, CA] }], sources: [good] }",
        "{ id: kp, title: KP, contacts: [{ service: all, number: 0112, country: KP }], sources: [good] }",
    ]

    private func contacts(_ traveler: String) throws -> [[String]] {
        try book(rules).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { \(traveler) }")
            .contacts
            .map { side in side.contacts.map { "\($0.number ?? "") \($0.certainty.rawValue)" } }
    }

    @Test func theProtectingPowerComesFirst() throws {
        #expect(try contacts("nationalities: [US]") == [["112 certain"], ["+850 2 381 7485 certain", "0112 certain"]])
        #expect(try contacts("nationalities: [FR]") == [["112 certain"], ["0112 certain"]])
    }

    @Test func withoutANationalityConsularHelpIsPossible() throws {
        #expect(try contacts("age: 30") == [["112 certain"], ["0112 certain", "+850 2 381 7485 possible"]])
    }

    @Test func aSideMayHaveNone() throws {
        let report = try book([rules[0]]).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.contacts.map(\.contacts.count) == [1, 0])
    }

    @Test(arguments: [
        ("contacts: []", "rulebook/missing-key"),
        ("contacts: [{ service: polise, number: \"1\" }]", "rulebook/unknown-value"),
        ("contacts: [{ service: all }]", "rulebook/missing-key"),
        ("contacts: [{ service: all, nummer: \"1\" }]", "rulebook/unknown-key"),
        ("contacts: [{ service: all, number: \"1\", languages: [english] }]", "rulebook/unknown-language"),
        ("contact: 1", "rulebook/unknown-key"),
    ])
    func saysWhatIsWrong(keys: String, code: String) {
        let book = book(["{ id: a, title: A, \(keys), sources: [good] }"])
        #expect(book.result.diagnostics.contains { $0.code.text == code }, "\(book.rendered)")
    }
}
