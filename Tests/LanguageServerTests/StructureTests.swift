import JSON
import Testing

@testable import LanguageServer

/// Outline, folding and selection as the protocol has them.
@Suite struct StructureTests {
    private static let text = "# ж🚂\nsources:\n  é: { title: É🚂, kind: law }\n"

    private func client() throws -> (TestClient, JSONValue) {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("new.yaml", Self.text)
        client.settle()
        return (client, ["textDocument": ["uri": .string(client.uri("new.yaml"))]])
    }

    @Test func theOutlineIsNestedAndCountsUTF16() throws {
        var (client, asked) = try client()
        #expect(
            try client.answer("textDocument/documentSymbol", asked)["result"] == [
                [
                    "name": "sources", "detail": "", "kind": 20, "range": TestClient.range(1, 0, 2, 30),
                    "selectionRange": TestClient.range(1, 0, 1, 7),
                    "children": [
                        [
                            "name": "é", "detail": "É🚂", "kind": 4, "range": TestClient.range(2, 2, 2, 30),
                            "selectionRange": TestClient.range(2, 2, 2, 3), "children": [],
                        ]
                    ],
                ]
            ])
    }

    @Test func linesFoldAndSelectionsGrow() throws {
        var (client, asked) = try client()
        #expect(
            try client.answer("textDocument/foldingRange", asked)["result"] == [["startLine": 1, "endLine": 2]])
        let answer = try client.answer(
            "textDocument/selectionRange",
            ["textDocument": asked["textDocument"] ?? .null, "positions": [["line": 2, "character": 16]]])
        let first = answer["result"]?.elements.first
        #expect(first?["range"] == TestClient.range(2, 14, 2, 17))
        #expect(first?["parent"]?["range"] == TestClient.range(2, 7, 2, 17))
    }

    @Test func idsOfAllRulebooksAreFound() throws {
        var (client, _) = try client()
        let answer = try client.answer("workspace/symbol", ["query": "zone"])
        #expect(
            answer["result"] == [
                [
                    "name": "pass/zone", "kind": 12,
                    "location": ["uri": .string(client.uri("rules.yaml")), "range": TestClient.range(3, 8, 3, 12)],
                    "containerName": "Pass",
                ]
            ])
    }
}
