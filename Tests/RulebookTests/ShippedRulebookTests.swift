import Authoring
import Foundation
import RuleEngine
import SafeConduct
import SourceDiagnostics
import Testing

/// The rulebook that is shipped: it compiles without findings, and passes the tests that its authors wrote.
@Suite struct ShippedRulebookTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules").path
    static let loaded = Rulebook.load(paths: [folder], families: .standard)

    @Test func lintFindsNothing() {
        let lint = LintRun(RulebookDraft(paths: [Self.folder], families: .standard))
        #expect(lint.files.count >= 15)
        #expect(lint.diagnostics == [])
        #expect(lint.text().hasSuffix(" accepted in \(lint.files.count) files\n"))
    }

    @Test func everyAuthorTestPasses() throws {
        let rulebook = try #require(Self.loaded.rulebook, "\(Self.loaded.diagnostics)")
        let run = AuthorTestRunner(rulebook: rulebook).run(Self.loaded.files)
        #expect(DiagnosticRenderer(sources: Self.loaded.files).render(run.diagnostics) == "")
        #expect(run.passed >= 40)
        #expect(run.failed == 0, "\(run.text())")
    }

    /// So that none can be lost unnoticed.
    @Test func everyRuleIsExpectedByATest() throws {
        let rulebook = try #require(Self.loaded.rulebook)
        let expected = AuthorTestRunner(rulebook: rulebook).expectedRules(in: Self.loaded.files)
        #expect(rulebook.ruleIDs.filter { !expected.contains($0) } == [])
    }
}
