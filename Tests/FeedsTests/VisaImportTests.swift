import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Feeds

/// A table of visas becomes groups of nationalities, which claim and admit nobody.
@Suite struct VisaImportTests {
    private static let table = Feed.visas("FR,RU,e-visa", "RS,RU,30", "BY,RU,30", "RU,RU,-1", "FR,NO,visa free")

    @Test func aTableBecomesGroups() {
        let run = Feed.run(.visaMatrix, [Self.table], retrieved: "2026-02-17")
        #expect(run.findings.isEmpty)
        #expect(
            Feed.written(run) == """
                visa-matrix-sources.yaml
                # Made by `safe-conduct import visa-matrix`; the next import writes it anew.
                sources:
                  visa-matrix:
                    title: { en: "Passport Index, visa requirements by passport" }
                    kind: operator
                    reliability: D
                    language: en
                    published: 2026-02-17
                    retrieved: 2026-02-17
                visa-matrix.yaml
                # Made by `safe-conduct import visa-matrix` by the table visa-matrix/1; the next import writes it anew.
                vocabulary: visa-matrix
                groups:
                  visa-matrix-no-visa-free:
                    title: { en: "Passport Index: Norway, without a visa" }
                    members:
                      - { is: [FR], source: visa-matrix }
                  visa-matrix-ru-e-visa:
                    title: { en: "Passport Index: Russia, with an e-visa" }
                    members:
                      - { is: [FR], source: visa-matrix }
                  visa-matrix-ru-visa-free-30:
                    title: { en: "Passport Index: Russia, without a visa for 30 days" }
                    members:
                      - { is: [BY, RS], source: visa-matrix }

                """)
        #expect(run.health.dropped.map { "\($0.reason) \($0.names)" } == [#"the own country ["RU"]"#])
        let draft = RulebookDraft(run.outputs, families: .standard)
        #expect(draft.isSound && LintRun(draft).diagnostics.isEmpty && draft.rules.isEmpty)
    }

    @Test func whatChangesIsToldPairByPair() {
        let first = Feed.run(.visaMatrix, [Self.table], retrieved: "2026-02-17").outputs
        let later = Feed.visas("FR,RU,visa required", "BY,RU,30", "FR,NO,visa free")
        let run = Feed.run(.visaMatrix, [later], first, retrieved: "2026-03-17")
        #expect(
            Feed.changes(run) == [
                "seen-again BY>RU: visa-free-30 > visa-free-30", "seen-again FR>NO: visa-free > visa-free",
                "changed FR>RU: e-visa > visa-required", "gone RS>RU: visa-free-30 > visa-free-30",
            ])
        #expect(Feed.said(run) == ["warning feed/gone the feed says nothing of RS to RU any more; visa-free-30 stays"])
        // What is gone keeps the source of the day on which it was seen, and so gets old.
        let written = Feed.written(run)
        #expect(written.contains(#"- { is: [BY], source: visa-matrix }"#))
        #expect(written.contains(#"- { is: [RS], source: visa-matrix-2026-02-17 }"#))
        #expect(written.contains("published: 2026-02-17\n    retrieved: 2026-03-17"))
        let again = Feed.run(.visaMatrix, [later], run.outputs, retrieved: "2026-03-17")
        #expect(again.outputs.isEmpty && again.changes.count { $0.kind == .gone } == 1)
    }

    @Test(arguments: [
        ("FR,RU,no need", "error feed/unknown-word the table visa-matrix/1 does not know `no need` of FR to RU"),
        ("FR,RU,-5", "error feed/unknown-word the table visa-matrix/1 does not know `-5` of FR to RU"),
        ("FR,RU,-1", "error feed/unknown-word the table visa-matrix/1 does not know `-1` of FR to RU"),
        ("FR,RU,030", "error feed/unknown-word the table visa-matrix/1 does not know `030` of FR to RU"),
        ("FR,RU,99999", "error feed/unknown-word the table visa-matrix/1 does not know `99999` of FR to RU"),
        ("RU,RU,visa free", "error feed/unknown-word the table visa-matrix/1 does not know `visa free` of RU to RU"),
        ("RS,RU,visa free", "error feed/said-twice `RS to RU` is there twice"),
        ("FR,RU,", "error feed/unknown-shape a row has not what rows of `visa-matrix` have"),
        (
            "FR,RU,<b>visa free</b>",
            "error feed/unsafe-text a name or a word has markup, characters that do not show, or no end"
        ),
        ("FR,RU", "error csv/ragged-row"), ("XQ,RU,visa free", "warning feed/unknown-country `XQ` is no country"),
    ])
    func whatIsNotKnownFreesNobody(_ row: String, _ said: String) {
        let run = Feed.run(.visaMatrix, [Feed.visas("RS,RU,30", row)], retrieved: "2026-02-17")
        #expect(Feed.said(run).contains { $0.hasPrefix(said) }, "\(Feed.said(run))")
        #expect(run.outputs.isEmpty == said.hasPrefix("error"))
        #expect(!Feed.written(run).contains("XQ"))
    }

    @Test func aTableWithoutADayNeedsOne() {
        #expect(
            Feed.said(Feed.run(.visaMatrix, [Self.table])) == [
                "error feed/no-day the feed does not say of which day it is"
            ])
    }
}
