package import AdvisoryModel
import RuleEngine
package import SourceDiagnostics

/// One case of a rulebook's tests that can be run on its own.
package struct AuthorCase: Sendable {
    private let test: AuthorTest
    private let runner: AuthorTestRunner

    /// The name of its file's tests.
    package var suite: String { test.suite }
    /// What it is to show.
    package var name: String { test.name }
    /// Where it is written.
    package var file: String { test.file }
    /// The line on which it begins.
    package var line: Int { test.line }

    fileprivate init(_ test: AuthorTest, _ runner: AuthorTestRunner) { (self.test, self.runner) = (test, runner) }

    /// Runs it.
    ///
    /// - Parameter today: the day on which a skip is held against its end; without it every skip that has an end is over.
    package func run(today: Day?) -> TestRun.Outcome {
        var coverage: RuleCoverage?
        return runner.outcome(of: test, today, &coverage)
    }
}

extension AuthorTestRunner {
    /// The cases of the files that hold tests, in their order, and what is wrong with the files.
    package func cases(in files: [SourceFile]) -> (cases: [AuthorCase], diagnostics: [Diagnostic]) {
        let (tests, _, diagnostics) = read(files)
        return (tests.map { AuthorCase($0, self) }, diagnostics)
    }
}

extension TestDifference {
    /// What was expected, what came out, and why, a line each.
    package var text: String { lines }
}
