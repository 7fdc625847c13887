import Authoring
import Foundation
import JSON
import RulebookLoading
import SafeConduct
import Testing

@testable import LanguageServer

/// A client in a folder of its own: it sends messages to a server in this process, and keeps what comes.
struct TestClient {
    let folder: URL
    private(set) var server: LanguageServer
    /// What has come and was not looked at.
    private(set) var received: [JSONValue] = []
    private var lastID = 0
    private let keeper: Folder

    /// A class, because the folder is to go when the last reference does.
    private final class Folder: Sendable {
        let url: URL

        init() throws {
            let name = "language-server-\(UUID().uuidString)"
            url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: url) }
    }

    init(_ files: [String: String] = [:], today: Day? = nil) throws {
        keeper = try Folder()
        folder = keeper.url
        server = LanguageServer(ServerSettings(families: .standard, today: { today }, version: "1.2.3"))
        for (name, text) in files { try write(text, to: name) }
    }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

    func uri(_ name: String) -> String { DocumentURI(path: folder.appending(path: name).path).text }

    // MARK: messages

    /// Sends what is a message, or none.
    mutating func send(bytes: [UInt8]) {
        server.receive([.message(bytes)])
        receive()
    }

    mutating func send(_ messages: [JSONValue]) {
        server.receive(
            messages.map { message in
                var writer = JSONWriter()
                writer.value(message)
                return .message(writer.bytes)
            })
        receive()
    }

    mutating func notify(_ method: String, _ parameters: JSONValue) {
        send([["jsonrpc": "2.0", "method": .string(method), "params": parameters]])
    }

    /// Sends a request; its id.
    mutating func ask(_ method: String, _ parameters: JSONValue) -> Int {
        lastID += 1
        send([["jsonrpc": "2.0", "id": .integer(lastID), "method": .string(method), "params": parameters]])
        return lastID
    }

    /// Sends a request, and does all work; the message that answers it.
    mutating func answer(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
        let id = ask(method, parameters)
        settle()
        let answer = take(id)
        return try #require(answer, "\(method) was not answered")
    }

    /// The answer to a request, if it has come.
    mutating func take(_ id: Int) -> JSONValue? {
        guard let index = received.firstIndex(where: { $0["id"] == .integer(id) && $0["method"] == nil }) else {
            return nil
        }
        return received.remove(at: index)
    }

    /// Takes what has come under a method.
    mutating func take(_ method: String) -> [JSONValue] {
        let taken = received.filter { $0["method"]?.string == method }.map { $0["params"] ?? .null }
        received.removeAll { $0["method"]?.string == method }
        return taken
    }

    /// Does all work that there is.
    mutating func settle() {
        while let job = server.nextJob() { server.finish(job.run()) }
        receive()
    }

    /// Takes work, as another thread would.
    mutating func startJob() -> RulebookJob? { server.nextJob() }

    /// Does work, and hands back what comes of it.
    mutating func finish(_ job: RulebookJob) {
        server.finish(job.run())
        receive()
    }

    /// What is said while work goes on.
    mutating func sayAtOnce() {
        server.sayAtOnce()
        receive()
    }

    private mutating func receive() { received += server.takeOutgoing().map(\.json) }

    // MARK: what editors do

    /// Begins as editors do.
    mutating func begin(_ capabilities: JSONValue = [:], options: JSONValue = .null) throws {
        let folders: JSONValue = [["uri": .string(uri("")), "name": "test"]]
        let answer = try answer(
            "initialize",
            [
                "processId": .null, "workspaceFolders": folders, "capabilities": capabilities,
                "initializationOptions": options,
            ])
        #expect(answer["result"]?["serverInfo"]?["version"] == "1.2.3")
        notify("initialized", [:])
        settle()
    }

    mutating func open(_ name: String, _ text: String, version: Int = 1) {
        notify(
            "textDocument/didOpen",
            [
                "textDocument": [
                    "uri": .string(uri(name)), "languageId": "yaml", "version": .integer(version),
                    "text": .string(text),
                ]
            ])
    }

    mutating func change(_ name: String, version: Int, _ changes: JSONValue) {
        notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(uri(name)), "version": .integer(version)], "contentChanges": changes,
            ])
    }

    mutating func close(_ name: String) {
        notify("textDocument/didClose", ["textDocument": ["uri": .string(uri(name))]])
    }

    mutating func changeFile(_ name: String, type: Int = 2) {
        notify(
            "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri(name)), "type": .integer(type)]]])
    }

    /// What was published last of each document, as lines such as `1:8-1:12 error rulebook/unknown-source: no source is called …`.
    mutating func findings() -> [String: [String]] {
        var found: [String: [String]] = [:]
        for report in take("textDocument/publishDiagnostics") {
            let name = report["uri"]?.string.map { String($0.dropFirst(uri("").count + 1)) } ?? ""
            found[name] = report["diagnostics"]?.elements.map(Self.line)
        }
        return found
    }

    static func line(_ finding: JSONValue) -> String {
        func place(_ position: JSONValue?) -> String {
            "\(position?["line"]?.integer ?? -1):\(position?["character"]?.integer ?? -1)"
        }
        let severity = finding["severity"]?.integer == 1 ? "error" : "warning"
        let range = finding["range"]
        return "\(place(range?["start"]))-\(place(range?["end"])) \(severity) \(finding["code"]?.string ?? "?"): "
            + (finding["message"]?.string?.replacing("\n", with: " | ") ?? "?")
    }

    /// The parameters of a question about a place of a document.
    func place(_ name: String, _ line: Int, _ column: Int) -> JSONValue {
        [
            "textDocument": ["uri": .string(uri(name))],
            "position": ["line": .integer(line), "character": .integer(column)],
        ]
    }

    static func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> JSONValue {
        [
            "start": ["line": .integer(startLine), "character": .integer(start)],
            "end": ["line": .integer(endLine), "character": .integer(end)],
        ]
    }
}

/// A small rulebook without findings.
enum SmallRulebook {
    static let sources =
        "sources:\n  law: { title: Law, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-01-01 }\n"
    static let crossing = "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n"
    static let rules = """
        rules: pass
        family: permit
        items:
          - id: zone
            title: Pass
            when: { trip.mode: rail }
            permit: { document: visa, issuer: KP, leadTime: 3 days }
            sources: [law]

        """
    static let files = ["sources.yaml": sources, "a-b.yaml": crossing, "rules.yaml": rules]
}
