import JSON
import CEL
import RequestBinding
import RequestReading
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing
import YAMLTree

@testable import AdvisoryModel
@testable import RuleEngine
@testable import SafeConduct
@testable import RuleLanguage

/// Every row of the table of attributes, and attributes that a rulebook adds, through everything that reads or writes requests.
@Suite struct RequestAttributeTests {
    private static let rulebook: Rulebook? = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: informs }]",
            "words.yaml": """
            vocabulary: tests
            attributes:
              traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
              traveler.vaccines: { type: list of word, values: [polio, measles], mayBeAbsent: true }
              traveler.children: { type: integer }
              trip.carriage: { type: word, values: [van, bus] }
              trip.return: { type: date }
              trip.luggage: { type: number }
              trip.stay: { type: range }
            """,
        ]
    ).result.rulebook

    static let names: [String] = (rulebook?.vocabulary.attributes ?? []).filter(\.isGiven).map(\.name)

    /// A value in its normal form, as JSON writes it.
    private static func sample(_ type: AttributeType, _ values: [String] = []) -> JSONValue {
        switch type {
        case .word, .text: .string(values.first ?? "a word")
        case .boolean: true
        case .integer: 4
        case .number: .number(2.5)
        case .date: "2026-12-07"
        case .time: "08:30"
        case .country: "RU"
        case .language: "fr"
        case .range: "30..90"
        case .list(let element): .array([sample(element, values)])
        case .record(Document.typeName): .object(Document.fields.map { .init($0.name, sample($0.type)) })
        case .record(Stay.typeName): .object(Stay.fields.map { .init($0.name, sample($0.type)) })
        case .record: .object(Visit.fields.map { .init($0.name, sample($0.type)) })
        }
    }

    private static let crossing: JSONValue = "a-b"

    /// A request in which that attribute is all that is known beside the crossing, as JSON text.
    private static func text(_ attribute: Attribute, _ value: JSONValue) -> String {
        var json = JSONWriter()
        json.beginObject()
        for owner in ["traveler", "trip"] {
            json.key(named: owner)
            json.beginObject()
            if owner == attribute.owner {
                json.key(named: attribute.key)
                json.value(value)
            }
            if owner == "trip", attribute.key != "crossing" {
                json.key("crossing")
                json.value(crossing)
            }
            // The scanner leaves empty objects to the tree.
            if owner == "traveler", attribute.owner == "trip" {
                json.key("languages")
                json.strings(["en"])
            }
            json.endObject()
        }
        json.endObject()
        return json.text
    }

    private func decoded(_ text: String, _ rulebook: Rulebook) throws -> Request {
        let (root, _) = JSONReader.read(SourceFile(path: "", text: text))
        let result = rulebook.decodeRequest(try #require(root))
        #expect(result.diagnostics.map(\.message) == [])
        return try #require(result.request)
    }

    @Test(arguments: names) func anAttributeGoesThroughEveryReaderAndWriter(_ name: String) throws {
        let rulebook = try #require(Self.rulebook)
        let attribute = try #require(rulebook.vocabulary[name])
        let value = name == "trip.crossing" ? Self.crossing : Self.sample(attribute.type, attribute.values)
        let text = Self.text(attribute, value)
        let request = try decoded(text, rulebook)
        #expect(request[attribute] != nil)

        // Written and read again; a range is written as conditions see it.
        if attribute.type != .range {
            let written = String(decoding: request.json(), as: UTF8.self)
            #expect(try decoded(written, rulebook) == request)
            // What was written plainly comes back in the same bytes, but for the order of keys.
            #expect(written.utf8.sorted() == text.utf8.sorted())
            var echo = JSONWriter()
            request.trip.write(to: &echo)
            #expect(written.contains("\"trip\":\(echo.text)"))
        }

        // Scanned.
        let scanned = Array(text.utf8).withUnsafeBufferPointer { RequestScanner.read($0, rulebook)?.request }
        if ![.number, .range].contains(attribute.type) { #expect(scanned == request) }

        // Set and removed without a file.
        var empty = request
        if name != "trip.crossing" { empty[attribute] = nil }
        #expect(empty.setting(name, to: value, in: rulebook).request == request)
        if name == "trip.crossing" {
            #expect(request.removing(name, in: rulebook).request == nil)
        } else {
            #expect(request.removing(name, in: rulebook).request == empty)
            #expect(request.setting(name, to: .null, in: rulebook).request?[attribute] == nil)
        }

        // Bound: known with the value, unknown without it.
        let slot = try #require(rulebook.environment.slot(of: name))
        let asOf = try #require(Day("2026-11-21"))
        let bound = try #require(rulebook.bind(request, asOf: asOf)).values.bindings[slot]
        #expect(!bound.isUnknown)
        if name != "trip.crossing" {
            #expect(try #require(rulebook.bind(empty, asOf: asOf)).values.bindings[slot].isUnknown)
        }
    }

    @Test func fieldsOfDocumentsAreKnownOrUnknownEachByItself() throws {
        let rulebook = try #require(Self.rulebook)
        let slot = try #require(rulebook.environment.slot(of: "traveler.documents"))
        let asOf = try #require(Day("2026-11-21"))
        for field in Document.fields {
            var document = Document(type: "visa")
            let empty = document
            let node = try #require(try Node.of(Self.sample(field.type)))
            var fields = FieldReader(scalarsOf: node)
            field.storage.set(&document, fields.value(of: node, field.form, name: field.name))
            #expect(document != empty)
            let request = Request(traveler: Traveler(documents: [document]), trip: Trip(crossing: "a-b"))
            let bound = try #require(rulebook.bind(request, asOf: asOf)).values.bindings[slot]
            guard case .list(let records) = bound, case .map(let record)? = records.first else {
                Issue.record("documents are a list of records")
                return
            }
            for other in Document.fields {
                let isKnown = other.name == field.name || other.isRequired
                #expect(record[.string(other.name)]?.isUnknown == !isKnown, "\(other.name) with \(field.name)")
            }
        }
    }

    @Test(
        arguments: [
            ("trip.mode", "rial", "request/unknown-value: `rial` is not a value of `trip.mode` – did you mean `rail`?"),
            (
                "trip.date", "2026-02-30",
                "request/invalid-date: `2026-02-30` is not a date – write a day that exists as YYYY-MM-DD"
            ),
            ("traveler.age", 151, "request/wrong-type: `151` is not an age from 0 to 150"),
            (
                "traveler.nationalities", .array(["UK"]),
                "request/unknown-country: `traveler.nationalities` is a country, not `UK` – the United Kingdom is `GB`"
            ),
            ("trip.crossing", "a-c", "request/unknown-crossing: no crossing is called `a-c` – did you mean `a-b`?"),
            ("mode", "rail", "request/unknown-key: no attribute of a request is called `mode` – write `trip.mode`"),
            ("trip.weekday", "mo", "request/unknown-key: no attribute of a request is called `trip.weekday`"),
            (
                "trip.to", "RU",
                "request/unknown-value: the trip leaves and enters the same country, `RU` – give the country on the other side"
            ),
            (
                "trip.until", "2026-12-01",
                "request/empty-range: the trip ends on 2026-12-01, before it begins on 2026-12-07 – fix one of the two days"
            ),
            (
                "traveler.documents", .array(["visa"]),
                "request/wrong-type: a document is a mapping of keys, not the text `visa` – give it keys with values: `{ KEY: VALUE }`"
            ),
            (
                "trip.carriage", "car",
                "request/unknown-value: `car` is not a value of `trip.carriage` – it may be `van`, `bus`"
            ),
        ] as [(String, JSONValue, String)])
    func whatCannotBeSetIsSaid(_ name: String, _ value: JSONValue, _ expected: String) throws {
        let rulebook = try #require(Self.rulebook)
        let request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b", from: "RU", date: Day("2026-12-07")))
        let result = request.setting(name, to: value, in: rulebook)
        #expect(result.request == nil)
        let found = result.diagnostics.map { "\($0.code): \($0.message)\($0.hint.map { " – \($0)" } ?? "")" }
        #expect(found == [expected])
        #expect(result.diagnostics.allSatisfy { $0.file.isEmpty && $0.span == nil })
    }

    @Test func aDocumentThatCoversNothingIsNotOneWhoseCoverIsUnknown() throws {
        let rulebook = try #require(Self.rulebook)
        let text = """
            {"traveler":{"documents":[{"type":"visa","covers":[]},{"type":"visa"}],"nationalities":[]},"trip":{"crossing":"a-b"}}
            """
        let request = try decoded(text, rulebook)
        #expect(request.traveler.documents?.map(\.covers) == [[], nil])
        #expect(request.traveler.nationalities == nil)
    }

    @Test func hostileValuesAreRefused() throws {
        let rulebook = try #require(Self.rulebook)
        let request = Request(traveler: Traveler(), trip: Trip(crossing: "a-b"))
        var deep: JSONValue = "x"
        for _ in 0..<100 { deep = .array([deep]) }
        let twice: JSONValue = .array([.object([.init("type", "visa"), .init("type", "passport")])])
        for (value, code) in [(deep, "request/too-deep"), (twice, "request/duplicate-key")] {
            let result = request.setting("traveler.documents", to: value, in: rulebook)
            #expect(result.request == nil)
            #expect(result.diagnostics.map(\.code.text) == [code])
        }
    }

    @Test func everyAttributeThatRequestsGiveHasAQuestionInEachLanguage() {
        for attribute in StandardVocabulary.attributes where attribute.isGiven && attribute.name != "trip.crossing" {
            #expect(
                attribute.question.variants.map(\.language) == ["en", "fr", "pl", "ru", "zh-Hans"], "\(attribute.name)")
        }
    }
}
