import JSON
import SourceDiagnostics
import Testing

@testable import LanguageServer

/// Findings that the client asks for.
@Suite struct PullTests {
    private static let wrong = SmallRulebook.rules.replacing("[law]", with: "[lew]")
    private static let abilities: JSONValue = [
        "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
    ]

    @Test func whatIsAskedForIsOfTheTextAsItIs() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin(Self.abilities)
        client.open("rules.yaml", Self.wrong)
        let asked: JSONValue = ["textDocument": ["uri": .string(client.uri("rules.yaml"))]]
        let report = try client.answer("textDocument/diagnostic", asked)["result"]
        #expect(report?["kind"] == "full")
        #expect(report?["items"]?.elements.count == 1)
        #expect(client.take("textDocument/publishDiagnostics").isEmpty)
        #expect(client.take("workspace/diagnostic/refresh").count == 1)
        let id = try #require(report?["resultId"])
        let again = try client.answer(
            "textDocument/diagnostic", ["textDocument": asked["textDocument"] ?? .null, "previousResultId": id])
        #expect(again["result"]?["kind"] == "unchanged")
    }

    @Test func allOfAWorkspaceIsToldOf() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = Self.wrong
        var client = try TestClient(files)
        try client.begin(Self.abilities)
        let all =
            try client.answer("workspace/diagnostic", ["previousResultIds": []])["result"]?["items"]?.elements ?? []
        #expect(all.map { $0["uri"] } == [.string(client.uri("rules.yaml"))])
        let id = try #require(all.first?["resultId"])
        let known: JSONValue = ["previousResultIds": [["uri": .string(client.uri("rules.yaml")), "value": id]]]
        let same = try client.answer("workspace/diagnostic", known)["result"]?["items"]?.elements ?? []
        #expect(same.map { $0["kind"] } == ["unchanged"])
        try client.write(SmallRulebook.rules, to: "rules.yaml")
        client.changeFile("rules.yaml")
        let gone = try client.answer("workspace/diagnostic", known)["result"]?["items"]?.elements ?? []
        #expect(gone.map { $0["items"] } == [[]])
    }

    @Test func aDocumentOutsideOfARulebookIsAskedFor() throws {
        var client = try TestClient(["Rules/a-b.yaml": SmallRulebook.crossing])
        try client.begin(Self.abilities)
        client.open("other.yaml", "a: [")
        let asked: JSONValue = ["textDocument": ["uri": .string(client.uri("other.yaml"))]]
        #expect(try client.answer("textDocument/diagnostic", asked)["result"]?["items"]?.elements.count == 1)
    }
}

/// What is said of a document before all of its rulebook is known again.
@Suite struct AtOnceTests {
    @Test func aKeystrokeIsAnsweredBeforeEverythingIsKnown() throws {
        let warned = SmallRulebook.rules.replacing("    sources: [law]\n", with: "")
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", warned)
        client.settle()
        let warning =
            "warning rulebook/no-source: the rule `pass/zone` names no source | hint: say who says so: `sources: [ID]`"
        #expect(client.findings() == ["rules.yaml": ["3:8-3:12 \(warning)"]])
        client.change(
            "rules.yaml", version: 2, [["range": TestClient.range(1, 0, 1, 0), "text": "# a line more\nwhn: x\n"]])
        client.sayAtOnce()
        #expect(
            client.findings() == [
                "rules.yaml": [
                    "2:0-2:3 error rulebook/unknown-key: a rules file has no key `whn` | hint: did you mean `when`?",
                    "5:8-5:12 \(warning)",
                ]
            ])
        client.settle()
        #expect(client.findings() == [:], "it is what lint says")
    }

    @Test func aTextThatIsKnownIsAnsweredAtOnce() throws {
        let warned = SmallRulebook.rules.replacing("    sources: [law]\n", with: "")
        var files = SmallRulebook.files
        files["rules.yaml"] = warned
        var client = try TestClient(files)
        try client.begin()
        let found = client.findings()
        #expect(found["rules.yaml"]?.count == 1)
        // As it is on disk, and after something was written and taken back.
        client.open("rules.yaml", warned)
        client.sayAtOnce()
        #expect(client.take("textDocument/publishDiagnostics").map { $0["version"] } == [1])
        client.change("rules.yaml", version: 2, [["range": TestClient.range(1, 0, 1, 0), "text": "x"]])
        client.sayAtOnce()
        _ = client.take("textDocument/publishDiagnostics")
        client.change("rules.yaml", version: 3, [["range": TestClient.range(1, 0, 1, 1), "text": ""]])
        client.sayAtOnce()
        let said = client.received
        #expect(said.compactMap { $0["params"]?["version"] } == [3])
        #expect(client.findings() == found)
    }

    @Test func whatWasChangedTakesItsFindingsWithIt() {
        let change = TextChange(from: Array("a\nb\nc\nd\n".utf8), to: Array("a\nB\nB\nc\nd\n".utf8))
        func moved(_ line: Int) -> JSONValue? {
            change.moved(["range": TestClient.range(line, 0, line, 1)])?["range"]?["start"]?["line"]
        }
        #expect([0, 1, 2, 3].map(moved) == [0, nil, 3, 4])
    }
}
