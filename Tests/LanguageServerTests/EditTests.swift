import JSON
import Testing
import YAMLTree

@testable import LanguageServer

/// Edits that the server offers.
@Suite struct EditTests {
    private static let messy = """
        rules:   pass
        family: permit
        items:
          - id: zone
            title:   "Pass"
            when: {trip.mode: rail}
            permit: { document: visa, issuer: KP, leadTime: 3 days }
            sources: [  law ]

        """

    /// The text after edits of the protocol.
    private static func apply(_ edits: JSONValue?, to text: String) -> String {
        var document = TextDocument(text, version: 1, unit: .utf16)
        let changes = (edits?.elements ?? []).reversed().map { edit -> JSONValue in
            ["range": edit["range"] ?? .null, "text": edit["newText"] ?? .null]
        }
        document.apply(changes, version: 2)
        return String(decoding: document.bytes, as: UTF8.self)
    }

    private func client(_ text: String) throws -> (TestClient, JSONValue) {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", text)
        client.settle()
        return (client, ["uri": .string(client.uri("rules.yaml"))])
    }

    @Test func aDocumentIsFormattedLineByLine() throws {
        var (client, document) = try client(Self.messy)
        let edits = try client.answer("textDocument/formatting", ["textDocument": document, "options": [:]])["result"]
        #expect(edits?.elements.map { $0["range"]?["start"]?["line"] } == [0, 4, 5, 7])
        let formatted = Self.apply(edits, to: Self.messy)
        #expect(formatted.hasPrefix("rules: pass\n"))
        #expect(formatted.contains("    title: Pass\n"))
        client.change("rules.yaml", version: 2, [["text": .string(formatted)]])
        let again = try client.answer("textDocument/formatting", ["textDocument": document, "options": [:]])["result"]
        #expect(again == [])
    }

    @Test func aPartIsFormattedWithoutTheRest() throws {
        var (client, document) = try client(Self.messy)
        let edits = try client.answer(
            "textDocument/rangeFormatting",
            ["textDocument": document, "range": TestClient.range(4, 0, 5, 0), "options": [:]])["result"]
        #expect(Self.apply(edits, to: Self.messy) == Self.messy.replacing("title:   \"Pass\"", with: "title: Pass"))
    }

    @Test func aBrokenDocumentStaysAsItIs() throws {
        var (client, document) = try client(Self.messy + "broken: [\n")
        #expect(try client.answer("textDocument/formatting", ["textDocument": document])["result"] == .null)
        let range = TestClient.range(4, 0, 5, 0)
        #expect(
            try client.answer("textDocument/rangeFormatting", ["textDocument": document, "range": range])["result"]
                == [])
    }

    @Test func aSlipIsCorrectedByAnAction() throws {
        let wrong = SmallRulebook.rules.replacing("rail", with: "rial")
        var (client, document) = try client(wrong)
        let actions =
            try client.answer(
                "textDocument/codeAction",
                [
                    "textDocument": document, "range": TestClient.range(5, 24, 5, 24),
                    "context": ["diagnostics": [], "only": ["quickfix"]],
                ])["result"]?.elements ?? []
        #expect(actions.map { $0["title"] } == ["write `rail` (may change the rules)"])
        let change = actions.first?["edit"]?["documentChanges"]?.elements.first
        #expect(change?["textDocument"]?["version"] == 1)
        #expect(Self.apply(change?["edits"], to: wrong) == SmallRulebook.rules)
    }

    @Test func everySafeFixIsOneAction() throws {
        let wrong = SmallRulebook.rules.replacing(
            "    sources", with: "    # accept(rulebook/no-source): none\n    sources")
        var (client, document) = try client(wrong)
        let actions =
            try client.answer(
                "textDocument/codeAction",
                [
                    "textDocument": document, "range": TestClient.range(0, 0, 0, 0),
                    "context": ["diagnostics": [], "only": ["source.fixAll"]],
                ])["result"]?.elements ?? []
        #expect(actions.map { $0["kind"] } == ["source.fixAll.safeConduct"])
        let change = actions.first?["edit"]?["documentChanges"]?.elements.first
        #expect(Self.apply(change?["edits"], to: wrong) == SmallRulebook.rules)
    }

    @Test func anActionForATextThatIsAnotherByNowIsRefused() throws {
        var (client, document) = try client(SmallRulebook.rules)
        client.change("rules.yaml", version: 2, [["text": "rules: a\n"]])
        let started = client.startJob()
        let job = try #require(started)
        let id = client.ask(
            "textDocument/codeAction",
            ["textDocument": document, "range": TestClient.range(0, 0, 0, 0), "context": ["diagnostics": []]])
        client.change("rules.yaml", version: 3, [["text": "rules: b\n"]])
        client.finish(job)
        #expect(client.take(id)?["error"]?["code"] == -32801)
    }
}
