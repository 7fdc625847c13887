import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What conditions ask of facts in whatever form is held against what is claimed.
@Suite struct ClosedQuestionTests {
    private func told(_ condition: String, _ code: String = "rulebook/unclaimed-value") -> String {
        let files = [
            "s.yaml": "sources: { s: { title: L, kind: law, reliability: A, retrieved: 2026-06-01 } }\n",
            "x.yaml": """
            crossing: a-b
            name: A B
            between: [RU, KP]
            covers: 2020-01-01..2029-12-31
            facts:
              flag: { is: true, source: s }
              status: [{ is: closed, source: s, to: 2026-01-01 }, { is: open, source: s, from: 2026-01-02 }]
              modes: { is: [rail, road], source: s }
              waits: { is: 30, source: s }

            """,
            "c.yaml": """
            rules: c
            family: closure
            items: [{ id: c, title: C, passage: closed, when: '\(condition)', sources: [s] }]

            """,
        ].map { SourceFile(path: $0.key, text: $0.value) }
        let found = LintRun(RulebookDraft(files, families: .standard)).diagnostics
        return DiagnosticRenderer(sources: files).render(found.filter { $0.code.text == code })
    }

    @Test(arguments: [
        #"trip.crossing.startsWith("a-bb")"#, #"trip.crossing.contains("ab")"#, #"trip.crossing.matches("^ab")"#,
        #"traveler.residence.lowerAscii() == "FR""#, #"traveler.residence + "" == "FRA""#,
        #"trip.mode.upperAscii() == "Rail""#, #"trip.mode.upperAscii() != "Rail""#,
        #"optional.of(trip.mode).orValue("raill") == "raill""#, #"trip.time + "" > "9:00""#,
        #"traveler.age > 3 && trip.mode.replace("r", "R") == "rail""#, #"!(trip.mode.size() > 9)"#,
        #"traveler.nationalities.exists(n, n.lowerAscii() == "FR")"#, #"trip.countries.exists(c, c + "" == "rus")"#,
        #"trip.crossing + trip.mode == "a-brails""#,
    ])
    func aQuestionThatNoValueMeetsIsTold(condition: String) {
        let told = told(condition, "rulebook/constant-condition")
        #expect(told.contains(" true, whatever `") && told.contains("c.yaml:3:"))
    }

    @Test(arguments: [
        #"trip.crossing.startsWith("a-b")"#, #"trip.crossing.contains("-")"#,
        #"traveler.residence.lowerAscii() == "fr""#,
        #"trip.mode.upperAscii() == "RAIL""#, #"trip.time + "" > "09:00""#, #"trip.mode.size() > 2"#,
        #"traveler.nationalities.size() > 1"#,
        // What takes long is left alone.
        #"[1,2,3,4,5,6,7,8].all(a, [1,2,3,4,5,6,7,8].all(b, [1,2,3,4,5,6,7,8].all(c, [1,2,3,4,5,6,7,8].all(d, trip.time != "24:00"))))"#,
        #"traveler.nationalities.exists(n, n + "" == "FR")"#,
        #"traveler.nationalities.exists(n, n != traveler.residence + "")"#, #"has(trip.mode)"#,
        #"traveler.nationalities.all(n, traveler.nationalities.size() > 1)"#,
    ])
    func whatAValueMayMeetIsNotTold(condition: String) {
        #expect(told(condition, "rulebook/constant-condition") == "")
    }

    @Test(arguments: [
        #"traveler.documents.map(d, d.type).exists(x, x == "viza")"#,
        #"traveler.documents.filter(d, d.type == "viza").size() > 0"#,
        #"["viza"].exists(v, traveler.documents.exists(d, d.type == v))"#,
        #"cel.bind(v, "viza", traveler.documents.exists(d, d.type == v))"#,
        #"traveler.documents.exists(d, d.type in ["viza", "passport"])"#, #"traveler.holds("viza", "KP")"#,
    ])
    func aWordThatLooksLikeASlipIsToldInEveryForm(condition: String) {
        #expect(told(condition, "rulebook/near-miss").contains("did you mean `visa`?"))
    }

    @Test func aQuestionThatNoClaimMeetsIsTold() {
        #expect(
            told(#"trip.mode == "rail" && crossing.status.matches("clsoed")"#) == #"""
                warning[rulebook/unclaimed-value]: no claim of `crossing.status` meets `crossing.status.matches("clsoed")`
                 --> c.yaml:3:75
                  |
                3 | items: [{ id: c, title: C, passage: closed, when: 'trip.mode == "rail" && crossing.status.matches("clsoed")', sources: [s] }]
                  |                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: claims say `closed`, `open`

                """#)
    }

    @Test(arguments: [
        #"crossing.modes[0] == "rial""#, #"crossing.modes[2] == "rail""#,
        #"[crossing.status].exists(x, x == "clsoed")"#,
        #"cel.bind(x, crossing.status, x == "clsoed")"#, #"crossing.status.contains("ope ")"#,
        #"crossing.status.startsWith("cls")"#, #"crossing.status.lowerAscii() == "clsoed""#,
        #"!crossing.status.endsWith("sedd")"#, #"crossing.status.upperAscii() != "CLSOED""#,
        #"crossing.status.matches("^clsoed$") || trip.mode == "rail""#,
        #"cel.bind(x, crossing.status, x == "clsoed" && trip.mode == "rail")"#,
        #"trip.mode == "rail" ? crossing.status.contains("clsoed") : trip.mode == "road""#,
        #"(crossing.flag ? crossing.status : "x") == "clsoed""#, #"!crossing.modes.all(m, m != "rial")"#,
        #"cel.bind(x, crossing.status, x != "clsoed")"#,
    ])
    func everyFormIsLookedAt(condition: String) { #expect(told(condition).contains(" claim of `crossing.")) }

    @Test(arguments: [
        #"crossing.modes[0] == "rail""#, #"crossing.modes[1] != "road""#, #"crossing.status.startsWith("clo")"#,
        #"[crossing.status].exists(x, x == "open")"#, #"crossing.status.matches("^(open|opn)$")"#,
        #"crossing.status.contains(trip.mode)"#, #"crossing.waits / 60 > 24"#, #"crossing.status in crossing.modes"#,
    ])
    func whatAClaimMayMeetIsNotTold(condition: String) { #expect(told(condition) == "") }

    @Test func aWordIsToldOnce() {
        let found = told(#"crossing.status == "clsoed" || crossing.modes.exists(m, m == "rial")"#)
        #expect(found.contains("no claim says that `crossing.status` is `clsoed`"))
        #expect(!found.contains(" claim of "))
    }

    @Test(arguments: [("vsa", true), ("visa", false), ("vi", false), ("pax", false)])
    func aShortWordMayLackALetter(type: String, isTold: Bool) {
        let files = [
            "c.yaml": """
            rules: c
            family: closure
            items:
              - { id: c, title: C, passage: closed, when: 'traveler.holds("\(type)", "US")' }
              - { id: d, title: D, passage: closed, when: { trip.mode: rail }, unless: 'traveler.holds("visa", "US")' }

            """
        ].map { SourceFile(path: $0.key, text: $0.value) }
        let found = LintRun(RulebookDraft(files, families: .standard)).diagnostics.filter {
            $0.code.text == "rulebook/near-miss"
        }
        #expect(found.map(\.hint) == (isTold ? ["did you mean `visa`?"] : []))
    }
}
