import Foundation
import JSON
import TestSupport
import Testing

@testable import LanguageServer

/// Whatever comes, in whatever order: the server goes on, and answers every request once.
@Suite struct HostileTests {
    private static let methods =
        [
            "initialize", "initialized", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose",
            "textDocument/didSave", "textDocument/diagnostic", "workspace/diagnostic",
            "workspace/didChangeWatchedFiles",
            "workspace/didChangeWorkspaceFolders", "$/cancelRequest", "$/setTrace", "x", "",
        ] + Feature.all.map(\.method)

    private static let keys = [
        "textDocument", "uri", "text", "version", "position", "range", "start", "end", "line", "character", "context",
        "contentChanges", "event", "added", "removed", "changes", "type", "id", "previousResultIds", "value", "only",
        "capabilities", "general", "positionEncodings", "initializationOptions", "rules", "options", "newName", "data",
    ]

    private static func value(_ random: inout SeededGenerator, _ uris: [String], depth: Int = 0) -> JSONValue {
        switch random.next(below: depth > 4 ? 7 : 12) {
        case 0: .null
        case 1: .bool(random.chance(50))
        case 2: .integer(random.pick([0, 1, 2, 5, -1, 40, Int.max, Int.min]))
        case 3: .number(1.5)
        case 4: .string(random.pick(uris))
        case 5: .string(random.pick(["", "a: [", "rules: x\n", "é😀\r\n", "file:///", "file://../..", "\u{0}"]))
        case 6: .string(random.pick(["quickfix", "utf-8", "source.fixAll"]))
        case 7: .array((0..<random.next(below: 3)).map { _ in value(&random, uris, depth: depth + 1) })
        default:
            .object(
                Set((0..<random.next(below: 6)).map { _ in random.pick(keys) }).sorted().map {
                    JSONValue.Member($0, value(&random, uris, depth: depth + 1))
                })
        }
    }

    /// Parameters as they should be, with some values replaced by others.
    private static func spoilt(
        _ value: JSONValue, _ random: inout SeededGenerator, _ uris: [String]
    ) -> JSONValue {
        if random.chance(8) { return Self.value(&random, uris) }
        switch value {
        case .object(let members):
            return .object(members.map { JSONValue.Member($0.key, spoilt($0.value, &random, uris)) })
        case .array(let elements): return .array(elements.map { spoilt($0, &random, uris) })
        default: return value
        }
    }

    private static func usual(_ random: inout SeededGenerator, _ uris: [String]) -> JSONValue {
        let range = TestClient.range(
            random.next(below: 9), random.next(below: 9), random.next(below: 12), random.next(below: 40))
        return [
            "textDocument": [
                "uri": .string(random.pick(uris)), "version": .integer(random.next(below: 9)),
                "text": .string(random.pick([SmallRulebook.rules, SmallRulebook.sources, "a: ["])),
            ],
            "range": range, "position": range["start"] ?? .null, "context": ["diagnostics": []],
            "contentChanges": [["range": range, "text": .string(random.pick(["x", "\n", "[", "é"]))]],
            "options": [:], "newName": "other", "id": .integer(random.next(below: 50)),
        ]
    }

    @Test func everyRequestIsAnsweredOnce() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        print("hostile messages with seed \(seed)")
        var random = SeededGenerator(seed)
        for round in 0..<12 {
            var client = try TestClient(SmallRulebook.files)
            let uris =
                ["rules.yaml", "sources.yaml", "new.yaml", "t.csv", "../out.yaml", ".x.yaml"].map { client.uri($0) } + [
                    "untitled:1", "",
                ]
            if round > 1 { try client.begin() }
            var asked: Set<JSONValue> = []
            for id in 1..<120 {
                let method = random.pick(Self.methods)
                let usual = Self.usual(&random, uris)
                let parameters = random.chance(70) ? Self.spoilt(usual, &random, uris) : Self.value(&random, uris)
                var message: [JSONValue.Member] = [.init("method", .string(method)), .init("params", parameters)]
                if random.chance(60) {
                    asked.insert(.integer(id))
                    message.append(.init("id", .integer(id)))
                }
                client.send([.object(message)])
                if random.chance(20) { client.settle() }
            }
            client.settle()
            let answers = client.received.filter { $0["method"] == nil }.compactMap { $0["id"] }
            for id in asked { #expect(answers.count { $0 == id } == 1, "seed \(seed), round \(round), id \(id)") }
            #expect(client.server.exitCode == nil)
        }
    }

    @Test func bytesOfAllKindsAreSurvived() throws {
        var random = SeededGenerator(3)
        var client = try TestClient()
        for _ in 0..<400 {
            let count = random.next(below: 60)
            client.send(
                bytes: (0..<count).map { _ in
                    random.chance(50) ? UInt8(random.next(below: 256)) : random.pick(Array("{}[]\":,0a\\".utf8))
                })
        }
        #expect(client.received.allSatisfy { $0["error"] != nil || $0["method"] != nil })
        try client.begin()
    }
}
