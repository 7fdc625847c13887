import SourceDiagnostics
import Testing

@testable import safe_conduct

/// The catalogue of everything that the program can report.
@Suite struct DiagnosticCatalogueTests {
    @Test func noTwoCodesHaveTheSameName() {
        let texts = Dictionary(grouping: DiagnosticCode.all, by: \.text)
        #expect(texts.filter { $1.count > 1 }.keys.sorted() == [])
        #expect(texts.count > 150)
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
