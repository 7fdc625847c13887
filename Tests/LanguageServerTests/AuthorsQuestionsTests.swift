import AdvisoryModel
import JSON
import Testing

@testable import LanguageServer

/// Renames, lenses and actions, over the wire.
@Suite struct AuthorsQuestionsTests {
    private static let tests = """
        tests: pass
        asOf: 2026-01-02
        travelers:
          french: { nationalities: [FR] }
        trips:
          train: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-02-01 }
        cases:
          - name: a visa is needed
            traveler: french
            trip: train
            expect: { advisories: { include: [pass/zone] } }

        """

    private func client(_ capabilities: JSONValue = [:]) throws -> TestClient {
        var files = SmallRulebook.files
        files["a-b.tests.yaml"] = Self.tests
        var client = try TestClient(files, today: Day("2026-02-03"))
        try client.begin(capabilities)
        return client
    }

    @Test func aRuleIsRenamedAcrossFiles() throws {
        var client = try client()
        client.open("rules.yaml", SmallRulebook.rules, version: 7)
        let place = client.place("rules.yaml", 3, 9)
        let prepared = try client.answer("textDocument/prepareRename", place)
        #expect(prepared["result"] == ["range": TestClient.range(3, 8, 3, 12), "placeholder": "zone"])
        guard case .object(let members) = place else { return }
        let answer = try client.answer("textDocument/rename", .object(members + [.init("newName", "area")]))
        #expect(
            answer["result"]?["documentChanges"] == [
                [
                    "textDocument": ["uri": .string(client.uri("a-b.tests.yaml")), "version": .null],
                    "edits": [["range": TestClient.range(10, 43, 10, 47), "newText": "area"]],
                ],
                [
                    "textDocument": ["uri": .string(client.uri("rules.yaml")), "version": 7],
                    "edits": [
                        ["range": TestClient.range(3, 8, 3, 12), "newText": "area"],
                        ["range": TestClient.range(7, 18, 7, 18), "newText": "\n    formerly: [zone]"],
                    ],
                ],
            ])
        let refused = try client.answer("textDocument/rename", .object(members + [.init("newName", "a b")]))
        #expect(refused["error"]?["code"] == -32803)
        #expect(
            refused["error"]?["message"] == "`a b` is no name for this: write one such as `border-zone-pass`")
        let nowhere = try client.answer("textDocument/prepareRename", client.place("rules.yaml", 4, 6))
        #expect(nowhere["error"]?["message"]?.string?.hasPrefix("no name is here") == true)
    }

    @Test func aCaseIsRunByItsLens() throws {
        var client = try client(["workspace": ["codeLens": ["refreshSupport": true]]])
        client.open("a-b.tests.yaml", Self.tests)
        client.settle()
        #expect(client.received.contains { $0["method"] == "workspace/codeLens/refresh" })
        let uri: JSONValue = ["uri": .string(client.uri("a-b.tests.yaml"))]
        let lenses = try client.answer("textDocument/codeLens", ["textDocument": uri])["result"]?.elements ?? []
        #expect(lenses.count == 2)
        #expect(lenses.allSatisfy { $0["command"] == nil })
        let resolved = try client.answer("codeLens/resolve", try #require(lenses.last))["result"]
        #expect(resolved?["range"] == lenses.last?["range"])
        #expect(resolved?["command"]?["title"] == "passed")
        let shown = try client.answer(
            "workspace/executeCommand",
            ["command": "safeConduct.show", "arguments": resolved?["command"]?["arguments"] ?? .null])
        #expect(shown["result"]?["title"] == "passed")
        #expect(client.take("window/showMessage") == [["type": 3, "message": "a visa is needed: passed."]])
        let verdict = try client.answer("codeLens/resolve", try #require(lenses.first))["result"]
        #expect(verdict?["command"]?["title"] == "french: undetermined")
        // The rule goes, unsaved: the case cannot pass any more.
        client.open("rules.yaml", SmallRulebook.rules.replacing("rail", with: "road"))
        let failed = try client.answer("codeLens/resolve", try #require(lenses.last))["result"]
        #expect(failed?["command"]?["title"]?.string?.hasPrefix("failed: advisory pass/zone") == true)
    }

    @Test func wrongQuestionsOfLensesAreRefused() throws {
        var client = try client()
        client.open("a-b.tests.yaml", Self.tests)
        let uri = JSONValue.string(client.uri("a-b.tests.yaml"))
        let lens = try client.answer("codeLens/resolve", ["data": ["uri": uri]])
        #expect(lens["error"]?["message"] == "`data` is missing")
        let none = try client.answer("codeLens/resolve", [:])
        #expect(none["error"]?["message"] == "it does not say which document it is about")
        let command = try client.answer("workspace/executeCommand", ["command": "x", "arguments": [uri]])
        #expect(command["error"]?["message"] == "no command is called `x`")
    }

    @Test func aWarningIsAcceptedWithAReason() throws {
        var client = try client()
        let text = SmallRulebook.rules.replacing("    sources: [law]\n", with: "")
        client.open("rules.yaml", text)
        let actions = try actions(&client, "rules.yaml", 3, 8, "quickfix")
        let action = try #require(actions.first)
        #expect(action["title"] == "accept `rulebook/no-source`, and write why")
        #expect(action["diagnostics"]?.elements.first?["code"] == "rulebook/no-source")
        let edits: JSONValue = [
            ["range": TestClient.range(3, 12, 3, 12), "newText": " # accept(rulebook/no-source): "]
        ]
        #expect(action["edit"]?["documentChanges"]?.elements.first?["edits"] == edits)
    }

    @Test func aTestCaseIsBegun() throws {
        var client = try client()
        client.open("rules.yaml", SmallRulebook.rules)
        let action = try #require(try actions(&client, "rules.yaml", 5, 0, "refactor").first)
        #expect(action["title"] == "begin a test case for `pass/zone`")
        let change = action["edit"]?["documentChanges"]?.elements.first
        #expect(change?["textDocument"]?["uri"]?.string == client.uri("a-b.tests.yaml"))
    }

    @Test func aNewFileIsMadeOnlyByClientsThatCan() throws {
        let capabilities: JSONValue = ["workspace": ["workspaceEdit": ["resourceOperations": ["create"]]]]
        for isAble in [true, false] {
            var client = try TestClient(SmallRulebook.files, today: Day("2026-02-03"))
            try client.begin(isAble ? capabilities : [:])
            client.open("rules.yaml", SmallRulebook.rules)
            let found = try actions(&client, "rules.yaml", 5, 0, "refactor")
            let kinds = found.first?["edit"]?["documentChanges"]?.elements.map { $0["kind"]?.string ?? "edit" }
            #expect(kinds == (isAble ? ["create", "edit"] : nil))
        }
    }

    private func actions(
        _ client: inout TestClient, _ name: String, _ line: Int, _ column: Int, _ kind: String
    ) throws -> [JSONValue] {
        let document: JSONValue = ["uri": .string(client.uri(name))]
        let answer = try client.answer(
            "textDocument/codeAction",
            [
                "textDocument": document, "range": TestClient.range(line, column, line, column),
                "context": ["diagnostics": [], "only": [.string(kind)]],
            ])
        return answer["result"]?.elements ?? []
    }
}
