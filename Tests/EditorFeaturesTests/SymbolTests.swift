import RulebookLoading
import SafeConduct
import SourceDiagnostics
import TestSupport
import Testing
import YAMLTree

@testable import EditorFeatures

/// The outline of a file, what folds in it, and what is selected step by step.
struct SymbolTests {
    /// The symbols as lines: indentation, kind, name and detail, and the lines that it is on.
    private static func outline(_ text: String) -> String {
        let tree = SyntaxTree(reading: SourceFile(path: "a.yaml", text: text))
        func lines(_ symbol: DocumentSymbol, _ depth: Int) -> [String] {
            let span = tree.span(symbol.range)
            let own =
                String(repeating: "  ", count: depth) + "\(symbol.kind.rawValue) \(symbol.name)"
                + (symbol.detail.isEmpty ? "" : ": \(symbol.detail)") + " (\(span.start.line)-\(span.end.line))"
            return [own] + symbol.children.flatMap { lines($0, depth + 1) }
        }
        return SymbolWalk.symbols(in: tree).flatMap { lines($0, 0) }.joined(separator: "\n")
    }

    @Test func theOutlineOfRules() {
        #expect(
            Self.outline(
                """
                rules: p
                family: permit
                when: { trip.to: KP }
                items:
                  - id: visa # the one
                    title: { ru: Виза, en: A visa }
                    permit:
                      document: visa
                  - title: without an id
                  - id: "pass"
                    title: >-
                      A pass for all who
                      stay
                """) == """
                    key rules: p (1-1)
                    key family: permit (2-2)
                    key when (3-3)
                    key items (4-13)
                      rule visa: A visa (5-8)
                      rule …: without an id (9-9)
                      rule pass: A pass for all who stay (10-13)
                    """)
    }

    @Test func theOutlineOfACrossing() {
        #expect(
            Self.outline(
                """
                crossing: a-b
                name: { en: A – B }
                between: [RU, KP]
                facts:
                  modes:
                    - { is: [rail], source: guide }
                    - { is: [road], source: card, from: 2020-01 }
                  surface: { is: gravel, source: card }
                  status:
                    policy: latest
                    claims:
                      - { is: closed, source: law, from: 2021-11-09, to: 2025 }
                      - { is: open, source: law, from: 2025-11-17 }
                """) == """
                    crossing crossing: a-b (1-1)
                    key name: A – B (2-2)
                    key between: [RU, KP] (3-3)
                    key facts (4-13)
                      fact modes: 2 claims (5-7)
                        claim [rail]: guide (6-6)
                        claim [road]: card, 2020-01.. (7-7)
                      fact surface: gravel (8-8)
                      fact status: 2 claims (9-13)
                        claim closed: law, 2021-11-09..2025 (12-12)
                        claim open: law, 2025-11-17.. (13-13)
                    """)
    }

    @Test func theOutlinesOfOtherFiles() {
        #expect(
            Self.outline("sources:\n  law: { title: The law, kind: law }\n  card:\n    title: A card")
                == "key sources (1-4)\n  source law: The law (2-2)\n  source card: A card (3-4)")
        #expect(
            Self.outline(
                "vocabulary: w\ngroups:\n  g: { title: G, members: [{ is: [AT], source: s }] }\ncalendars: { RU: {} }")
                    == """
                    key vocabulary: w (1-1)
                    key groups (2-3)
                      group g: G (3-3)
                        claim [AT]: s (3-3)
                    key calendars (4-4)
                      calendar RU (4-4)
                    """)
        #expect(
            Self.outline("tests: t\ntravelers: { x: {} }\ncases:\n  - name: a b\n    traveler: x") == """
                key tests: t (1-1)
                key travelers (2-2)
                  fixture x (2-2)
                key cases (3-5)
                  testCase a b (4-5)
                """)
    }

    @Test func aBrokenFileHasAnOutlineOfWhatCanBeRead() {
        #expect(
            Self.outline("rules: p\nfamily: permit\nitems:\n  - id: a\n    title: [\n  - id: b\n    title: B\n")
                == """
                key rules: p (1-1)
                key family: permit (2-2)
                key items (3-7)
                  rule a (4-5)
                  rule b: B (6-7)
                """)
        #expect(Self.outline("") == "")
        #expect(Self.outline("- a\n- b: 1") == "")
    }

    @Test func whatIsOnSeveralLinesFolds() {
        let tree = SyntaxTree(
            reading: SourceFile(
                path: "a.yaml",
                text: """
                    # One
                    # two
                    rules: p
                    items:
                      - id: a
                        text: >-
                          one
                          two
                        when: {
                          trip.mode: rail
                        }
                      # three

                      - { id: b }
                      - id: c
                        sources:
                          - x
                          - y
                    """))
        #expect(
            FoldingRange.all(in: tree).map {
                "\($0.lines.lowerBound)-\($0.lines.upperBound)\($0.isComment ? " #" : "")"
            }
                == ["0-1 #", "3-17", "4-10", "5-7", "8-9", "14-17", "15-17"])
    }

    @Test(arguments: [
        ("a: b ‸c d", ["c", "b c d", "a: b c d"]),
        (
            "when: { trip.mo‸de: rail }",
            ["mode", "trip.mode", "trip.mode: rail", "{ trip.mode: rail }", "when: { trip.mode: rail }"]
        ),
        (
            "a: \"tr‸ip.mode == 'x'\"",
            ["trip", "trip.mode", "trip.mode == 'x'", "\"trip.mode == 'x'\"", "a: \"trip.mode == 'x'\""]
        ),
        (
            "a:\n  - b: >-\n      one tw‸o\n      three\n    c: d\n",
            [
                "two", "one two", "one two\n      three", ">-\n      one two\n      three",
                "b: >-\n      one two\n      three",
                "b: >-\n      one two\n      three\n    c: d", "- b: >-\n      one two\n      three\n    c: d",
                "a:\n  - b: >-\n      one two\n      three\n    c: d",
                "a:\n  - b: >-\n      one two\n      three\n    c: d\n",
            ]
        ),
        ("a: b # née 🚂 p‸our\n", ["pour", "# née 🚂 pour", "a: b # née 🚂 pour\n"]),
        ("‸", [""]), ("\n\n‸", ["\n\n"]),
    ])
    func aSelectionGrowsStepByStep(_ marked: String, _ steps: [String]) throws {
        let fixture = try EditorFixture("x.yaml", marked)
        #expect(SelectionRanges.around(fixture.offset, in: fixture.tree).map { fixture.tree.text($0) } == steps)
    }

    @Test func idsAreFoundOverTheRulebook() throws {
        let draft = try EditorFixture("x.yaml", "‸").editor.draft
        func found(_ query: String, atMost count: Int = 100) -> [String] {
            WorkspaceSymbol.matching(query, in: draft, atMost: count).map {
                "\($0.kind.rawValue) \($0.id): \($0.title) \($0.file.path):\($0.span.start.line):\($0.span.start.column)"
            }
        }
        let visa = "rule p/visa: Visa for North Korea permits.yaml:4:9"
        #expect(
            found("") == [
                "source good: Good sources.yaml:2:3", "source old: Old sources.yaml:3:3",
                "crossing a-b: A – B a-b.yaml:1:11", "group schengen:  words.yaml:5:3",
                "attribute trip.pets:  words.yaml:3:3", visa, "rule p/waiver: No visa for the crew permits.yaml:9:9",
            ])
        #expect(found("p/VISA") == [visa])
        #expect(found("visa") == [visa, "rule p/waiver: No visa for the crew permits.yaml:9:9"], "ids before titles")
        #expect(found("pwv").map { $0.prefix(13) } == ["rule p/waiver"])
        #expect(found("zzz") == [])
        #expect(found("", atMost: 2).count == 2)
    }

    @Test func aFileThatIsBrokenIsStillFound() throws {
        var draft = try EditorFixture("x.yaml", "‸").editor.draft
        draft.replace(SourceFile(path: "permits.yaml", text: "rules: p\nfamily: permit\nitems:\n  - id: \"visa\n"))
        #expect(WorkspaceSymbol.matching("p/visa", in: draft, atMost: 9).map(\.id) == ["p/visa"])
    }
}
