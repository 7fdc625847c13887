import SourceDiagnostics
import Testing
import YAMLTree

@testable import EditorFeatures

/// What the words of a file are.
struct TokenTests {
    private static let rule = "rules: c\nfamily: closure\nitems:\n  - id: open\n    title: Open\n    "

    /// The words from a line on, with what they are: `property when`.
    private func tokens(_ path: String, _ text: String, from line: Int) throws -> [String] {
        let fixture = try EditorFixture(path, text + "‸")
        return fixture.editor.semanticTokens().filter { $0.span.start.line >= line }.map { token in
            let range = fixture.tree.byte(at: token.span.start)..<fixture.tree.byte(at: token.span.end)
            return "\(token.kind.rawValue)\(token.isDeclaration ? "!" : "") \(fixture.tree.text(range))"
        }
    }

    private static let expression = [
        "variable trip", "variable mode", "operator ==", "string \"rail\"", "operator &&", "operator !",
        "variable traveler",
        "variable nationalities", "macro exists", "parameter n", "parameter n", "keyword in", "variable groups",
        "enum schengen",
    ]

    @Test(arguments: [
        "when: trip.mode == \"rail\" && !traveler.nationalities.exists(n, n in groups.schengen)",
        "when: 'trip.mode == \"rail\" && !traveler.nationalities.exists(n, n in groups.schengen)'",
        "when: >-\n      trip.mode == \"rail\"\n      && !traveler.nationalities\n      .exists(n, n in\n      groups.schengen)\n",
        "when: |\n      trip.mode == \"rail\" &&\n\n        !traveler.nationalities.exists(n, n in groups.schengen)\n",
        "when: trip.mode == \"rail\"\n      && !traveler.nationalities.exists(n, n in groups.schengen)\n",
    ])
    func anExpressionIsKnownInAnyStyle(_ condition: String) throws {
        #expect(try tokens("c.yaml", Self.rule + condition, from: 6) == ["property when"] + Self.expression)
    }

    @Test func escapesCountAsTheyAreWritten() throws {
        #expect(
            try tokens("c.yaml", Self.rule + #"when: "trip.mode == \"Ж🚂\" || trip.to == 'KP'""#, from: 6)
                == [
                    "property when", "variable trip", "variable mode", "operator ==", #"string \"Ж🚂\""#, "operator ||",
                    "variable trip", "variable to", "operator ==", "string 'KP'",
                ])
    }

    @Test func namesKeysAndValuesAreKnown() throws {
        #expect(
            try tokens(
                "c.yaml",
                Self.rule + "passage: open\n    authority: RU\n    when: { trip.mode: rail }\n    sources: [good]",
                from: 1)
                == [
                    "property rules", "property family", "property items", "property id", "function! open",
                    "property title",
                    "property passage", "enumMember open", "property authority", "enumMember RU", "property when",
                    "variable trip.mode", "enumMember rail", "property sources", "class good",
                ])
        #expect(
            try tokens("s.yaml", "sources:\n  new:\n    kind: law\n", from: 1)
                == ["property sources", "class! new", "property kind", "enumMember law"])
    }

    @Test func someLinesAreAskedFor() throws {
        let fixture = try EditorFixture("c.yaml", Self.rule + "when: trip.mode == \"rail\"\n    passage: open‸")
        let lines = fixture.editor.semanticTokens(in: 6...6).map(\.span.start.line)
        #expect(lines == [6, 6, 6, 6, 6])
    }
}
