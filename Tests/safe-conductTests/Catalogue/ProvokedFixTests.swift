import Authoring
import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

/// Fixes of all that the pages of the codes provoke: they leave fewer findings than there were, and safe ones change no value.
@Suite struct ProvokedFixTests {
    private static let provocations = ProvocationPage.all.flatMap(\.provocations).filter { !files(of: $0).isEmpty }

    private static func files(of provocation: Provocation) -> [SourceFile] {
        provocation.blocks.filter { !$0.isRequest }
            .compactMap { block in block.file.map { SourceFile(path: $0, bytes: block.bytes) } }
    }

    private func run(_ provocation: Provocation, mayChangeValues: Bool) -> FixRun {
        let draft = RulebookDraft(Self.files(of: provocation), families: .standard)
        return FixRun(draft, on: nil, mayChangeValues: mayChangeValues)
    }

    /// How many provocations are left with fewer findings of their code than they had.
    @Test func fixesDoAwayWithWhatTheyAreFor() {
        var fixed: Set<String> = []
        for provocation in Self.provocations {
            let before = LintRun(RulebookDraft(Self.files(of: provocation), families: .standard))
            let run = run(provocation, mayChangeValues: true)
            #expect(run.lint.errors <= before.errors, "\(provocation.title): \(run.changes.map(\.difference))")
            let own = { (lint: LintRun) in lint.diagnostics.count { $0.code.text == provocation.code } }
            guard !run.changes.isEmpty else { continue }
            let isLess = own(run.lint) < own(before)
            #expect(isLess || run.lint.diagnostics.count < before.diagnostics.count, "\(provocation.title)")
            if isLess { fixed.insert(provocation.title) }
        }
        #expect(fixed.count >= 11, "\(fixed.sorted())")
    }

    @Test func whatIsSafeLeavesNoSuchFinding() {
        for provocation in Self.provocations {
            let run = run(provocation, mayChangeValues: false)
            #expect(run.lint.findings.allSatisfy { $0.fix?.isSafe != true }, "\(provocation.title)")
        }
    }
}
