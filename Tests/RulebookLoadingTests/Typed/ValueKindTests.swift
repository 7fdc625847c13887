import RuleFixtures
import RulebookLoading
import SafeConductTesting
import SourceDiagnostics
import Testing

/// Constants of expressions are checked by the attributes whose values they meet, whatever the expression does with them.
@Suite struct ValueKindTests {
    /// The text that each finding marks, and its hint.
    private func told(_ condition: String, csv: String? = nil) -> [String] {
        let each = csv == nil ? "" : "    each: { csv: cells.csv }\n"
        let id = csv == nil ? "a" : "\"a-{k}\""
        let rules =
            "rules: t\nfamily: note\nitems:\n  - id: \(id)\n\(each)    title: A\n    effect: warns\n    sources: [good]\n    when: '\(condition)'\n"
        var files = ["rules.yaml": rules]
        files["cells.csv"] = csv
        return TestRulebook(families: [NoteFamily.self], files: files).result.diagnostics.map { finding in
            let text = finding.file == "rules.yaml" ? rules : csv ?? ""
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard let span = finding.span, lines.indices.contains(Int(span.start.line) - 1) else { return "nowhere" }
            let line = lines[Int(span.start.line) - 1]
            let (start, end) = (Int(span.start.column), Int(span.end.column))
            let marked = line.dropFirst(start - 1).prefix(end - start)
            return "\(marked) – \(finding.hint ?? "")"
        }
    }

    @Test(arguments: [
        #"traveler.nationalities[0] == "FRA""#, #"traveler.nationalities[?0].orValue("") == "FRA""#,
        #"traveler.documents[0].issuer == "FRA""#,
        #"traveler.documents.filter(d, d.type == "visa")[0].issuer == "FRA""#,
        #"(trip.mode == "rail" ? trip.from : traveler.nationalities[0]) == "FRA""#,
        #"sets.contains(traveler.nationalities, ["FRA"])"#, #"sets.intersects(traveler.nationalities, ["FRA"])"#,
        #"sets.equivalent(["FRA"], traveler.nationalities)"#, #"traveler.nationalities.slice(0, 1) == ["FRA"]"#,
        #"traveler.nationalities.first().value() == "FRA""#, #"traveler.nationalities.sort()[0] == "FRA""#,
        #""FRA" in traveler.nationalities.distinct()"#, #"traveler.nationalities.reverse()[0] == "FRA""#,
        #""FRA" in traveler.nationalities + [trip.from]"#, #"traveler.nationalities.exists(i, n, n == "FRA")"#,
        #"traveler.nationalities.transformList(i, n, n) == ["FRA"]"#,
        #"traveler.documents.map(d, d.issuer) == ["FRA"]"#,
        #"traveler.documents.map(d, d.issuer).exists(i, i == "FRA")"#,
        #"traveler.passport.?issuer.orValue("") == "FRA""#,
        #"traveler.nationalities.exists(n, n in {"FRA": true})"#, #"["FRA"].exists(n, n == trip.from)"#,
        #"cel.bind(m, trip.from, m == "FRA")"#, #"dyn(trip.from) == "FRA""#,
        #"traveler.nationalities.exists(n, traveler.visited.exists(v, v.country == n && n == "FRA"))"#,
        #"traveler.visited.exists(v, v.country == "FRA")"#,
    ])
    func countries(_ condition: String) {
        #expect(told(condition) == [#""FRA" – write `FR`"#], "\(condition)")
    }

    @Test(arguments: [
        (#"trip.mode in {"Rail": 1}"#, #""Rail" – did you mean `rail`?"#),
        (#"["Rail"].exists(m, m == trip.mode)"#, #""Rail" – did you mean `rail`?"#),
        (#"cel.bind(m, trip.mode, m == "Rail")"#, #""Rail" – did you mean `rail`?"#),
        (#"dyn(trip.mode) == "Rail""#, #""Rail" – did you mean `rail`?"#),
        (#"trip.date.weekday() == "Mo""#, #""Mo" – did you mean `mo`?"#),
        (#"["9:00"].exists(t, trip.time > t)"#, #""9:00" – write `09:00`"#),
        (#"cel.bind(t, "9:00", trip.time > t)"#, #""9:00" – write `09:00`"#),
        (#"trip.time > {"mo": "9:00"}[trip.weekday]"#, #""9:00" – write `09:00`"#),
        (#"trip.time > {"Mo": "09:00"}[trip.weekday]"#, #""Mo" – did you mean `mo`?"#),
        (#"traveler.holds("Border-Pass")"#, #""Border-Pass" – write `border-pass`"#),
        (#"traveler.documents.exists(d, d.type == "Border-Pass")"#, #""Border-Pass" – write `border-pass`"#),
        (#"traveler.passport.type == "Passport""#, #""Passport" – write `passport`"#),
        (#""eng" in traveler.languages"#, #""eng" – write `en`"#),
    ])
    func otherValues(_ condition: String, _ expected: String) {
        #expect(told(condition) == [expected], "\(condition)")
    }

    @Test(arguments: ["FRA", "fr", "UK", "France", "FR | DE"])
    func cellsInMacros(_ cell: String) {
        for condition in [
            "traveler.nationalities.exists(n, n == row.c)", "traveler.visited.exists(v, v.country == row.c)",
            "traveler.nationalities.exists(n, n in [\"KP\", row.c])", "row.c in traveler.nationalities",
            "trip.mode == \"rail\" || traveler.nationalities.exists(n, n == row.c)",
        ] {
            let found = told(condition, csv: "k,c\na,\(cell)\n")
            #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("\(cell) – ") }, "\(condition): \(found)")
        }
    }

    @Test(arguments: [
        "row.c == \"any\" || traveler.nationalities.exists(n, n == row.c)",
        "row.c == \"any\" ? true : traveler.nationalities.exists(n, n == row.c)",
        "traveler.nationalities.exists(n, row.c == \"any\" || n == row.c)",
    ])
    func aCellThatTheRowLeavesWithoutEffect(_ condition: String) {
        #expect(told(condition, csv: "k,c\na,FR\nb,any\n") == [], "\(condition)")
        #expect(told(condition, csv: "k,c\na,FR\nb,ani\n").count == 1, "\(condition)")
    }

    @Test(arguments: [
        #"traveler.nationalities[0] == "FR""#, #"traveler.passport.?issuer.orValue("") == "FR""#,
        #"traveler.passport.?issuer.orValue("") == """#, #"traveler.passport.?issuer.orValue("none") == "none""#,
        #"(has(traveler.passport.issuer) ? traveler.passport.issuer : "none") != "none""#,
        #"sets.contains(traveler.nationalities, ["FR"])"#, #""FR" in traveler.nationalities + [trip.from]"#,
        #"traveler.documents.map(d, d.issuer).exists(i, i == "FR")"#, #"trip.mode in {"rail": 1}"#,
        #"traveler.nationalities.map(n, n == "FR" ? "France" : n).exists(n, n == "France")"#,
        #"trip.time > {"mo": "09:00"}[trip.weekday]"#, #"["09:00"].exists(t, trip.time > t)"#,
        #"trip.date.weekday() in ["mo", "tu"]"#, #"traveler.holds("border-pass", "KP")"#,
        #"cel.bind(m, trip.mode, m == "rail" || m == "foot")"#, #"traveler.needs == []"#,
        #"[trip.mode, trip.purpose].exists(x, x == "rail" || x == "tourism")"#,
        #"{"a": trip.mode, "b": "any"}["b"] == "any""#, #"(trip.mode + "-" + trip.purpose) == "rail-tourism""#,
    ])
    func rightValues(_ condition: String) {
        #expect(told(condition) == [], "\(condition)")
    }

    @Test func mappingsAndTypesOfDocuments() {
        let rules = """
            rules: t
            family: note
            items:
              - { id: a, title: A, effect: warns, sources: [good], when: { traveler.passport.type: Passport } }
              - { id: b, title: B, effect: warns, sources: [good], when: { traveler.passport.type: [passport, Visa] } }
              - { id: c, title: C, effect: warns, sources: [good], when: { traveler.passport.type: passport } }
            """
        let found = TestRulebook(families: [NoteFamily.self], rules: rules).result.diagnostics
        #expect(
            found.map { "\($0.span?.start.line ?? 0) \($0.hint ?? "")" } == ["4 write `passport`", "5 write `visa`"])
    }
}
