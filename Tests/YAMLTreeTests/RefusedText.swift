import SourceDiagnostics
import Testing
import YAMLTree

/// A text that is not read, and all that is said of it.
struct RefusedText: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var expected: String

    init(_ name: String, _ text: String, _ expected: String) {
        (testDescription, self.text, self.expected) = (name, text, expected)
    }

    func check() {
        let file = SourceFile(path: "a.yaml", text: text)
        let (root, diagnostics) = YAMLReader.read(file)
        #expect(root == nil)
        #expect(DiagnosticRenderer(sources: [file]).render(diagnostics) == expected)
    }
}
