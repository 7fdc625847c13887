import SourceDiagnostics
import Testing

@testable import YAMLTree

/// What no text provokes: a failure of memory, and words that another version of libyaml might use.
struct ParserProblemTests {
    private func rendered(_ problem: String) -> String {
        let file = SourceFile(path: "a.yaml", text: "a: b\n")
        let trouble = ParserProblem(
            problem: problem, context: "", place: Position(line: 1, column: 4), opening: .start, file: file)
        return DiagnosticRenderer(sources: [file]).render(trouble.diagnostic)
    }

    @Test func wordsOfAnotherVersionAreNotPassedOn() {
        #expect(
            rendered("frobnicated the scanner") == """
                error[yaml/unreadable]: the file cannot be read as YAML from here on
                 --> a.yaml:1:4
                  |
                1 | a: b
                  |    ^
                hint: quote text that holds punctuation

                """)
    }

    @Test func aLackOfMemoryIsSaid() {
        #expect(rendered("").hasPrefix("error[yaml/unreadable]: there is not enough memory to read the file\n"))
    }
}
