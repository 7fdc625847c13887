import Foundation
import SourceDiagnostics
import Testing
import YAMLTree

@testable import Authoring
@testable import JSON
@testable import RulebookFolder
@testable import SafeConduct

/// The schemas of files say yes to every file that is shipped, and no to slips; asked of the Python package `jsonschema`.
@Suite struct SchemaTests {
    private static let isThere = (try? errors(in: [])) != nil

    private struct Document {
        var name: String
        var schema: String
        var value: JSONValue
    }

    private static let schemas = FileSchema(families: .standard)

    /// What is wrong with each document.
    private static func errors(in documents: [Document]) throws -> [[String]] {
        var json = JSONWriter(pretty: false)
        json.value(
            .object([
                .init(
                    "documents",
                    .array(
                        documents.map {
                            .object([
                                .init("name", .string($0.name)), .init("schema", .string($0.schema)),
                                .init("value", $0.value),
                            ])
                        }))
            ]))
        let own = String(decoding: json.bytes, as: UTF8.self).dropFirst()
        let schemas = FileSchema.names.map { name in
            "\"\(name)\":" + String(decoding: Self.schemas.json(of: name) ?? [], as: UTF8.self)
        }
        let workspace = try Workspace([
            "question": "{\"schemas\":{\(schemas.joined(separator: ","))},\(own)", "answer": "",
        ])
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Workspace.root.appending(path: "Tests/Oracles/schemas.py").path]
        process.standardInput = try FileHandle(forReadingFrom: workspace.folder.appending(path: "question"))
        process.standardOutput = try FileHandle(forWritingTo: workspace.folder.appending(path: "answer"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return try JSONDecoder().decode(
            [[String]].self, from: Data(contentsOf: workspace.folder.appending(path: "answer")))
    }

    private static func value(_ node: Node) -> JSONValue {
        switch node.kind {
        case .mapping: .object(node.entries.map { .init($0.key.text, value($0.value)) })
        case .sequence: .array(node.elements.map { value($0) })
        case .scalar:
            switch node.scalar {
            case .null: .null
            case .bool(let value): .bool(value)
            case .int(let number): .integer(Int(number))
            case .float(let number) where number.isFinite: .number(number)
            default: .string(node.text)
            }
        }
    }

    private static func document(_ name: String, _ text: String, as schema: String? = nil) throws -> Document {
        let root = try #require(YAMLReader.read(SourceFile(path: name, text: text)).root, "\(name)")
        let kind = try schema ?? #require(RulebookFileKind.of(root).kind, "\(name)").rawValue
        return Document(name: name, schema: kind, value: value(root))
    }

    @Test(.enabled(if: isThere, "needs Python with `jsonschema`: pip install jsonschema"))
    func everyShippedFileIsOfItsKind() throws {
        let folder = Workspace.root.appending(path: "Rules")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var documents = try paths.sorted().filter { $0.hasSuffix(".yaml") }.map { path in
            try Self.document(path, try String(contentsOf: folder.appending(path: path), encoding: .utf8))
        }
        #expect(documents.count > 20)
        // And everything on the pages of the manual.
        for page in ManualFile.run {
            for case .block(let words, let lines) in page.parts where words.count == 2 && words[1].hasSuffix(".yaml") {
                let isRequest = ["request.yaml", "traveler.yaml", "journey.yaml"].contains(words[1])
                documents.append(
                    try Self.document(
                        "\(page.name) \(words[1])", lines.joined(separator: "\n"), as: isRequest ? "request" : nil))
            }
        }
        documents.append(try Self.document("phrases", ReportWords.template(in: "pl")))
        #expect(Set(documents.map(\.schema)) == Set(FileSchema.names))
        for (document, errors) in zip(documents, try Self.errors(in: documents)) {
            #expect(errors == [], "\(document.name)")
        }
    }

    @Test(.enabled(if: isThere, "needs Python with `jsonschema`: pip install jsonschema"))
    func slipsAreSeen() throws {
        let slips = [
            "sources: { law: { title: L, kind: lawful, reliability: A } }",
            "sources: { law: { title: L, kind: law } }",
            "crossing: a-b\nbetween: [RU, KP]\nalias: [x]",
            "rules: t\nfamily: safety\nitems: [{ id: a, title: A, level: 7 }]",
            "rules: t\nfamily: closure\nitems: [{ id: a, title: A, passage: shut }]",
            "rules: t\nfamily: permit\nitems: [{ id: a, title: A, permit: { document: visa, isuer: RU } }]",
            "rules: t\nfamily: closure\nitems: [{ id: a, title: A, passage: open, valid: soon }]",
            "vocabulary: v\nattributes: { trip.size: { summary: x } }",
            "family: f\neffect: blocked",
            "tests: t\ncases: [{ name: a, expect: { verdict: fine } }]",
        ]
        let documents = try slips.map { try Self.document($0, $0) }
        for (document, errors) in zip(documents, try Self.errors(in: documents)) {
            #expect(!errors.isEmpty, "\(document.name)")
        }
        let request = try Self.document("r", "trip: { crosing: a-b }", as: "request")
        #expect(try Self.errors(in: [request]).first?.isEmpty == false)
    }

    @Test func aKindIsPrinted() throws {
        let run = try Workspace().run(["schema", "sources"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let wrong = try Workspace().run(["schema", "source"])
        #expect(wrong.code == 2)
        #expect(wrong.error.hasPrefix("Error: `source` is not a kind of file: did you mean `sources`?"))
    }
}
