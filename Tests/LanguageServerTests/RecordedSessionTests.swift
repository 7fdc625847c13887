import Foundation
import JSON
import Testing
import YAMLTree

@testable import LanguageServer

/// The session on the manual's page is one that was held.
@Suite struct RecordedSessionTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/SafeConduct/SafeConduct.docc/Reference/Editor.md")
    private static let opening = "<!-- session -->\n```text\n"

    @Test func theSessionOfThePageWasHeld() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let start = try #require(text.range(of: Self.opening)?.upperBound)
        let end = try #require(text[start...].range(of: "```")?.lowerBound)
        let session = try Self.session()
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try Data("\(text[..<start])\(session)\(text[end...])".utf8).write(to: Self.page)
            Issue.record("wrote \(Self.page.lastPathComponent); look at it, and run again without UPDATE_FIXTURES")
        } else {
            #expect(String(text[start..<end]) == session, "UPDATE_FIXTURES=1 rewrites it")
        }
    }

    private static func session() throws -> String {
        var session = try RecordedSession()
        try session.open("rules.yaml", SmallRulebook.rules)
        try session.replace("rail", with: "rial", says: "the word `rail` becomes `rial`")
        try session.fix()
        try session.replace("    title: Pass", with: "    title:   'Pass'", says: "blanks and quotes are typed")
        try session.format()
        return session.lines.joined(separator: "\n") + "\n"
    }
}

/// A client whose doings are written down.
private struct RecordedSession {
    private var client: TestClient
    private var text = ""
    private var version = 1
    private(set) var lines: [String] = []

    private var document: JSONValue { ["uri": .string(client.uri("rules.yaml"))] }

    init() throws {
        client = try TestClient(SmallRulebook.files)
        try client.begin()
    }

    mutating func open(_ name: String, _ text: String) throws {
        self.text = text
        say("textDocument/didOpen", "rules.yaml")
        client.open(name, text)
        hear()
    }

    mutating func replace(_ old: String, with new: String, says what: String) throws {
        say("textDocument/didChange", what)
        change(to: text.replacing(old, with: new))
        hear()
    }

    mutating func fix() throws {
        say("textDocument/codeAction", "at the finding")
        let actions = try client.answer(
            "textDocument/codeAction",
            ["textDocument": document, "range": TestClient.range(5, 24, 5, 24), "context": ["diagnostics": []]])
        let action = try #require(actions["result"]?.elements.first)
        lines.append("<- \(action["kind"]?.string ?? ""): \(action["title"]?.string ?? "")")
        take(action["edit"]?["documentChanges"]?.elements.first?["edits"])
        hear()
    }

    mutating func format() throws {
        say("textDocument/formatting", "rules.yaml")
        let answer = try client.answer("textDocument/formatting", ["textDocument": document, "options": [:]])
        take(answer["result"])
        #expect(text == SmallRulebook.rules)
        hear()
    }

    /// Writes edits down, and makes them.
    private mutating func take(_ edits: JSONValue?) {
        var document = TextDocument(text, version: 1, unit: .utf16)
        for edit in (edits?.elements ?? []).reversed() {
            let start = edit["range"]?["start"]
            let place = "\((start?["line"]?.integer ?? 0) + 1):\((start?["character"]?.integer ?? 0) + 1)"
            lines.append("<- at \(place): \((edit["newText"]?.string ?? "").trimmingCharacters(in: .newlines))")
            document.apply([["range": edit["range"] ?? .null, "text": edit["newText"] ?? .null]], version: 2)
        }
        say("textDocument/didChange", "the edit is made")
        change(to: String(decoding: document.bytes, as: UTF8.self))
    }

    private mutating func change(to new: String) {
        text = new
        version += 1
        client.change("rules.yaml", version: version, [["text": .string(new)]])
    }

    private mutating func say(_ method: String, _ what: String) { lines.append("-> \(method): \(what)") }

    private mutating func hear() {
        client.settle()
        for (name, findings) in client.findings().sorted(by: { $0.key < $1.key }) {
            if findings.isEmpty { lines.append("<- \(name): nothing to say") }
            for report in findings {
                let parts = report.split(separator: " ", maxSplits: 1)
                let numbers = parts[0].split(whereSeparator: { ":-".contains($0) }).compactMap { Int($0) }.map {
                    $0 + 1
                }
                lines.append("<- \(name):\(numbers[0]):\(numbers[1]): \(parts[1].replacing(" | ", with: "\n     "))")
            }
        }
    }
}
