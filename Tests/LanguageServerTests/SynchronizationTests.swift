import Foundation
import JSON
import Testing
import YAMLTree

@testable import LanguageServer

/// What is open in an editor counts, and is said of the right places.
@Suite struct SynchronizationTests {
    private static let wrong = SmallRulebook.rules.replacing("[law]", with: "[lew]")
    private static let finding =
        "7:14-7:17 error rulebook/unknown-source: no source is called `lew` | hint: did you mean `law`?"

    @Test func aSoundRulebookHasNoFindings() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        #expect(client.findings() == [:])
    }

    @Test func filesThatNobodyOpenedAreToldOf() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = Self.wrong
        var client = try TestClient(files)
        try client.begin()
        #expect(client.findings() == ["rules.yaml": [Self.finding]])
    }

    @Test func unsavedTextWinsOverTheDiskUntilItIsClosed() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", Self.wrong, version: 7)
        client.settle()
        let report = try #require(client.received.last?["params"])
        #expect(report["version"] == 7)
        #expect(client.findings() == ["rules.yaml": [Self.finding]])
        // A save by another program changes nothing.
        try client.write("rules: [", to: "rules.yaml")
        client.changeFile("rules.yaml")
        client.settle()
        #expect(client.findings() == [:])
        client.close("rules.yaml")
        client.settle()
        let found = client.findings()["rules.yaml"] ?? []
        #expect(found.first?.contains("yaml/") == true, "\(found)")
    }

    @Test func aTableThatIsHeldCounts() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = """
            rules: pass
            family: permit
            items:
              - id: "{to}"
                each: { csv: rows.csv }
                title: Pass
                when: { trip.to: "{to}" }
                permit: { document: visa, issuer: KP, leadTime: 3 days }
                sources: [law]

            """
        files["rows.csv"] = "to\nKP\n"
        var client = try TestClient(files)
        try client.begin()
        #expect(client.findings() == [:])
        client.open("rows.csv", "to\nKP\n\"RU\n")
        client.settle()
        #expect(client.findings()["rows.csv"]?.count == 1)
        client.change("rows.csv", version: 2, [["text": "to\nKP\nRU\n"]])
        client.settle()
        #expect(client.findings()["rows.csv"] == [])
        // A table that is not on the disk yet.
        client.open("rules.yaml", (files["rules.yaml"] ?? "").replacing("rows.csv", with: "new.csv"))
        client.settle()
        #expect(client.findings()["rules.yaml"]?.count == 1)
        client.open("new.csv", "to\nKP\n")
        client.settle()
        #expect(client.findings()["rules.yaml"] == [])
    }

    /// Changes, and what becomes of `ab\n😀cd\r\n\nÉf`.
    @Test(arguments: [
        (TestClient.range(0, 1, 0, 2), "X", "aX\n😀cd\r\n\nÉf"),
        (TestClient.range(1, 2, 1, 3), "", "ab\n😀d\r\n\nÉf"),
        (TestClient.range(1, 4, 2, 0), "-", "ab\n😀cd-\nÉf"),
        (TestClient.range(1, 99, 1, 99), "!", "ab\n😀cd!\r\n\nÉf"),
        (TestClient.range(99, 0, 99, 0), "!", "ab\n😀cd\r\n\nÉf!"),
        (TestClient.range(3, 1, 3, 1), "'", "ab\n😀cd\r\n\nÉ'f"),
        (TestClient.range(-4, -4, 0, 1), "'", "'b\n😀cd\r\n\nÉf"),
        (TestClient.range(3, 1, 0, 1), "", "af"),
        (TestClient.range(Int.max, Int.max, Int.max, Int.max), "!", "ab\n😀cd\r\n\nÉf!"),
        (JSONValue.null, "new", "ab\n😀cd\r\n\nÉf"), ("x", "new", "ab\n😀cd\r\n\nÉf"),
    ])
    func aChangeIsMadeWhereItIs(_ range: JSONValue, _ text: String, _ expected: String) {
        var document = TextDocument("ab\n😀cd\r\n\nÉf", version: 1, unit: .utf16)
        document.apply([["range": range, "text": .string(text)]], version: 2)
        #expect(String(decoding: document.bytes, as: UTF8.self) == expected)
    }

    @Test func columnsMayBeBytes() {
        var document = TextDocument("😀cd", version: 1, unit: .utf8)
        document.apply([["range": TestClient.range(0, 4, 0, 5), "text": "x"]], version: 2)
        #expect(String(decoding: document.bytes, as: UTF8.self) == "😀xd")
    }

    @Test func findingsAreCountedInTheUnitsOfTheClient() throws {
        let text =
            "sources:\n  law: { title: \"😀é\", kind: lew, reliability: A, published: 2026-01-01, retrieved: 2026-01-01 }\n"
        func start(_ capabilities: JSONValue) throws -> Int? {
            var client = try TestClient(["sources.yaml": text, "a-b.yaml": SmallRulebook.crossing])
            try client.begin(capabilities)
            let reports = client.take("textDocument/publishDiagnostics").filter {
                $0["uri"]?.string?.hasSuffix("sources.yaml") == true
            }
            return reports.last?["diagnostics"]?.elements.first?["range"]?["start"]?["character"]?.integer
        }
        #expect(try start([:]) == 29)
        #expect(try start(["general": ["positionEncodings": ["utf-8"]]]) == 32)
    }

    @Test func severalChangesComeOneAfterTheOther() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", SmallRulebook.rules)
        client.settle()
        _ = client.findings()
        client.change(
            "rules.yaml", version: 2,
            [
                ["range": TestClient.range(7, 14, 7, 17), "text": ""],
                ["range": TestClient.range(7, 14, 7, 14), "text": "l"],
                ["range": TestClient.range(7, 15, 7, 15), "text": "ew"],
            ])
        client.settle()
        #expect(client.findings() == ["rules.yaml": [Self.finding]])
    }

    @Test func aDocumentThatIsNotOpenIsNotChanged() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.change("rules.yaml", version: 2, [["text": "rules: ["]])
        client.close("rules.yaml")
        client.settle()
        #expect(client.findings() == [:])
        #expect(
            client.take("window/logMessage").first?["message"]?.string?.hasSuffix("was changed, and is not open")
                == true)
    }

    @Test func filesOutsideOfARulebookAreReadAsYAML() throws {
        var client = try TestClient(["Rules/a-b.yaml": SmallRulebook.crossing])
        try client.begin()
        client.open("other.yaml", "a: 1\na: 2\n")
        client.open("notes.csv", "a,b\n\"")
        client.open("Rules/.hidden.yaml", "services:\n  db: {}\n")
        client.settle()
        #expect(
            client.findings() == [
                "other.yaml": [
                    "1:0-1:1 error yaml/duplicate-key: duplicate key `a` | hint: remove one of them, or join what they hold"
                ],
                "notes.csv": [], "Rules/.hidden.yaml": [],
            ])
        client.close("other.yaml")
        client.settle()
        #expect(client.findings() == ["other.yaml": []])
    }

    @Test func aFolderWithoutRulesIsNoRulebook() throws {
        var client = try TestClient(["compose.yaml": "services:\n  db: {}\n"])
        try client.begin()
        #expect(client.findings() == [:])
        client.open("compose.yaml", "services: [\n")
        client.settle()
        #expect(client.findings()["compose.yaml"]?.count == 1)
    }

    @Test func aFileThatGoesHasNothingAnyMore() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = Self.wrong
        var client = try TestClient(files)
        try client.begin()
        #expect(client.findings() == ["rules.yaml": [Self.finding]])
        try client.remove("rules.yaml")
        client.changeFile("rules.yaml", type: 3)
        client.settle()
        #expect(client.findings()["rules.yaml"] == [])
    }

    @Test func foldersComeAndGo() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = Self.wrong
        let all = Dictionary(
            files.map { ("one/\($0)", $1) } + SmallRulebook.files.map { ("two/\($0)", $1) }, uniquingKeysWith: { $1 })
        var client = try TestClient(all)
        _ = try client.answer("initialize", ["capabilities": [:], "rootUri": .string(client.uri("two"))])
        client.settle()
        #expect(client.findings() == [:])
        let folder: JSONValue = ["uri": .string(client.uri("one")), "name": "one"]
        client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [folder], "removed": []]])
        client.settle()
        #expect(client.findings() == ["one/rules.yaml": [Self.finding]])
        client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [folder]]])
        client.settle()
        #expect(client.findings() == ["one/rules.yaml": []])
    }

    @Test func theClientMayNameTheRulebook() throws {
        var files = SmallRulebook.files
        files["rules.yaml"] = Self.wrong
        var client = try TestClient(Dictionary(uniqueKeysWithValues: files.map { ("deep/\($0)", $1) }))
        try client.begin(options: ["rules": ["deep"]])
        #expect(client.findings() == ["deep/rules.yaml": [Self.finding]])
    }
}
