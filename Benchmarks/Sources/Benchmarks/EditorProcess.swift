import Foundation

/// The language server as a program, and what an editor says to it and hears.
final class EditorProcess {
    private struct Failure: Error {}

    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())
    private let folder: URL
    private var bytes = Data()
    private var version = 1
    private var lastID = 1

    /// Starts it, and waits until all of the folder is known.
    init(_ tool: URL, _ folder: URL) throws {
        self.folder = folder
        process.executableURL = tool
        process.arguments = ["lsp", "--as-of", "2026-11-21"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        send(["id": 1, "method": "initialize", "params": ["rootUri": folder.absoluteString, "capabilities": [:]]])
        send(["method": "initialized", "params": [:]])
        try awaitReport(of: "0.yaml")
    }

    func open(_ name: String, _ text: String) {
        let document: [String: Any] = ["uri": uri(name), "languageId": "yaml", "version": 1, "text": text]
        send(["method": "textDocument/didOpen", "params": ["textDocument": document]])
        _ = try? awaitFindings(of: name)
    }

    func type(_ name: String, line: Int, column: Int, _ text: String, length: Int) {
        version += 1
        func place(_ column: Int) -> [String: Int] { ["line": line, "character": column] }
        let change: [String: Any] = ["range": ["start": place(column), "end": place(column + length)], "text": text]
        let document: [String: Any] = ["uri": uri(name), "version": version]
        send(["method": "textDocument/didChange", "params": ["textDocument": document, "contentChanges": [change]]])
    }

    /// Waits for what is published of a document as it is now.
    func awaitFindings(of name: String) throws {
        let wanted = Data("\"uri\":\"\(uri(name))\",\"version\":\(version),".utf8)
        while try next().range(of: wanted) == nil {}
    }

    /// Asks for all that is known of a document, and waits for it.
    func awaitReport(of name: String) throws {
        try ask("textDocument/diagnostic", ["textDocument": ["uri": uri(name)]])
    }

    /// Asks about a place of a document, and waits for the answer.
    func ask(_ method: String, of name: String, line: Int, column: Int) throws {
        try ask(
            method, ["textDocument": ["uri": uri(name)], "position": ["line": line, "character": column]])
    }

    private func ask(_ method: String, _ parameters: [String: Any]) throws {
        lastID += 1
        send(["id": lastID, "method": method, "params": parameters])
        let wanted = Data("{\"jsonrpc\":\"2.0\",\"id\":\(lastID),".utf8)
        while try !next().starts(with: wanted) {}
    }

    func end() {
        send(["id": 0, "method": "shutdown"])
        send(["method": "exit"])
        process.waitUntilExit()
    }

    /// The memory that it has, and the most that it has had, in megabytes.
    var memory: Double { megabytes("VmRSS:") }
    var peakMemory: Double { megabytes("VmHWM:") }

    private func megabytes(_ key: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(key) }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }

    /// Time and memory of `lint` on a folder.
    static func lint(_ tool: URL, _ folder: URL) throws -> (milliseconds: Double, megabytes: Double) {
        var usage = rusage()
        let clock = ContinuousClock()
        let start = clock.now
        guard Tool.spawn(tool.path, ["lint", folder.path, "--as-of", "2026-11-21", "--format", "json"], &usage) >= 0
        else {
            throw Failure()
        }
        let time = (clock.now - start).milliseconds
        return (time, Double(usage.ru_maxrss) / 1024)
    }

    private func uri(_ name: String) -> String { "file://\(folder.path)/\(name)" }

    private func send(_ message: [String: Any]) {
        var message = message
        message["jsonrpc"] = "2.0"
        guard let body = try? JSONSerialization.data(withJSONObject: message, options: [.withoutEscapingSlashes]) else {
            return
        }
        input.fileHandleForWriting.write(Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
    }

    /// The next message.
    private func next() throws -> Data {
        while true {
            if let end = bytes.range(of: Data("\r\n\r\n".utf8)),
                let header = String(data: bytes[..<end.lowerBound], encoding: .ascii),
                let length = header.split(separator: " ").last.flatMap({ Int($0) }),
                bytes[end.upperBound...].count >= length
            {
                let body = bytes[end.upperBound..<end.upperBound + length]
                bytes = Data(bytes[(end.upperBound + length)...])
                return Data(body)
            }
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { throw Failure() }
            bytes += piece
        }
    }
}
