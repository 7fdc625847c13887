import ReportReading
import AdvisoryModel
import JSON
import RequestReading
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

@testable import SafeConduct

/// Requests made in Swift are held to the law of those that are read: the same answer as their JSON, and never `clear` by a slip.
@Suite struct NormalRequestTests {
    private static let rulebook: Rulebook? = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": """
            rules: t
            family: note
            items:
              - { id: open, title: Open, effect: opens }
              - { id: ban, title: Ban, effect: blocks, when: { traveler.nationalities: US } }
            """,
            "words.yaml": """
            vocabulary: tests
            attributes:
              traveler.children: { type: integer }
              trip.carriage: { type: word, values: [van, bus] }
            """,
        ]
    ).result.rulebook

    private static func request(_ change: (inout Request) -> Void) -> Request {
        var request = Request(
            traveler: Traveler(nationalities: ["FR"]), trip: Trip(crossing: "a-b", from: "RU", to: "KP"))
        change(&request)
        return request
    }

    /// What makes a request wrong, and what is said of it.
    static let slips: [(String, @Sendable (inout Request) -> Void, String)] = [
        ("a country that is none", { $0.traveler.nationalities = ["XQ"] }, "request/unknown-country"),
        ("no side of the crossing", { $0.trip.from = "DE" }, "request/unknown-value"),
        ("both sides the same", { $0.trip.to = "RU" }, "request/unknown-value"),
        ("a value outside the list", { $0.trip.mode = "train" }, "request/unknown-value"),
        ("a time that does not exist", { $0.trip.time = "25:99" }, "request/wrong-type"),
        ("an age that nobody has", { $0.traveler.age = -1 }, "request/wrong-type"),
        ("an attribute that nobody declares", { $0.traveler.additional["pets"] = "dog" }, "request/unknown-key"),
        ("a value of another type", { $0.traveler.additional["children"] = "two" }, "request/wrong-type"),
        (
            "a value outside a list of the rulebook", { $0.trip.additional["carriage"] = "vann" },
            "request/unknown-value"
        ),
        (
            "a document that ends before it begins",
            {
                $0.traveler.documents = [
                    Document(type: "visa", validFrom: PartialDate("2026-02-01"), expires: Expiry("2026-01-01"))
                ]
            },
            "request/empty-range"
        ),
        (
            "an issuer that is none", { $0.traveler.documents = [Document(type: "passport", issuer: "UK")] },
            "request/unknown-country"
        ),
        (
            "a stay that ends before it begins",
            { ($0.trip.date, $0.trip.until) = (Day("2026-12-07"), Day("2026-12-06")) },
            "request/empty-range"
        ),
        ("no crossing", { $0.trip.crossing = "" }, "request/unknown-crossing"),
    ]

    @Test(arguments: slips.indices) func aSlipIsSaidAndKeepsTheVerdictFromClear(_ number: Int) throws {
        let (name, change, code) = Self.slips[number]
        let rulebook = try #require(Self.rulebook)
        let asOf = try #require(Day("2026-11-21"))
        let request = Self.request(change)
        let result = rulebook.validated(request)
        #expect(result.request == nil, "\(name)")
        #expect(result.diagnostics.contains { $0.code.text == code }, "\(name): \(result.diagnostics.map(\.code.text))")
        let report = rulebook.check(request, asOf: asOf)
        #expect(report.verdict == .undetermined, "\(name)")
        #expect(report.problems.contains { $0.code == code } || request.trip.crossing.isEmpty, "\(name)")
        #expect(report.reasons.contains(.finding(code: "invalid-request", country: "")), "\(name)")
        // A file that says the same is refused with the same codes.
        let (root, _) = JSONReader.read(SourceFile(path: "", bytes: request.json()))
        let decoded = rulebook.decodeRequest(try #require(root))
        #expect(
            decoded.diagnostics.map(\.code.text).sorted() == result.diagnostics.map(\.code.text).sorted(), "\(name)")
    }

    /// Values that mean the same as their normal form.
    static let spellings: [(@Sendable (inout Request) -> Void, @Sendable (inout Request) -> Void)] = [
        ({ $0.traveler.nationalities = ["us"] }, { $0.traveler.nationalities = ["US"] }),
        ({ $0.traveler.nationalities = ["USA", "FR"] }, { $0.traveler.nationalities = ["US", "FR"] }),
        ({ $0.trip.from = "RUS" }, { $0.trip.from = "RU" }),
        ({ $0.traveler.languages = ["EN"] }, { $0.traveler.languages = ["en"] }),
        (
            { $0.traveler.documents = [Document(type: "Visa", issuer: "kp")] },
            { $0.traveler.documents = [Document(type: "visa", issuer: "KP")] }
        ),
    ]

    @Test(arguments: spellings.indices) func otherSpellingsAreTheSameRequest(_ number: Int) throws {
        let (change, normal) = Self.spellings[number]
        let rulebook = try #require(Self.rulebook)
        let asOf = try #require(Day("2026-11-21"))
        #expect(rulebook.validated(Self.request(change)).request == Self.request(normal))
        let (report, expected) = (
            rulebook.check(Self.request(change), asOf: asOf), rulebook.check(Self.request(normal), asOf: asOf)
        )
        #expect(report.verdict == expected.verdict)
        #expect(report.problems == [])
    }

    @Test func aBanIsNotMissedForSmallLetters() throws {
        let rulebook = try #require(Self.rulebook)
        let request = Self.request { $0.traveler.nationalities = ["us"] }
        #expect(rulebook.check(request, asOf: try #require(Day("2026-11-21"))).verdict == .blocked)
    }

    /// Null and lists in JSON: what is unknown, and what is known to be none.
    @Test(arguments: [
        (#""documents": null"#, false, false), (#""documents": []"#, true, false),
        (#""nationalities": null"#, false, false),
        (#""nationalities": []"#, false, false),
        (#""documents": [{"type": "visa", "issuer": null, "expires": null}]"#, true, false),
        (#""age": null"#, false, false), (#""documents": [null]"#, false, true),
        (#""nationalities": [null]"#, false, true),
    ])
    func nullIsUnknown(member: String, isKnown: Bool, isRefused: Bool) throws {
        let rulebook = try #require(Self.rulebook)
        let text = #"{"id": null, "asOf": null, "traveler": {\#(member)}, "trip": {"crossing": "a-b", "mode": null}}"#
        let result = rulebook.decodeRequest(json: Array(text.utf8))
        #expect((result.request == nil) == isRefused, "\(result.diagnostics.map(\.message))")
        guard let traveler = result.request?.traveler else { return }
        let isGiven = traveler.documents != nil || traveler.nationalities != nil || traveler.age != nil
        #expect(isGiven == isKnown)
    }

    @Test func aTravelerThatIsNullIsUnknown() throws {
        let rulebook = try #require(Self.rulebook)
        let text = #"{"traveler": null, "trip": {"crossing": "a-b"}}"#
        #expect(rulebook.decodeRequest(json: Array(text.utf8)).request?.traveler == Traveler())
    }

    /// Ids in JSON, and how they are echoed.
    @Test(arguments: [
        ("17", "17"), ("\"17\"", "\"17\""), ("5.50", "5.50"), ("-1e3", "-1e3"),
        ("12345678901234567890123", "12345678901234567890123"),
        ("\"a\"", "\"a\""),
    ])
    func idsAreEchoedAsTheyWereWritten(written: String, echoed: String) throws {
        let rulebook = try #require(Self.rulebook)
        for text in [
            #"{"id":\#(written),"traveler":{"nationalities":["FR"]},"trip":{"crossing":"a-b"}}"#,
            "\u{FEFF}" + #"{ "traveler": {}, "id" : \#(written) , "trip": {"crossing": "a-b"}}"#,
        ] {
            let bytes = Array(text.utf8)
            let request =
                bytes.withUnsafeBufferPointer { RequestScanner.read($0, rulebook)?.request }
                ?? rulebook.decodeRequest(json: bytes).request
            let report = rulebook.check(try #require(request), asOf: try #require(Day("2026-11-21")))
            #expect(String(decoding: report.json(), as: UTF8.self).contains("\"id\":\(echoed),"))
            #expect(try Report(json: report.json()) == report)
        }
    }

    @Test(arguments: [
        ("17.0", 17), ("1.7e1", 17), ("1.70E+1", 17), ("17.5", nil), ("17.", nil), ("0x11", nil), ("1e400", nil),
    ])
    func wholeNumbersMayHaveAFraction(written: String, age: Int?) throws {
        let rulebook = try #require(Self.rulebook)
        let node = try #require(
            YAMLReader.read(SourceFile(path: "", text: "traveler: { age: \(written) }\ntrip: { crossing: a-b }")).root)
        #expect(rulebook.decodeRequest(node).request?.traveler.age == age)
    }
}
