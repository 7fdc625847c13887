import Foundation
import SafeConduct
import TestSupport
import Testing

@testable import Authoring
@testable import JSON

/// The schemas of answers describe each key of each answer; asked of the Python package `jsonschema`.
@Suite(.enabled(if: ClosedSchemas.areThere, "needs Python with `jsonschema`: pip install jsonschema"))
struct AnswerSchemaTests {
    private static let rulebook = Rulebook.load(
        paths: [Workspace.root.appending(path: "Rules").path], families: .standard)

    /// Each nationality at each crossing, both ways: with and without a day, papers and a time.
    @Test func reportsHoldWhatTheSchemaSays() throws {
        let rulebook = try Self.rulebook.get()
        let asOf = try Day(parsing: "2026-11-21")
        var answers: [(schema: String, json: [UInt8])] = []
        for (number, crossing) in rulebook.crossings.enumerated() {
            for (from, to) in [(0, 1), (1, 0)] {
                let country = ["FR", "RU", "US", "CN", "GE"][number % 5]
                let sides = Array(crossing.between)
                var request = Request(
                    id: number % 2 == 0 ? RequestID("booking-\(number)") : nil,
                    traveler: Traveler(nationalities: [country]),
                    trip: Trip(crossing: crossing.id, from: sides[from], to: sides[to]))
                answers.append(("report", rulebook.check(request, asOf: asOf).json()))
                request.trip.date = Day("2026-12-07")
                request.trip.mode = "rail"
                request.traveler.documents = [
                    Document(type: "passport", issuer: country, expires: Expiry("2031-02-01"))
                ]
                answers.append(("report", rulebook.check(request, asOf: asOf).json()))
                request.trip.time = "10:00"
                answers.append(("report", rulebook.check(request, asOf: asOf, languages: ["ru"]).json()))
            }
        }
        #expect(answers.count > 100)
        for (answer, errors) in zip(answers, try ClosedSchemas.errors(in: answers)) {
            #expect(errors == [], "\(String(decoding: answer.json.prefix(300), as: UTF8.self))")
        }
    }

    @Test func journeysAndErrorsHoldWhatTheSchemaSays() throws {
        let rulebook = try Self.rulebook.get()
        let asOf = try Day(parsing: "2026-11-21")
        let journey = """
            {"id": 7, "traveler": {"nationalities": ["FR"], "documents": [{"type": "visa", "issuer": "KP", "entries": 1}]}, "journey": [
              {"crossing": "khasan-tumangang", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": "rail"},
              {"crossing": "khasan-tumangang", "from": "KP", "to": "RU", "mode": "rail"},
              {"crossing": "kraskino-hunchun", "from": "RU", "to": "CN"}]}
            """
        var answers: [(schema: String, json: [UInt8])] = [
            ("journey-report", try rulebook.answer(json: Array(journey.utf8), asOf: asOf))
        ]
        let lines = [
            #"{"id": "a", "trip": {"crossing": "nowhere", "mode": "train"}}"#, "[", "",
            #"{"trip": {"crossing": "khasan-tumangang", "date": "2026-02-30"}}"#,
            "{" + (0..<200).map { "\"k\($0)\": 1" }.joined(separator: ",") + "}",
        ]
        let batch = Batch(rulebook: rulebook, asOf: asOf).answer(lines: Array(lines.joined(separator: "\n").utf8))
        let errors = batch.bytes.split(separator: UInt8(ascii: "\n")).map { (schema: "error", json: Array($0)) }
        #expect(errors.count == lines.count && batch.errors.count == lines.count)
        answers += errors
        do throws(DiagnosedError) {
            _ = try rulebook.answer(json: Array("{}".utf8), asOf: asOf)
        } catch {
            answers.append(("error", error.json()))
        }
        #expect(answers.count == lines.count + 2)
        for (answer, errors) in zip(answers, try ClosedSchemas.errors(in: answers)) {
            #expect(errors == [], "\(String(decoding: answer.json.prefix(300), as: UTF8.self))")
        }
    }

    @Test func whatIsNoReportIsSeen() throws {
        let wrong = [#"{"schema": "safe-conduct/report/1"}"#, "[]", #"{"schema": "safe-conduct/error/1"}"#]
        let found = try ClosedSchemas.errors(in: wrong.map { ("report", Array($0.utf8)) })
        #expect(found.map(\.isEmpty) == [false, false, false])
    }

    @Test func theCommandPrintsIt() throws {
        for name in AnswerSchema.names {
            let run = try Workspace().run(["schema", name])
            #expect(run.code == 0 && Array(run.output.utf8) == AnswerSchema().json(of: name), "\(name)")
        }
        #expect(try Workspace().run(["schema", "reprot"]).error.contains("did you mean `report`?"))
    }
}

private enum ClosedSchemas {
    static let areThere = (try? errors(in: [])) != nil

    /// What is wrong with each answer, by the closed schema of its kind.
    static func errors(in answers: [(schema: String, json: [UInt8])]) throws -> [[String]] {
        let closed = AnswerSchema(isClosed: true)
        let schemas = AnswerSchema.names.map {
            "\"\($0)\":" + String(decoding: closed.json(of: $0) ?? [], as: UTF8.self)
        }
        let documents = answers.map {
            #"{"name":"","schema":"\#($0.schema)","value":\#(String(decoding: $0.json, as: UTF8.self))}"#
        }
        let question =
            "{\"schemas\":{\(schemas.joined(separator: ","))},\"documents\":[\(documents.joined(separator: ","))]}"
        let answer = try PythonOracle.answer(of: "schemas.py", to: Data(question.utf8))
        return try JSONDecoder().decode([[String]].self, from: answer)
    }
}
