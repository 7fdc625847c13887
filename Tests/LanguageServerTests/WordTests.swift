import AdvisoryModel
import JSON
import Testing

@testable import LanguageServer

/// What is said of words, and what they are, as the protocol has it.
@Suite struct WordTests {
    private static let rules = """
        rules: pass
        family: permit
        items:
          - id: zone
            title: Ж🚂 pass
            when: >-
              "Ж🚂" != "" &&
              traveler.nationalities.exists(n, n == "FR")
            permit: { document: visa, issuer: KP, leadTime: 3 days }
            sources: [law]

        """

    private static func client(_ capabilities: JSONValue = [:]) throws -> (TestClient, JSONValue) {
        var client = try TestClient(SmallRulebook.files, today: Day("2028-01-02"))
        try client.begin(capabilities)
        client.open("rules.yaml", rules)
        client.settle()
        return (client, ["uri": .string(client.uri("rules.yaml"))])
    }

    private static func place(_ document: JSONValue, _ line: Int, _ character: Int) -> JSONValue {
        ["textDocument": document, "position": ["line": .integer(line), "character": .integer(character)]]
    }

    @Test func aStaleSourceSaysSo() throws {
        var (client, document) = try Self.client()
        let hover = try client.answer("textDocument/hover", Self.place(document, 9, 15))["result"]
        #expect(hover?["range"] == TestClient.range(9, 14, 9, 17))
        #expect(hover?["contents"]?["kind"] == "markdown")
        #expect(
            hover?["contents"]?["value"]?.string?.hasSuffix("- **stale** since 2028-01-02, as seen from 2028-01-02")
                == true,
            "\(hover?["contents"] ?? .null)")
        #expect(try client.answer("textDocument/hover", Self.place(document, 900, 15))["result"] == .null)
    }

    /// The tokens of the condition as `line:column length type`.
    private static func tokens(_ data: JSONValue?, _ legend: [String]) -> [String] {
        let numbers = data?["data"]?.elements.compactMap(\.integer) ?? []
        var (line, column) = (0, 0)
        var found: [String] = []
        for index in stride(from: 0, to: numbers.count - 4, by: 5) {
            column = numbers[index] == 0 ? column + numbers[index + 1] : numbers[index + 1]
            line += numbers[index]
            found.append("\(line):\(column) \(numbers[index + 2]) \(legend[numbers[index + 3]])")
        }
        return found
    }

    @Test(arguments: [false, true])
    func columnsCountAsAgreed(_ isUTF8: Bool) throws {
        let encodings: JSONValue = isUTF8 ? ["utf-8"] : ["utf-16"]
        let capabilities: JSONValue = ["general": ["positionEncodings": encodings]]
        // Quotes, a letter of two bytes, a picture of four bytes or two units.
        let length = isUTF8 ? 8 : 5
        var client = try TestClient(SmallRulebook.files)
        let begun = try client.answer("initialize", ["rootUri": .string(client.uri("")), "capabilities": capabilities])
        let provider = begun["result"]?["capabilities"]?["semanticTokensProvider"]
        let legend = provider?["legend"]?["tokenTypes"]?.elements.compactMap(\.string) ?? []
        client.notify("initialized", [:])
        client.settle()
        client.open("rules.yaml", Self.rules)
        let asked: JSONValue = [
            "textDocument": ["uri": .string(client.uri("rules.yaml"))], "range": TestClient.range(6, 0, 6, 20),
        ]
        let data = try client.answer("textDocument/semanticTokens/range", asked)["result"]
        let rest = length + 6
        #expect(
            Self.tokens(data, legend) == [
                "6:6 \(length) string", "6:\(rest + 1) 2 operator", "6:\(rest + 4) 2 string",
                "6:\(rest + 7) 2 operator",
            ])
        let all = try client.answer("textDocument/semanticTokens/full", asked)["result"]
        #expect(Self.tokens(all, legend).contains("7:29 6 macro"))
    }

    @Test func aCallIsHelpedWith() throws {
        var (client, document) = try Self.client()
        let help = try client.answer("textDocument/signatureHelp", Self.place(document, 7, 39))["result"]
        #expect(help?["activeParameter"] == 1)
        #expect(help?["signatures"]?.elements.first?["label"] == "x.exists(e, condition)")
        #expect(help?["signatures"]?.elements.first?["parameters"] == [["label": [9, 10]], ["label": [12, 21]]])
    }

    @Test func hintsAreOfTheRangeThatIsAskedFor() throws {
        var (client, _) = try Self.client()
        client.open("sources.yaml", SmallRulebook.sources)
        let document: JSONValue = ["uri": .string(client.uri("sources.yaml"))]
        func hints(_ range: JSONValue) throws -> [JSONValue] {
            try client.answer("textDocument/inlayHint", ["textDocument": document, "range": range])["result"]?.elements
                ?? []
        }
        #expect(try hints(TestClient.range(0, 0, 1, 9)) == [])
        let all = try hints(TestClient.range(0, 0, 9, 0))
        #expect(all.map { $0["label"] } == ["stale since 2028-01-02"])
        #expect(all.first?["position"] == ["line": 1, "character": 92])
    }
}
