import Foundation
import SafeConduct
import Testing

/// One bracket too few in one file of the shipped rulebook is one error, whatever the others name of it.
@Suite struct BrokenFileTests {
    static let paths = ShippedRulebook.files.map(\.path).filter { !$0.hasSuffix(".csv") }

    @Test(arguments: paths)
    func aBracketTooFewIsOneError(path: String) throws {
        let file = try #require(ShippedRulebook.files.first { $0.path == path })
        var draft = RulebookDraft(ShippedRulebook.files, families: .standard)
        draft.replace(SourceFile(path: path, bytes: file.bytes + Array("broken: [\n".utf8)))
        let errors = draft.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.file) == [path])
        #expect(errors.allSatisfy { $0.code.text.hasPrefix("yaml/") })
        #expect(Rulebook(draft) == nil)
        draft.replace(file)
        #expect(Rulebook(draft)?.reference == (try ShippedRulebook.rulebook().reference))
    }

    @Test func whatIsMissingIsStillSaid() {
        let files = ShippedRulebook.files.filter { !$0.path.hasSuffix("sources.yaml") }
        let draft = RulebookDraft(files, families: .standard)
        #expect(draft.diagnostics.count { $0.code.text == "rulebook/unknown-source" } > 100)
    }
}
