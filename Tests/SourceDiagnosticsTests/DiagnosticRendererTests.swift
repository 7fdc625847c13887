import SourceDiagnostics
import Testing

@Suite struct DiagnosticRendererTests {
    static let bad = DiagnosticCode(DiagnosticArea("a"), "b", .error, "It is bad.")
    static let doubtful = DiagnosticCode(DiagnosticArea("a"), "b", .warning, "It may be bad.")
    let file = SourceFile(path: "a.yaml", text: "one: 1\nwhen: { trip.purpose: turism }\n")

    @Test func rendersHeaderPlaceSourceCaretHintAndNote() {
        let finding = Diagnostic(
            DiagnosticCode(DiagnosticArea("rules"), "unknown-value", .error, ""),
            "`turism` is not a value of `trip.purpose`", file: "a.yaml",
            span: SourceSpan(Position(line: 2, column: 23), Position(line: 2, column: 29)),
            hint: "did you mean `tourism`?",
            notes: [.init("see here", file: "a.yaml", span: SourceSpan(at: .start))])
        #expect(
            DiagnosticRenderer(sources: [file]).render([finding]) == """
                error[rules/unknown-value]: `turism` is not a value of `trip.purpose`
                 --> a.yaml:2:23
                  |
                2 | when: { trip.purpose: turism }
                  |                       ^^^^^^
                hint: did you mean `tourism`?
                note: see here
                 --> a.yaml:1:1
                  |
                1 | one: 1
                  | ^

                """)
    }

    @Test func sortsAndRemovesDuplicates() {
        let late = Diagnostic(Self.bad, "late", file: "a.yaml", span: SourceSpan(at: Position(line: 2, column: 1)))
        let early = Diagnostic(Self.doubtful, "early", file: "a.yaml", span: SourceSpan(at: .start))
        let whole = Diagnostic(Self.bad, "whole", file: "a.yaml")
        #expect([late, early, late, whole].sortedForDisplay().map(\.message) == ["whole", "early", "late"])
    }

    /// In whatever order they are found, each finding is shown once and at its place; those that differ only in their hint are all shown.
    @Test func theOrderOfFindingDoesNotShow() {
        let all = ["a.yaml", "b.yaml"].flatMap { file in
            (1...2).flatMap { line in
                [Self.bad, Self.doubtful].flatMap { code in
                    ["one", "two"].flatMap { hint in
                        (0..<2).map { _ in
                            Diagnostic(
                                code, "said", file: file, span: SourceSpan(at: Position(line: line, column: 1)),
                                hint: hint)
                        }
                    }
                }
            }
        }
        let expected = all.sortedForDisplay()
        #expect(expected.count == 16)
        #expect(Set(expected) == Set(all))
        for _ in 0..<50 {
            let shown = all.shuffled().sortedForDisplay()
            #expect(shown.count == 16 && Set(shown) == Set(all))
            let places = shown.map { [$0.file, "\($0.span?.start.line ?? 0)", $0.code.text] }
            #expect(places == expected.map { [$0.file, "\($0.span?.start.line ?? 0)", $0.code.text] })
        }
    }

    @Test func hostileTextCannotSteerATerminal() {
        let text = DiagnosticRenderer().render(Diagnostic(Self.bad, "x\u{1B}[2J\u{202E}y"))
        #expect(text == "error[a/b]: x\\u{1b}[2J\\u{202e}y\n")
    }

    @Test func longLinesAreCutAroundThePlace() {
        let long = SourceFile(path: "l", text: String(repeating: "x", count: 1000))
        let span = SourceSpan(Position(line: 1, column: 500), Position(line: 1, column: 502))
        let lines = DiagnosticRenderer(sources: [long]).render(Diagnostic(Self.bad, "m", file: "l", span: span))
            .split(separator: "\n")
        #expect(lines[3].count < 180)
        #expect(lines[4].hasSuffix("^^"))
    }

    @Test func placesPastTheEndOfTheFileDoNotTrap() {
        let span = SourceSpan(Position(line: 99, column: 99), Position(line: 100, column: 1))
        #expect(
            DiagnosticRenderer(sources: [file]).render(Diagnostic(Self.bad, "m", file: "a.yaml", span: span))
                == "error[a/b]: m\n --> a.yaml:99:99\n")
        let column = SourceSpan(at: Position(line: 1, column: 4_000_000))
        #expect(
            DiagnosticRenderer(sources: [file]).render(Diagnostic(Self.bad, "m", file: "a.yaml", span: column))
                .contains("1 | one: 1\n  |       ^\n"))
    }

    @Test func writesOneJSONObject() {
        let finding = Diagnostic(
            Self.doubtful, "say \"x\"\n", file: "f", span: SourceSpan(at: .start), hint: "h",
            notes: [.init("n", file: "f", span: nil)])
        #expect(
            finding.json
                == #"{"code":"a/b","severity":"warning","message":"say \"x\"\n","file":"f","line":1,"column":1,"endLine":1,"endColumn":1,"hint":"h","notes":[{"message":"n","file":"f"}]}"#
        )
    }
}

@Suite struct DidYouMeanTests {
    @Test(arguments: [
        ("turism", "tourism"), ("Rail", "rail"), ("nationalitys", "nationalities"), ("tuorism", "tourism"),
        ("purposes", "purpose"),
    ])
    func findsTheNearestName(name: String, expected: String) {
        #expect(
            DidYouMean.nearest(to: name, in: ["tourism", "transit", "rail", "road", "nationalities", "purpose"])
                == expected)
    }

    @Test(arguments: ["x", "ab", "completely-different", ""])
    func suggestsNothingFarFetched(name: String) {
        #expect(DidYouMean.nearest(to: name, in: ["rail", "road", "tourism"]) == nil)
    }

    /// One and many, a verb and its noun; what begins alike and goes on otherwise is another word.
    @Test(arguments: [
        ("traveler.nationality", "did you mean `traveler.nationalities`?" as String?),
        ("trip.country", "did you mean `trip.countries`?"),
        ("traveler.nation", nil), ("trip.colour", nil), ("border-zone-9", nil), ("zone-pass", nil),
    ])
    func hintsAtAnotherEnding(name: String, expected: String?) {
        let known = ["traveler.nationalities", "trip.countries", "trip.from", "border-zone-12345", "zone-permit"]
        #expect(DidYouMean.hint(for: name, in: known) == expected)
    }
}
