import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// Sources that say too little, or say it to nobody.
@Suite struct SourceLintTests {
    private static let sources = """
        sources:
          rule: { title: A, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
          ending: { title: B, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
          phase: { title: C, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
          claim: { title: D, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
          group: { title: E, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
          nobody: { title: F, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }

        """
    private static let others = [
        "a-b.yaml": "crossing: a-b\nbetween: [RU, KP]\nfacts: { gauge: { is: wide, source: claim } }\n",
        "groups.yaml":
            "vocabulary: g\ngroups: { g: { title: G, members: [{ is: [FR], from: 2020-01-01, source: group }] } }\n",
        "rules.yaml": """
        rules: t
        family: permit
        items:
          - id: a
            title: A
            permit: { document: pass, issuer: RU }
            phases: [{ phase: enforced, from: 2026-01-01, source: phase }]
            endedBy: { source: ending, after: 2026-05-01 }
            sources: [rule]

        """,
    ]

    private func draft(_ files: [String: String]) -> RulebookDraft {
        RulebookDraft(files.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
    }

    @Test func aSourceOnWhichNothingRestsIsNamed() {
        let draft = draft(Self.others.merging(["sources.yaml": Self.sources]) { first, _ in first })
        #expect(draft.diagnostics.isEmpty)
        #expect(
            DiagnosticRenderer(sources: draft.files).render(UnusedSourceLint.findings(in: draft)) == """
                warning[rulebook/unused-source]: nothing rests on the source `nobody`
                 --> sources.yaml:7:3
                  |
                7 |   nobody: { title: F, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-06-01 }
                  |   ^^^^^^
                hint: name it where it is the evidence, `sources: [nobody]`, or remove it

                """)
    }

    @Test func nothingIsUnusedWhereOthersMayUseIt() {
        // Sources alone, and a file with an error, which may name any of them.
        #expect(UnusedSourceLint.findings(in: draft(["sources.yaml": Self.sources])).isEmpty)
        let broken = Self.others.merging(["sources.yaml": Self.sources, "more.yaml": "rules: u\nfamily: nil\n"]) {
            first, _ in first
        }
        #expect(UnusedSourceLint.findings(in: draft(broken)).isEmpty)
    }

    @Test func aSourceThatWasNeverSeenIsNamed() {
        let draft = draft(["s.yaml": "sources: { law: { title: L, kind: law, reliability: A, published: 2020 } }\n"])
        #expect(
            UnseenSourceLint.findings(in: draft).map { "\($0.code.text): \($0.message)" } == [
                "rulebook/no-retrieved: the source `law` does not say when it was seen, and is stale on every day"
            ])
        #expect(UnseenSourceLint.findings(in: self.draft(["sources.yaml": Self.sources])).isEmpty)
    }
}
