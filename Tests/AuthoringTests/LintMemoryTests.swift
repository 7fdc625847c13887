@testable import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// What lint keeps of one look is of use for the next only where nothing has changed.
@Suite struct LintMemoryTests {
    private static let crossing = "crossing: a-b\nname: { en: A }\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n"
    private static let rules = """
        rules: t
        family: closure
        items:
          - { id: a, title: { en: A }, when: { trip.to: KP, traveler.occupation: journalist }, passage: open, sources: [law] }
          - { id: b, title: { en: B }, when: { trip.to: CN, trip.purpose: [tourism, tourism] }, passage: closed }

        """
    private static let more = """
        rules: u
        family: safety
        items:
          - { id: a, title: { en: A }, level: 1, hazard: landslide, when: traveler.occupation == "journalist", sources: [law] }
          - { id: b, title: { een: B }, level: 1, hazard: landslide, valid: 2569-08-01.., sources: [law] }
          # accept(rulebook/no-source): nobody says so
          - { id: c, title: { en: C }, level: 1, hazard: landslde }

        """

    /// Each change is made to what the one before has left.
    private static let changes: [(file: String, old: String, new: String)] = [
        ("t.yaml", "journalist", "jurnalist"), ("u.yaml", "hazard: landslide, when", "hazard: landslip, when"),
        ("a-b.yaml", "[RU, KP]", "[RU, CN]"), ("t.yaml", "{ trip.to: KP, ", "{ trip.to: KP, trip.from: KP, "),
        ("u.yaml", "sources: [law] }\n  #", "sources: [lwa] }\n  #"), ("u.yaml", "[lwa]", "[law]"),
        ("u.yaml", "items:", "# a line\nitems:"), ("u.yaml", "{ een: B }", "{ en: B }"),
        ("c-d.yaml", "", "crossing: c-d\nname: { en: C }\nbetween: [RU, KP]\n"),
        ("t.yaml", "[tourism, tourism]", "tourism"),
        ("u.yaml", "{ en: C }, level: 1", "{ en: C }, level: 1, sources: [law]"), ("t.yaml", "rules: t", "rules: ["),
        ("t.yaml", "rules: [", "rules: t"),
        ("words.yaml", "", "vocabulary: w\nvalues: { trip.purpose: [pilgrimage] }\n"),
    ]

    @Test func afterEachChangeItSaysWhatAFreshLookSays() throws {
        var texts = ["a-b.yaml": Self.crossing, "t.yaml": Self.rules, "u.yaml": Self.more]
        texts["sources.yaml"] = "sources:\n  law: { title: Law, kind: law, reliability: A, retrieved: 2026-01-01 }\n"
        func files() -> [SourceFile] { texts.map { SourceFile(path: $0, text: $1) } }
        var draft = RulebookDraft(files(), families: .standard)
        var memory = LintMemory()
        _ = LintRun(draft, memory: &memory)
        var all: Set<String> = []
        for (file, old, new) in Self.changes {
            let text = texts[file] ?? ""
            texts[file] = old.isEmpty ? new : text.replacing(old, with: new)
            try #require(texts[file] != text, "\(old) is there")
            draft.replace(SourceFile(path: file, text: texts[file] ?? ""))
            let fresh = LintRun(RulebookDraft(files(), families: .standard))
            let kept = LintRun(draft, memory: &memory)
            #expect(kept.diagnostics == fresh.diagnostics, "\(old) → \(new)")
            #expect(kept.accepted.map(\.diagnostic) == fresh.accepted.map(\.diagnostic))
            all.formUnion(fresh.diagnostics.map(\.code.text))
        }
        let expected = [
            "near-miss", "no-source", "no-such-side", "other-calendar", "rare-language", "constant-condition",
        ]
        for code in expected { #expect(all.contains("rulebook/\(code)"), "\(code) in \(all.sorted())") }
    }
}
