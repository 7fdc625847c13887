import Foundation
import JSON
import LanguageServer
import RuleEngine

/// An editor with a rulebook open: it sends what editors send to a server in this process, and keeps what was said last of each document.
struct EditorSession {
    private let folder: URL
    private var server: LanguageServer
    private var versions: [String: Int] = [:]
    private var reports: [String: Set<String>] = [:]

    init(folder: URL, families: [any RuleFamily.Type]) {
        self.folder = folder
        server = LanguageServer(ServerSettings(families: families))
    }

    /// What was said last, each finding in a line.
    var findings: Set<String> { reports.values.reduce(into: []) { $0.formUnion($1) } }

    /// A finding in a line.
    static func line(_ file: String, _ line: Int, _ column: Int, _ code: String, _ message: String) -> String {
        "\(file):\(line):\(column) \(code) \(message)"
    }

    mutating func begin() {
        send("initialize", .object([.init("rootUri", .string(uri(""))), .init("capabilities", .object([]))]), id: 1)
        send("initialized", .object([]))
        settle()
    }

    /// Hears what is said while work goes on.
    mutating func sayAtOnce() {
        server.sayAtOnce()
        hear()
    }

    /// Does all work that there is, and hears what is said.
    mutating func settle() {
        while let job = server.nextJob() { server.finish(job.run()) }
        hear()
    }

    private mutating func hear() {
        for message in server.takeOutgoing().map(\.json) where message["method"] == "textDocument/publishDiagnostics" {
            guard let parameters = message["params"], let uri = parameters["uri"]?.string else { continue }
            let name = (uri.removingPercentEncoding ?? uri).dropFirst(self.uri("").removingPercentEncoding?.count ?? 0)
            let file = String(name.drop { $0 == "/" })
            reports[file] = Set(
                (parameters["diagnostics"]?.array ?? []).map { item in
                    let start = item["range"]?["start"]
                    return Self.line(
                        file, start?["line"]?.integer ?? -1, start?["character"]?.integer ?? -1,
                        item["code"]?.string ?? "", item["message"]?.string ?? "")
                })
        }
    }

    func isOpen(_ name: String) -> Bool { versions[name] != nil }

    mutating func open(_ name: String, _ text: String) {
        if isOpen(name) { return }
        versions[name] = 1
        let document: [JSONValue.Member] = [
            .init("uri", .string(uri(name))), .init("languageId", "yaml"), .init("version", 1),
            .init("text", .string(text)),
        ]
        send("textDocument/didOpen", .object([.init("textDocument", .object(document))]))
    }

    mutating func change(
        _ name: String, from start: (line: Int, column: Int), to end: (line: Int, column: Int), _ text: String
    ) {
        func position(_ place: (line: Int, column: Int)) -> JSONValue {
            .object([.init("line", .integer(place.line)), .init("character", .integer(place.column))])
        }
        let range = JSONValue.object([.init("start", position(start)), .init("end", position(end))])
        change(name, .object([.init("range", range), .init("text", .string(text))]))
    }

    mutating func replace(_ name: String, _ text: String) { change(name, .object([.init("text", .string(text))])) }

    private mutating func change(_ name: String, _ change: JSONValue) {
        let version = (versions[name] ?? 0) + 1
        versions[name] = version
        let document: [JSONValue.Member] = [.init("uri", .string(uri(name))), .init("version", .integer(version))]
        send(
            "textDocument/didChange",
            .object([.init("textDocument", .object(document)), .init("contentChanges", .array([change]))]))
    }

    mutating func save(_ name: String) { tell("textDocument/didSave", name) }

    /// False where it is not open.
    @discardableResult mutating func close(_ name: String) -> Bool {
        guard versions.removeValue(forKey: name) != nil else { return false }
        tell("textDocument/didClose", name)
        return true
    }

    mutating func changeFile(_ name: String, type: Int) {
        let change = JSONValue.object([.init("uri", .string(uri(name))), .init("type", .integer(type))])
        send("workspace/didChangeWatchedFiles", .object([.init("changes", .array([change]))]))
    }

    private mutating func tell(_ method: String, _ name: String) {
        send(method, .object([.init("textDocument", .object([.init("uri", .string(uri(name)))]))]))
    }

    private mutating func send(_ method: String, _ parameters: JSONValue, id: Int? = nil) {
        var members: [JSONValue.Member] = [.init("method", .string(method)), .init("params", parameters)]
        if let id { members.append(.init("id", .integer(id))) }
        var writer = JSONWriter()
        writer.value(.object(members))
        server.receive([.message(writer.bytes)])
    }

    private func uri(_ name: String) -> String {
        let path = name.isEmpty ? folder.path : folder.appending(path: name).path
        return "file://" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path)
    }
}
