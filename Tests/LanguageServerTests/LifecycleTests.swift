import Foundation
import JSON
import Testing

@testable import LanguageServer

/// In which order messages may come, and what is said where they come in another.
@Suite struct LifecycleTests {
    private static func error(_ answer: JSONValue) -> Int? { answer["error"]?["code"]?.integer }

    @Test func aServerSaysWhatItCanDo() throws {
        var client = try TestClient()
        let answer = try client.answer("initialize", ["capabilities": [:]])
        let abilities = answer["result"]?["capabilities"]
        #expect(abilities?["positionEncoding"] == "utf-16")
        #expect(abilities?["textDocumentSync"]?["change"] == 2)
        #expect(abilities?["diagnosticProvider"]?["workspaceDiagnostics"] == true)
        for ability in Feature.all.compactMap(\.ability) { #expect(abilities?[ability.key] != nil, "\(ability.key)") }
        #expect(answer["result"]?["serverInfo"]?["name"] == "safe-conduct")
    }

    @Test func columnsAreBytesWhereTheClientOffersIt() throws {
        var client = try TestClient()
        let answer = try client.answer(
            "initialize", ["capabilities": ["general": ["positionEncodings": ["utf-8", "utf-16"]]]])
        #expect(answer["result"]?["capabilities"]?["positionEncoding"] == "utf-8")
    }

    @Test func theFirstRequestIsInitialize() throws {
        var client = try TestClient()
        #expect(Self.error(try client.answer("textDocument/hover", [:])) == -32002)
        #expect(Self.error(try client.answer("shutdown", .null)) == -32002)
        client.open("a.yaml", "a: [")
        #expect(client.received.isEmpty)
        try client.begin()
        #expect(Self.error(try client.answer("initialize", [:])) == -32600)
    }

    @Test func nothingIsAnsweredAfterShutdown() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        #expect(try client.answer("shutdown", .null)["result"] == .null)
        #expect(Self.error(try client.answer("workspace/diagnostic", [:])) == -32600)
        client.open("a.yaml", "a: [")
        #expect(client.received.isEmpty)
        client.notify("exit", .null)
        #expect(client.server.exitCode == 0)
    }

    @Test func anExitWithoutShutdownIsNoSuccess() throws {
        var client = try TestClient()
        try client.begin()
        client.notify("exit", .null)
        #expect(client.server.exitCode == 1)
    }

    @Test func unknownMethodsAreRefusedAndUnknownNotificationsPassedOver() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        #expect(Self.error(try client.answer("textDocument/tea", [:])) == -32601)
        #expect(Self.error(try client.answer("$/tea", [:])) == -32601)
        client.notify("$/setTrace", ["value": "verbose"])
        client.notify("$/tea", [:])
        client.notify("tea", [:])
        #expect(client.received.isEmpty)
    }

    /// What is no message, and the code and id of the answer.
    @Test(arguments: [
        ("{", -32700, JSONValue.null), ("[]", -32600, .null), ("7", -32600, .null), ("{}", -32600, .null),
        (#"{"jsonrpc":"2.0","id":4}"#, -32600, 4), (#"{"id":4,"method":7}"#, -32600, 4),
        (#"{"id":[],"method":"shutdown"}"#, -32600, .null), (#"{"id":1.5,"method":"shutdown"}"#, -32600, .null),
        (#"{"id":"x","method":"textDocument/formatting"}"#, -32602, "x"),
        (
            #"{"id":5,"method":"textDocument/formatting","params":{"textDocument":{"uri":"file:///no.yaml"}}}"#, -32602,
            5
        ),
        (#"{"id":5,"method":"textDocument/rangeFormatting","params":[1,2]}"#, -32602, 5),
        (#"{"id":5,"method":"textDocument/codeAction","params":{"textDocument":7}}"#, -32602, 5),
    ])
    func whatIsNoMessageIsRefused(_ text: String, _ code: Int, _ id: JSONValue) throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.send(bytes: Array(text.utf8))
        let answer = try #require(client.received.first)
        #expect(answer["id"] == id)
        #expect(Self.error(answer) == code, "\(answer)")
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.send(bytes: [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D])
        #expect(client.received.first.flatMap(Self.error) == -32700)
    }

    @Test func whatIsCancelledIsNotAnswered() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", SmallRulebook.rules)
        let asked: JSONValue = ["textDocument": ["uri": .string(client.uri("rules.yaml"))]]
        // One that waits for what is not known yet, and one that comes with its own cancellation.
        let first = client.ask("textDocument/diagnostic", asked)
        #expect(client.take(first) == nil)
        client.notify("$/cancelRequest", ["id": .integer(first)])
        #expect(client.take(first).flatMap(Self.error) == -32800)
        client.send([
            ["id": 99, "method": "textDocument/formatting", "params": asked],
            ["method": "$/cancelRequest", "params": ["id": 99]],
        ])
        #expect(client.take(99).flatMap(Self.error) == -32800)
        client.settle()
        #expect(client.take(first) == nil)
    }

    @Test func whatWaitsAtTheEndIsToldSo() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin()
        client.open("rules.yaml", SmallRulebook.rules)
        let id = client.ask("workspace/diagnostic", ["previousResultIds": []])
        _ = client.ask("shutdown", .null)
        #expect(client.take(id).flatMap(Self.error) == -32802)
    }

    @Test func readingALargeFolderShowsProgress() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin(["window": ["workDoneProgress": true]])
        #expect(client.take("window/workDoneProgress/create").count == 1)
        let steps = client.take("$/progress").compactMap { $0["value"]?["kind"]?.string }
        #expect(steps == ["begin", "end"])
    }

    @Test func filesAreWatchedWhereTheClientCan() throws {
        var client = try TestClient()
        try client.begin(["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
        let asked = client.take("client/registerCapability")
        #expect(asked.first?["registrations"]?.elements.first?["method"] == "workspace/didChangeWatchedFiles")
    }

    @Test func aRulebookThatIsNotThereIsLogged() throws {
        var client = try TestClient(SmallRulebook.files)
        try client.begin(options: ["rules": ["a-b.yaml", "nowhere"]])
        #expect(client.findings() == [:])
        let log = client.take("window/logMessage").compactMap { $0["message"]?.string }
        #expect(log.count == 2 && log.allSatisfy { $0.hasSuffix("is no folder: name one with rules") }, "\(log)")
    }
}
