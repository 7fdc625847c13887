import Authoring
import SourceDiagnostics
import Testing

@testable import SafeConductCommand

/// `explain` says what a code means.
@Suite struct ExplainTests {
    @Test func everyCodeHasAnExample() {
        for code in DiagnosticCode.all { #expect(CodePage(code, in: .shipped).exampleCount > 0, "\(code)") }
    }

    @Test func aCodeIsExplained() throws {
        let run = try Workspace().run(["explain", "rulebook/column-in-expression"])
        #expect(run.code == 0)
        #expect(
            run.output.hasPrefix(
                """
                rulebook/column-in-expression, an error
                A column is written in braces inside an expression, where it is `row.` and its name.

                EXAMPLE

                    # rules.yaml
                """), "\(run.output)")
        #expect(run.output.contains("    # rules.yaml\n    rules: t\n"))
        #expect(run.output.contains("    hint: write `row.country`, which has the text of the cell\n"))
    }

    @Test func theAreaMayBeLeftOut() throws {
        let whole = try Workspace().run(["explain", "yaml/tag"])
        #expect(try Workspace().run(["explain", "tag"]).output == whole.output)
    }

    @Test func anAreaHasItsCodes() throws {
        let run = try Workspace().run(["explain", "usage"])
        let names = run.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
        #expect(names == DiagnosticCode.all.filter { $0.area.name == "usage" }.map(\.text))
    }

    @Test func aSlipIsSeen() throws {
        let run = try Workspace().run(["explain", "yaml/tagg"])
        #expect(run.code == 2)
        #expect(run.error.hasPrefix("Error: there is no code `yaml/tagg`: did you mean `yaml/tag`?"))
    }
}
