import Foundation
import Testing

/// `safe-conduct lsp` as a program: bytes in, bytes out, and how it ends.
@Suite struct LanguageServerCommandTests {
    private static func framed(_ messages: [String]) -> String {
        messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
    }

    private static let beginning = [
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
        #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
    ]
    private static let end = [
        #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]

    @Test func aClientThatEndsWellIsTheEnd() throws {
        let opened =
            #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///x/a.yaml","version":3,"text":"a: ["}}}"#
        let asked = #"{"id":7,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///x/a.yaml"}}}"#
        let run = try Workspace().run(["lsp"], input: Self.framed(Self.beginning + [opened, asked] + Self.end))
        #expect(run.code == 0)
        #expect(run.output.contains(#""serverInfo":{"name":"safe-conduct","version":"0."#))
        #expect(run.output.contains(#""uri":"file:///x/a.yaml","version":3,"diagnostics":[{"range":"#))
        #expect(
            run.output.contains(#"{"jsonrpc":"2.0","id":7,"result":{"kind":"full","resultId":"1","items":[{"range":"#))
        #expect(run.output.hasSuffix(#"{"jsonrpc":"2.0","id":2,"result":null}"#))
        #expect(run.error.isEmpty)
    }

    @Test func aClientThatIsGoneIsNoSuccess() throws {
        #expect(try Workspace().run(["lsp"], input: Self.framed(Self.beginning)).code == 1)
        #expect(try Workspace().run(["lsp"]).code == 1)
        #expect(try Workspace().run(["lsp"], input: Self.framed(Self.beginning + [Self.end[0]])).code == 0)
    }

    @Test func whatIsNoMessageIsRefusedAndPassedOver() throws {
        let run = try Workspace().run(
            ["lsp"], input: "GET / HTTP/1.1\r\n\r\n" + Self.framed(["{"] + Self.beginning + Self.end))
        #expect(run.code == 0)
        #expect(run.output.contains(#""error":{"code":-32700,"message":"a header gives no `Content-Length`"}"#))
        #expect(run.output.contains(#""serverInfo""#))
    }

    @Test func aDayThatIsNoneIsRefused() throws {
        #expect(try Workspace().run(["lsp", "--as-of", "2026-02-30"]).code == 2)
    }
}
