import AdvisoryModel
import JSON
import Testing

@testable import LanguageServer

/// What is offered and found, over the wire.
@Suite struct CompletionTests {
    private static let snippets: JSONValue = [
        "textDocument": ["completion": ["completionItem": ["snippetSupport": true]]]
    ]

    private func items(
        _ text: String, _ line: Int, _ column: Int, capabilities: JSONValue = [:]
    ) throws -> [JSONValue] {
        var client = try TestClient(SmallRulebook.files, today: Day("2026-02-03"))
        try client.begin(capabilities)
        client.open("new.yaml", text)
        let answer = try client.answer("textDocument/completion", client.place("new.yaml", line, column))
        #expect(answer["result"]?["isIncomplete"] == false)
        return answer["result"]?["items"]?.elements ?? []
    }

    @Test func aSourceReplacesWhatWasTypedOfIt() throws {
        let text = "rules: n\nfamily: closure\nitems:\n  - { id: é😀, title: é😀, sources: [l"
        let items = try items(text, 3, 38)
        let law = try #require(items.first { $0["label"] == "law" })
        #expect(law["textEdit"] == ["range": TestClient.range(3, 37, 3, 38), "newText": "law"])
        #expect(law["detail"]?.string == "Law (law, A)")
        #expect(law["insertTextFormat"] == nil)
    }

    @Test func aSnippetHasPlacesOnlyForThoseWhoKnowThem() throws {
        let text = "rules: n\nfamily: closure\nitems:\n  - "
        let open = try #require(try items(text, 3, 4, capabilities: Self.snippets).first { $0["label"] == "open" })
        #expect(open["insertTextFormat"] == 2)
        #expect(open["insertTextMode"] == 1)
        #expect(
            open["textEdit"]?["newText"]?.string
                == "id: ${1:open}\n    title: ${2:What the rule says}\n    passage: open\n    sources: [$0]")
        let plain = try #require(try items(text, 3, 4).first { $0["label"] == "open" })
        #expect(plain["insertTextFormat"] == nil)
        #expect(
            plain["textEdit"]?["newText"]?.string
                == "id: open\n    title: What the rule says\n    passage: open\n    sources: []")
    }

    @Test func aNameIsFoundInTheFileThatHasIt() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", SmallRulebook.rules)
        let place = client.place("rules.yaml", 7, 15)
        let named: JSONValue = [["uri": .string(client.uri("sources.yaml")), "range": TestClient.range(1, 2, 1, 5)]]
        #expect(try client.answer("textDocument/definition", place)["result"] == named)
        let called: JSONValue = [["uri": .string(client.uri("rules.yaml")), "range": TestClient.range(7, 14, 7, 17)]]
        #expect(try client.answer("textDocument/references", place)["result"] == called)
        let shown: JSONValue = [["range": TestClient.range(7, 14, 7, 17), "kind": 2]]
        #expect(try client.answer("textDocument/documentHighlight", place)["result"] == shown)
    }

    @Test func outsideOfAllRulebooksThereIsNothingToOffer() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("../else.yaml", "a: ")
        #expect(try client.answer("textDocument/completion", client.place("../else.yaml", 0, 3))["result"] == .null)
        #expect(try client.answer("textDocument/definition", client.place("../else.yaml", 0, 3))["result"] == [])
        let refused = try client.answer(
            "textDocument/completion", ["textDocument": ["uri": .string(client.uri("../else.yaml"))]])
        #expect(refused["error"]?["message"] == "`position` is missing")
    }
}
