import SourceDiagnostics
import Testing

/// What authors write may be of any length; what is said of it is not.
@Suite struct LongMessageTests {
    @Test func theEndsOfALongMessageAreKept() {
        let word = String(repeating: "é", count: 100_000)
        let finding = Diagnostic(
            DiagnosticRendererTests.bad, "no attribute is called `\(word)`", hint: "it is not `\(word)`",
            notes: [.init("`\(word)` is here", file: "", span: nil)])
        #expect(finding.message.hasPrefix("no attribute is called `ééé"))
        #expect(finding.message.hasSuffix("ééé`"))
        #expect(finding.message.contains("é … é"))
        for text in [finding.message, finding.hint ?? "", finding.notes[0].message] {
            #expect(text.utf8.count < 1000)
        }
    }

    @Test func othersAreAsTheyWereWritten() {
        let message = String(repeating: "x", count: 1200)
        #expect(Diagnostic(DiagnosticRendererTests.bad, message, hint: message).message == message)
        #expect(Diagnostic(DiagnosticRendererTests.bad, message, hint: message).hint == message)
    }
}
