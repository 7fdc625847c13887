import RulebookLoading
import SafeConduct
import SourceDiagnostics
import Testing

@testable import Authoring

/// Sources that say too little.
@Suite struct SourceLintTests {
    private func draft(_ files: [String: String]) -> RulebookDraft {
        RulebookDraft(files.map { SourceFile(path: $0.key, text: $0.value) }, families: .standard)
    }

    @Test func aSourceThatWasNeverSeenIsNamed() {
        let draft = draft(["s.yaml": "sources: { law: { title: L, kind: law, reliability: A, published: 2020 } }\n"])
        #expect(
            UnseenSourceLint.findings(in: draft).map { "\($0.code.text): \($0.message)" } == [
                "rulebook/no-retrieved: the source `law` does not say when it was seen, and is stale on every day"
            ])
    }
}
