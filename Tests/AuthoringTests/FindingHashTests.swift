import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// The hashes of findings: the same while the text around them moves.
@Suite struct FindingHashTests {
    private func hashes(_ items: String, before: String = "") -> [String] {
        let rules = "\(before)rules: t\nfamily: safety\nitems:\n\(items)"
        let run = LintRun(
            RulebookDraft(
                [
                    SourceFile(path: "sources.yaml", text: AuthorTestFixture.rules),
                    SourceFile(path: "rules.yaml", text: rules),
                ], families: .standard))
        return run.findings.map(\.hash)
    }

    private let ice = "  - { id: ice, title: Ice, level: 2, hazard: ice }\n"
    private let snow = "  - { id: snow, title: Snow, level: 2, hazard: snow }\n"

    @Test func movingLinesChangesNone() {
        let plain = hashes(ice + snow)
        #expect(Set(plain).count == 2)
        #expect(plain.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}/) != nil })
        #expect(hashes(ice + snow, before: "# a comment\n\n") == plain)
        #expect(hashes(snow + ice) == plain.reversed())
        let fog = "  - { id: fog, title: Fog, level: 2, hazard: fog, sources: [law] }\n"
        #expect(hashes(fog + ice + "\n" + snow) == plain)
    }

    @Test func anotherLineOrKeyIsAnotherFinding() {
        let other = "  - { id: ice, title: Ice on the road, level: 2, hazard: ice }\n"
        #expect(hashes(other) != hashes(ice))
    }

    /// The same list twice in the same words: each has its own hash.
    @Test func equalFindingsAreCounted() {
        let list = "  - id: ice\n    title: Ice\n    level: 2\n    hazard: ice\n    sources: [law, law, law]\n"
        let found = hashes(list)
        #expect(found.count == 2)
        #expect(Set(found).count == 2)
    }
}
