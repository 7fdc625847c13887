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

    /// What is not certain begins with that there may be none.
    @Test func thatNoNumberIsKnownComesBeforeNumbersThatNobodyVouchesFor() throws {
        let rules = [
            "{ id: a, title: A, when: { trip.mode: rail }, contacts: [{ service: all, number: \"119\", country: KP }], sources: [good] }",
            "{ id: b, title: B, when: { trip.mode: road }, contacts: [{ service: all, url: https://b.example, country: KP }], sources: [good] }",
            "{ id: c, title: C, contacts: [{ service: police, number: \"112\", country: KP }], sources: [good] }",
        ]
        func seen(_ mode: String) throws -> [String] {
            let report = try book(rules).report(
                "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07\(mode) }\ntraveler: { nationalities: [FR] }")
            return report.contacts[1].contacts.map { "\($0.number ?? "none") \($0.certainty.rawValue)" }
        }
        #expect(try seen("") == ["112 certain", "none possible", "119 possible"])
        #expect(try seen(", mode: rail") == ["119 certain", "112 certain"])
    }

    @Test func aSideMayHaveNone() throws {
        let report = try book([rules[0]]).report("trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }")
        #expect(report.contacts.map(\.contacts.count) == [1, 0])
    }

    @Test(arguments: [
        ("+7 423 230-00-70", true), ("+78001000000", true), ("+850 (2) 381.79.10", true), ("112", true), ("01", true),
        ("", false), ("+", false), ("1", false), ("1234567", false), ("8 800 100-00-00", false), ("+0 423 230", false),
        ("+1234567890123456", false), ("112 or 911", false), (" 112", false), ("１１２", false),
        ("+7 423 230 ext. 5", false),
    ])
    func numbersAreInternationalOrShort(number: String, isValid: Bool) {
        let book = book([
            "{ id: a, title: A, contacts: [{ service: operator, number: \"\(number)\" }], sources: [good] }"
        ])
        #expect(book.result.diagnostics.isEmpty == isValid)
    }

    @Test(arguments: [
        ("all", "112", "RU", true), ("police", "02", "RU", true), ("all", "911", "RU", false),
        ("all", "119", "KP", true),
        ("all", "1399", "GA", true), ("operator", "911", "RU", true), ("all", "12", "GN", true),
    ])
    func shortNumbersAreThoseOfTheirCountry(service: String, number: String, country: String, isKnown: Bool) {
        let book = book([
            "{ id: a, title: A, contacts: [{ service: \(service), number: \"\(number)\", country: \(country) }], sources: [good] }"
        ])
        #expect(book.result.diagnostics.map(\.code.description) == (isKnown ? [] : ["rulebook/unusual-number"]))
    }

    @Test func namesTellContactsApartInTheOrderOfTheirAuthor() throws {
        let rule = """
            { id: a, title: A, sources: [good], contacts: [
                { service: consular, name: { en: Night desk, fr: Nuit }, number: "+7 423 230-00-99", country: RU, for: [FR] },
                { service: consular, name: Visas, number: "+7 423 230-00-70", country: RU, for: [FR] },
                { service: all, number: "112", country: RU }] }
            """
        func seen(_ language: String) throws -> [String] {
            let report = try book([rule]).report(
                "trip: { crossing: a-b, from: RU, to: KP, date: 2026-12-07 }\ntraveler: { nationalities: [FR] }",
                languages: [language])
            return report.contacts[0].contacts.map { "\($0.name ?? "-") \($0.number ?? "")" }
        }
        #expect(try seen("en") == ["Night desk +7 423 230-00-99", "Visas +7 423 230-00-70", "- 112"])
        #expect(try seen("fr").first == "Nuit +7 423 230-00-99")
    }
}
