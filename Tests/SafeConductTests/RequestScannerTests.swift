import AdvisoryModel
import Foundation
import RuleEngine
import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import SafeConduct

/// The scanner of plain requests against the tree, which reads them all.
@Suite struct RequestScannerTests {
    private static let rulebook: Rulebook? = TestRulebook(
        families: [NoteFamily.self],
        files: [
            "rules.yaml": "rules: t\nfamily: note\nitems: [{ id: a, title: A, effect: informs }]",
            "words.yaml": """
            vocabulary: tests
            attributes:
              traveler.hasPermit: { type: boolean, summary: whether, question: { en: Permit? } }
              trip.carriage: { type: word, values: [van, bus], summary: in what, question: { en: In what? } }
              trip.stops: { type: list of word, mayBeAbsent: true, summary: where, question: { en: Where? } }
              trip.guides: { type: list of word, summary: with whom, question: { en: With whom? } }
            """,
        ]
    ).result.rulebook

    private func scanned(_ text: [UInt8], _ rulebook: Rulebook) -> Request? {
        text.withUnsafeBufferPointer { RequestScanner.read($0, rulebook)?.request }
    }

    private func read(_ text: [UInt8], _ rulebook: Rulebook) -> (request: Request?, findings: [Diagnostic]) {
        let (root, findings) = JSONReader.read(SourceFile(path: "", bytes: text))
        guard let root else { return (nil, findings) }
        let result = rulebook.decodeRequest(root)
        return (result.request, result.diagnostics)
    }

    private static let whole = """
        {"id": "b-1", "asOf": "2026-11-21", "traveler": {"nationalities": ["FR", "RU"], "residence": "FR", "age": 41, \
        "languages": ["fr"], "occupation": "journalist", "hasPermit": false, "documents": [{"type": "passport", "issuer": "FR", \
        "covers": ["x", "y"], "validFrom": "2026-01-01", "expires": "2031-02-01", "entries": 2}]}, "trip": {"crossing": "a-b", \
        "from": "RU", "to": "KP", "date": "2026-12-07", "until": "2026-12-12", "mode": "rail", "purpose": "tourism", \
        "party": "independent", "carriage": "bus"}}
        """

    @Test func aPlainRequestIsScanned() throws {
        let rulebook = try #require(Self.rulebook)
        let request = try #require(scanned(Array(Self.whole.utf8), rulebook))
        #expect(request == read(Array(Self.whole.utf8), rulebook).request)
        // Another reader finds the same values in the same bytes.
        let object = try #require(try JSONSerialization.jsonObject(with: Data(Self.whole.utf8)) as? [String: Any])
        let (traveler, trip) = (object["traveler"] as? [String: Any], object["trip"] as? [String: Any])
        #expect(traveler?["residence"] as? String == request.traveler.residence)
        #expect(traveler?["age"] as? Int == request.traveler.age)
        #expect(trip?["date"] as? String == request.trip.date?.description)
    }

    @Test(arguments: [
        (#""age": 41"#, #""age": "41""#), (#""age": 41"#, #""age": 4.1e1"#), (#""age": 41"#, #""age": 041"#),
        (#""age": 41"#, #""age": 151"#), (#""FR", "RU""#, #""FRA""#), (#""FR", "RU""#, ""), (#""b-1""#, #""b\u002d1""#),
        (#""b-1""#, #""é""#), (#""b-1""#, "null"), ("2026-12-12", "2026-12-06"), ("2026-12-07", "2026-02-30"),
        (#""to": "KP""#, #""to": "RU""#), (#""to": "KP""#, #""to": "CN""#), ("a-b", "a-c"), ("rail", "rial"),
        (#""id": "b-1""#, #""id": "b-1", "id": "b-2""#), (#""id""#, #""ids""#), ("false", "fals"), ("bus", "car"),
        ("2031-02-01", "2025-02-01"), (#""party": "independent""#, #""travelsOn": "US""#),
        (#""residence": "FR""#, #""residence": "FR", "birthDate": "1990-01-01""#),
    ])
    func whateverIsUnusualIsLeftToTheTree(_ part: String, _ replacement: String) throws {
        let rulebook = try #require(Self.rulebook)
        #expect(Self.whole.contains(part))
        #expect(scanned(Array(Self.whole.replacing(part, with: replacement).utf8), rulebook) == nil)
    }

    @Test(arguments: [
        (#""covers": ["x", "y"]"#, #""covers": []"#), (#""party": "independent""#, #""stops": [ ]"#),
        (#""occupation": "journalist""#, #""visited": [], "stays": []"#),
        (
            #"{"type": "passport", "issuer": "FR", "covers": ["x", "y"], "validFrom": "2026-01-01", "expires": "2031-02-01", "entries": 2}"#,
            ""
        ),
    ])
    func anEmptyListIsScannedWhereItMeansNone(_ part: String, _ replacement: String) throws {
        let rulebook = try #require(Self.rulebook)
        #expect(Self.whole.contains(part))
        let text = Array(Self.whole.replacing(part, with: replacement).utf8)
        let request = try #require(scanned(text, rulebook))
        #expect(request == read(text, rulebook).request)
    }

    @Test(arguments: [#""stops": [,]"#, #""stops": ["x",]"#, #""guides": []"#, #""stops": [[]]"#])
    func otherEmptyListsAreLeftToTheTree(_ attribute: String) throws {
        let rulebook = try #require(Self.rulebook)
        let text = Self.whole.replacing(#""party": "independent""#, with: attribute)
        #expect(scanned(Array(text.utf8), rulebook) == nil)
    }

    @Test(arguments: 0..<20) func whatIsScannedIsWhatTheTreeReads(_ seed: UInt64) throws {
        let rulebook = try #require(Self.rulebook)
        var random = SeededGenerator(seed)
        let seeds = Array(Self.whole.utf8)
        var found = 0
        for _ in 0..<400 {
            var text = seeds
            for _ in 0..<random.pick([0, 1, 1, 2, 3]) {
                let place = Int.random(in: 0..<text.count, using: &random)
                switch random.pick([0, 1, 2, 3]) {
                case 0: text[place] = UInt8.random(in: 0...255, using: &random)
                case 1: text.remove(at: place)
                case 2: text.insert(random.pick(Array(#" ",:{}[]0-aR"#.utf8)), at: place)
                default:
                    let end = min(text.count, place + Int.random(in: 1...30, using: &random))
                    text.removeSubrange(place..<end)
                }
            }
            guard let request = scanned(text, rulebook) else { continue }
            found += 1
            let (expected, findings) = read(text, rulebook)
            #expect(request == expected, "\(String(decoding: text, as: UTF8.self))")
            #expect(findings.isEmpty)
        }
        #expect(found > 40)
    }
}
