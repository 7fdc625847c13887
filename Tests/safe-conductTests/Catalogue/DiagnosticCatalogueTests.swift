import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// The catalogue of everything that the program can report.
@Suite struct DiagnosticCatalogueTests {
    @Test func codesAreListedByNameEachOnce() {
        let texts = DiagnosticCode.all.map(\.text)
        #expect(texts == Set(texts).sorted())
        #expect(texts.count > 200)
    }

    @Test func everyAreaHasItsPage() {
        let areas = Set(DiagnosticCode.all.map(\.area.name))
        #expect(ProvocationPage.all.map(\.name) == areas.sorted())
    }

    /// A note is part of a diagnostic, and no diagnostic of its own; but that a rule has ended is no fault of it.
    @Test func codesAreErrorsOrWarnings() {
        #expect(DiagnosticCode.all.filter { $0.severity == .note }.map(\.text) == ["rulebook/rule-ended"])
    }

    @Test func namesAndSummariesReadWell() {
        for code in DiagnosticCode.all {
            #expect(code.text.wholeMatch(of: /[a-z]+\/[a-z]+(?:-[a-z]+)*/) != nil, "\(code)")
            let summary = code.summary
            #expect(summary.first?.isUppercase == true && summary.hasSuffix(".") && summary.count <= 100, "\(code)")
            #expect(!summary.contains("\n") && !summary.dropLast().contains(". "), "\(code) has one sentence")
        }
    }
}
