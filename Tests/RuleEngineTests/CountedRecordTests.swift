import AdvisoryModel
import RuleEngine
import RuleFixtures
import SafeConductTesting
import Testing

/// Conditions on how many visits, stays or documents there are: of those that are known in part it is not known whether they are one.
@Suite struct CountedRecordTests {
    /// Two records of which all is known that matters, and the same with less: what may be one.
    static let lists: [(attribute: String, two: String, blurred: [String])] = [
        (
            "visited", "{ country: US, date: 2021-05-01 }, { country: US, date: 2021-05-20 }",
            [
                "{ country: US, date: 2021-05 }, { country: US, date: 2021-05-20 }",
                "{ country: US, date: 2021 }, { country: US, date: 2021 }", "{ country: US }, { country: US }",
                "{ country: US, date: null }, { country: US, date: 2021-05-20 }",
            ]
        ),
        (
            "stays", "{ in: FI, from: 2026-01-01, until: 2026-01-02 }, { in: FI, from: 2026-02-01, until: 2026-02-02 }",
            [
                "{ in: FI, from: 2026, until: 2026 }, { in: FI, from: 2026-02-01, until: 2026-02-02 }",
                "{ in: FI, from: 2026-01-01 }, { in: FI, until: 2026-02-02 }", "{ in: FI }, { in: FI }",
            ]
        ),
        (
            "documents",
            "{ type: visa, issuer: RU, expires: 2027-01-01 }, { type: visa, issuer: RU, expires: 2028-01-01 }",
            [
                "{ type: visa, issuer: RU, expires: 2027-01-01 }, { type: visa, issuer: RU }",
                "{ type: visa, issuer: RU, expires: 2027 }, { type: visa, issuer: RU, expires: 2027-05 }",
                "{ type: visa, issuer: RU, expires: 2027-01-01 }, { type: visa, expires: 2027-01-01 }",
                "{ type: visa, issuer: RU, blankPages: null }, { type: visa, issuer: RU }",
                "{ type: visa, issuer: RU }, { type: visa, issuer: RU }", "{ type: visa }, { type: visa }",
            ]
        ),
    ]

    /// True of two, and not of one.
    static let counts = [
        "LIST.size() >= 2", "size(LIST) > 1", "LIST.filter(r, true).size() == 2", "LIST.map(r, 1).size() != 1",
        "!LIST.exists_one(r, true)", "LIST.exists_one(r, true) ? false : true",
    ]

    private func certainty(_ condition: String, _ attribute: String, _ records: String) throws -> Certainty? {
        let rules = """
            rules: t
            family: note
            items: [{ id: it, title: It, effect: blocks, sources: [good], when: "\(condition)" }]
            """
        let book = TestRulebook(families: [NoteFamily.self], files: ["rules.yaml": rules])
        let report = try book.report(
            "trip: { crossing: a-b, from: RU, to: KP, date: 2026-06-15 }\ntraveler: { \(attribute): [\(records)] }")
        return report.advisory("t/it")?.certainty
    }

    @Test(arguments: lists.map(\.attribute), counts)
    func whatMayBeOneIsNotCountedAsOneOrTwo(attribute: String, count: String) throws {
        let condition = count.replacing("LIST", with: "traveler.\(attribute)")
        let list = try #require(Self.lists.first { $0.attribute == attribute })
        #expect(try certainty(condition, attribute, list.two) == .certain)
        for blurred in list.blurred {
            #expect(try certainty(condition, attribute, blurred) == .possible, "\(blurred)")
        }
    }

    /// Records that differ in what is known of both are two, however little that is.
    @Test func whatDiffersIsCounted() throws {
        for (attribute, records) in [
            ("visited", "{ country: US }, { country: FR }"),
            ("visited", "{ country: US, date: 2021 }, { country: US, date: 2022-01-01 }"),
            ("documents", "{ type: visa }, { type: pass }"),
            ("stays", "{ in: FI, from: 2026-01 }, { in: FI, from: 2026-02-01 }"),
        ] {
            #expect(try certainty("traveler.\(attribute).size() == 2", attribute, records) == .certain, "\(records)")
        }
    }

    /// What is asked of all or some does not hang on how many there are.
    @Test(arguments: lists.map(\.attribute))
    func whatIsAskedOfSomeIsKnown(attribute: String) throws {
        let list = try #require(Self.lists.first { $0.attribute == attribute })
        for records in list.blurred + [list.two] {
            #expect(try certainty("traveler.\(attribute).exists(r, true)", attribute, records) == .certain)
            #expect(try certainty("traveler.\(attribute).size() == 0", attribute, records) == nil)
            #expect(try certainty("traveler.\(attribute).size() > 2", attribute, records) == nil)
        }
    }
}
